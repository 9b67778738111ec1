import { describe, expect, it } from 'vitest';
import {
  aControl,
  aField,
  aHeading,
  aParagraph,
  aTable,
  aWordFile,
  bodyIn,
  partsOf,
  withBody,
} from '../../tests/builders/a-word-file.ts';
import { withManifest } from './manifest.ts';
import { checkEdited, refreshDocument } from './refresh-document.ts';

const data = (id: string, ...cells: readonly string[]) =>
  aControl(id, aParagraph(`Table of ${id}`, 'Caption') + aTable(...cells), `Table of ${id}`);
const prose = (id: string, text: string) => aControl(id, aParagraph(text));

const FIRST = [
  aHeading('Sources'),
  data('a', 'one'),
  aParagraph('Written by the team.'),
  prose('p', 'The report says this.'),
  aHeading('Plan'),
  data('b', 'two'),
].join('');
const document = (body: string) => withManifest(aWordFile(body));
const made = document(FIRST);
const whats = (edited: Uint8Array, report: Uint8Array) =>
  refreshDocument(edited, report).changes.map(
    ({ id, what, editedByHand }) => `${id} ${what}${editedByHand ? ' (edited)' : ''}`,
  );

describe('a refresh', () => {
  it('changes nothing where the report says the same', () => {
    const { bytes, changes } = refreshDocument(made, made);
    expect(partsOf(bytes)).toEqual(partsOf(made));
    expect(changes.map(({ what }) => what)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('exchanges data, leaves human paragraphs byte for byte, and gives the same bytes again', () => {
    const human = '<w:p w:rsidR="00AB"  ><w:pPr/><w:r><w:t>By hand &#x26; kept</w:t></w:r></w:p>';
    const edited = withBody(made, (body) => body.replace('<w:sdt>', `${human}<w:sdt>`));
    const now = document(FIRST.replace('>one<', '>eleven<'));
    const { bytes, changes } = refreshDocument(edited, now);
    expect(bodyIn(bytes)).toContain(human);
    expect(bodyIn(bytes)).toContain('>eleven<');
    expect(bodyIn(bytes)).not.toContain('>one<');
    expect(changes[0]).toEqual({ id: 'a', title: 'Table of a', what: 'replaced' });
    expect(refreshDocument(edited, now).bytes).toEqual(bytes);
  });

  it('replaces data that was edited by hand and says so, keeps sentences that were', () => {
    const edited = withBody(made, (body) =>
      body.replace('>two<', '>by hand<').replace('The report says this.', 'The team says that.'),
    );
    const now = document(FIRST.replace('says this', 'says more'));
    expect(whats(edited, now)).toEqual(['a unchanged', 'p kept (edited)', 'b replaced (edited)']);
    const { bytes } = refreshDocument(edited, now);
    expect(bodyIn(bytes)).toContain('The team says that.');
    expect(bodyIn(bytes)).toContain('>two<');
    // Once more: what was kept still counts as edited.
    expect(whats(bytes, now)).toEqual(['a unchanged', 'p kept (edited)', 'b unchanged']);
  });

  it('treats tracked changes as edits', () => {
    const edited = withBody(made, (body) =>
      body.replace(
        '<w:t xml:space="preserve">The report says this.</w:t></w:r>',
        '<w:t xml:space="preserve">The report says this.</w:t></w:r><w:del w:id="90"><w:r><w:delText>x</w:delText></w:r></w:del>',
      ),
    );
    expect(whats(edited, document(FIRST.replace('says this', 'says more')))).toContain('p kept (edited)');
  });

  it('does not bring back what was deleted, not even the second time', () => {
    const edited = withBody(made, (body) => body.replace(/<w:sdt>(?:(?!<\/w:sdt>).)*mdsa:a.*?<\/w:sdt>/, ''));
    const now = document(FIRST.replace('>one<', '>eleven<'));
    const { bytes } = refreshDocument(edited, now);
    expect(bodyIn(bytes)).not.toContain('>eleven<');
    expect(whats(edited, now)[0]).toBe('a removed-by-hand');
    expect(whats(bytes, now)[0]).toBe('a removed-by-hand');
  });

  it('leaves text alone whose control was removed', () => {
    const edited = withBody(made, (body) =>
      body.replace(
        /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*mdsa:p"\/><\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/,
        '$1',
      ),
    );
    const { bytes, changes } = refreshDocument(edited, document(FIRST.replace('says this', 'says more')));
    expect(changes.find(({ id }) => id === 'p')?.what).toBe('removed-by-hand');
    expect(bodyIn(bytes)).toContain('The report says this.');
  });

  it('leaves and lists what the report has no longer', () => {
    const now = document(FIRST.replace(prose('p', 'The report says this.'), ''));
    expect(whats(made, now)).toEqual(['a unchanged', 'b unchanged', 'p gone']);
    expect(bodyIn(refreshDocument(made, now).bytes)).toContain('The report says this.');
  });

  it('refreshes both copies of a copied section, with bookmarks once', () => {
    const edited = withBody(made, (body) => {
      const copy = /<w:sdt>(?:(?!<\/w:sdt>).)*mdsa:a.*?<\/w:sdt>/.exec(body)?.[0] ?? '';
      return body.replace('<w:sectPr', `${copy.replace(/<w:bookmark[^>]*>/g, '')}<w:sectPr`);
    });
    const { bytes } = refreshDocument(edited, document(FIRST.replace('>one<', '>eleven<')));
    expect(bodyIn(bytes).match(/>eleven</g)).toHaveLength(2);
    const names = [...bodyIn(bytes).matchAll(/bookmarkStart[^>]*w:name="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('moves a paragraph that was written inside a table control out of it and keeps it', () => {
    const stray = aParagraph('A remark on the table.');
    const edited = withBody(made, (body) =>
      body.replace('</w:tbl></w:sdtContent></w:sdt>', `</w:tbl>${stray}</w:sdtContent></w:sdt>`),
    );
    const { bytes } = refreshDocument(edited, document(FIRST.replace('>one<', '>eleven<')));
    expect(bodyIn(bytes)).toContain(`</w:sdtContent></w:sdt>${stray}`);
    expect(bodyIn(bytes)).toContain('>eleven<');
  });

  it('moves what was written between caption and table in front of both, with the section that it ends', () => {
    const turned = '<w:sectPr><w:pgSz w:w="16000" w:h="12000" w:orient="landscape"/></w:sectPr>';
    const stray = `<w:p><w:pPr>${turned}</w:pPr><w:r><w:t>Between.</w:t></w:r></w:p>`;
    const edited = withBody(made, (body) => body.replace('<w:tbl>', `${stray}<w:tbl>`));
    const { bytes } = refreshDocument(edited, document(FIRST.replace('>one<', '>eleven<')));
    expect(bodyIn(bytes)).toContain(`${stray}<w:sdt>`);
    expect(bodyIn(bytes).split(turned)).toHaveLength(2);
    expect(bodyIn(bytes).match(/>Table of a</g)).toHaveLength(1);
  });

  it('keeps a section break that came to stand in the data itself', () => {
    const turned = '<w:sectPr><w:pgSz w:w="16000" w:h="12000" w:orient="landscape"/></w:sectPr>';
    const edited = withBody(made, (body) =>
      body.replace(/(<w:sdtContent><w:p><w:pPr><w:pStyle w:val="Caption"\/>)/, `$1${turned}`),
    );
    const { bytes } = refreshDocument(edited, document(FIRST.replace('>one<', '>eleven<')));
    expect(bodyIn(bytes)).toMatch(/<\/w:sdtContent><\/w:sdt><w:p><w:pPr><w:spacing [^>]*><w:sectPr/);
    expect(bodyIn(bytes).split(turned)).toHaveLength(2);
  });

  it('refuses documents without its controls, and keeps doubtful sentences of one without a note', () => {
    expect(() => refreshDocument(aWordFile(aParagraph('A letter')), made)).toThrow('not-ours');
    expect(() => checkEdited(aWordFile(aParagraph('A letter')), 'id-1')).toThrow('not-ours');
  });

  it('is for documents of the same assessment, which a refreshed one still names', () => {
    const named = (id: string) => withManifest(aWordFile(FIRST), id);
    const { bytes } = refreshDocument(named('id-1'), named('id-1'));

    expect(() => checkEdited(bytes, 'id-1')).not.toThrow();
    expect(() => checkEdited(bytes, 'id-2')).toThrow('other-assessment');
    // A document that does not say what it was made from is taken at its user's word, and says so from then on.
    expect(() => checkEdited(made, 'id-2')).not.toThrow();
    expect(() => checkEdited(refreshDocument(made, named('id-2')).bytes, 'id-1')).toThrow('other-assessment');
    const bare = aWordFile(FIRST.replace('says this', 'was said'));
    expect(whats(bare, document(FIRST.replace('>two<', '>22<')))).toEqual([
      'a replaced',
      'p kept (edited)',
      'b replaced (edited)',
    ]);
  });
});

describe('a document that LibreOffice saved', () => {
  /** The control of the list in front, which has no tag, ends where that of the sentence `p` ended. */
  const swallowed = (tag: string) =>
    withBody(made, (body) =>
      body.replace(
        /<w:sdt>(?:(?!<w:sdt>).)*mdsa:p"(?:(?!<w:sdt>).)*?<w:sdtContent>(.*?<\/w:sdtContent><\/w:sdt>)/,
        `<w:sdt><w:sdtPr>${tag}</w:sdtPr><w:sdtContent>${aParagraph('Figure 1')}$1`,
      ),
    );
  const now = document(FIRST.replace('says this', 'says more'));

  it('still holds a sentence whose control was ended with that of a list in front of it', () => {
    const { bytes, changes } = refreshDocument(swallowed(''), now);
    expect(changes.map(({ id, what }) => `${id} ${what}`)).toEqual([
      'a unchanged',
      'p replaced',
      'b unchanged',
    ]);
    expect(bodyIn(bytes)).toMatch(/Figure 1.*mdsa:p".*The report says more\./);
  });

  it('is no excuse: a sentence in the control of somebody else was taken out by hand', () => {
    expect(whats(swallowed('<w:tag w:val="theirs"/>'), now)).toContain('p removed-by-hand');
  });
});

describe('new blocks of a report', () => {
  it('come behind the block before them, in front of the next heading, with their own', () => {
    const now = document(
      FIRST.replace(aHeading('Plan'), aHeading('New source') + data('n', 'new') + aHeading('Plan')),
    );
    const body = bodyIn(refreshDocument(made, now).bytes);
    const order = [
      'Written by the team.',
      'The report says this.',
      'New source',
      '>new<',
      '>Plan<',
      '>two<',
    ].map((text) => body.indexOf(text));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it('come in front of the next block where the one before stands in another chapter', () => {
    const now = document(
      FIRST.replace(data('b', 'two'), data('n', 'new') + aParagraph('') + data('b', 'two')),
    );
    const body = bodyIn(refreshDocument(made, now).bytes);
    expect(body.indexOf('>Plan<')).toBeLessThan(body.indexOf('>new<'));
    expect(body.indexOf('>new<')).toBeLessThan(body.indexOf('>two<'));
    expect(body).not.toContain('</w:sdt><w:sdt>');
  });

  it('come on a turned page where the report turns it, and the pages behind are as before', () => {
    const turned =
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16000" w:h="12000" w:orient="landscape"/></w:sectPr></w:pPr></w:p>';
    const upright = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="12000" w:h="16000"/></w:sectPr></w:pPr></w:p>';
    const now = document(
      FIRST.replace(
        aHeading('Plan'),
        upright + aHeading('Matrix') + data('m', 'wide') + turned + aHeading('Plan'),
      ),
    );
    const body = bodyIn(refreshDocument(made, now).bytes);
    expect([...body.matchAll(/<w:pgSz w:w="(\d+)"/g)].map(([, width]) => width)).toEqual([
      '12000',
      '16000',
      '12000',
    ]);
    expect(body.indexOf('Matrix')).toBeGreaterThan(body.indexOf('<w:sectPr>'));
  });
});

describe('numbers in a refreshed document', () => {
  const caption = (name: string, number: string) =>
    `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t xml:space="preserve">Table </w:t></w:r><w:bookmarkStart w:id="7${name}" w:name="_mdsa_${name}"/>${aField('SEQ Table', number)}<w:bookmarkEnd w:id="7${name}"/><w:r><w:t>: ${name}</w:t></w:r></w:p>`;
  const table = (name: string, number: string, cell: string) =>
    aControl(`t:${name}`, caption(name, number) + aTable(cell), name);
  const line = (name: string, number: string, first = '', last = '') =>
    `<w:p>${first}<w:hyperlink w:anchor="_mdsa_${name}"><w:r><w:t>Table ${number}: ${name}</w:t></w:r><w:r><w:tab/></w:r>${aField(`PAGEREF _mdsa_${name} \\h`, '9')}</w:hyperlink>${last}</w:p>`;
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const list = (...names: readonly string[]) =>
    names
      .map((name, index) =>
        line(
          name,
          String(index + 1),
          index === 0
            ? `${mark('begin')}<w:r><w:instrText> TOC \\h \\c "Table" </w:instrText></w:r>${mark('separate')}`
            : '',
          index === names.length - 1 ? mark('end') : '',
        ),
      )
      .join('');
  const reference = `<w:p><w:r><w:t xml:space="preserve">See table </w:t></w:r>${aField('REF _mdsa_2 \\h', '2')}</w:p>`;
  const old = document(
    list('1', '2') + aHeading('H') + table('1', '1', 'one') + table('2', '2', 'two') + reference,
  );
  const now = document(
    list('1', '5', '2') +
      aHeading('H') +
      table('1', '1', 'one') +
      table('5', '2', 'five') +
      table('2', '3', 'two') +
      reference,
  );

  it('are counted anew through the document, in captions, references and lists', () => {
    const body = bodyIn(refreshDocument(old, now).bytes);
    const shown = body.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '').replace(/<[^>]*>/g, '');
    expect(shown).toContain('Table 1: 19Table 2: 59Table 3: 29');
    expect(shown).toContain('Table 2: 5five');
    expect(shown).toContain('Table 3: 2two');
    expect(shown).toContain('See table 3');
    expect(body.match(/TOC \\h/g)).toHaveLength(1);
  });

  it('follow a section that a person moved', () => {
    const moved = withBody(old, (body) => {
      const first = /<w:sdt>(?:(?!<\/w:sdt>).)*mdsa:t:1.*?<\/w:sdt>/.exec(body)?.[0] ?? '';
      return body.replace(first, '').replace('<w:sectPr', `${first}<w:sectPr`);
    });
    const shown = bodyIn(refreshDocument(moved, now).bytes)
      .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
      .replace(/<[^>]*>/g, '');
    expect(shown).toContain('Table 1: 29Table 2: 19Table 3: 59');
    expect(shown).toContain('See table 1Table 2: 1one');
  });
});
