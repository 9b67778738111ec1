import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildReportModel } from '../../../reports/build-report-model.ts';
import type { Block, ReportModel } from '../../../reports/model/report-model.ts';
import { RenderStopped, renderWord } from '../../../reports/word-report.ts';
import { anAnswer, anAssessment } from '../../builders/an-assessment.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { aGap, reportInput } from '../../builders/report-input.ts';
import { toyAssessment } from '../../builders/toy-assessment.ts';
import { HOSTILE, inspect, toPdf, withoutOffice, withoutReaders } from './office-tools.ts';

type Field = readonly [code: string, shown: string];

interface Inspected {
  readonly headings: readonly (readonly [string, string])[];
  readonly captions: readonly string[];
  readonly texts: readonly string[];
  readonly dataTables: number;
  readonly describedTables: number;
  readonly repeatedHeads: number;
  readonly splittingRows: number;
  readonly orientations: readonly string[];
  readonly header: string;
  readonly footerXml: string;
  readonly title: string;
  readonly author: string;
  readonly category: string;
  readonly created: string;
  readonly documentLanguage: string;
  readonly application: string;
  readonly altTexts: readonly (string | null)[];
  readonly pictures: readonly string[];
  readonly language: readonly string[];
  readonly controls: readonly {
    readonly tag: string;
    readonly id: string;
    readonly holds: readonly string[];
    readonly headings: number;
  }[];
  readonly lists: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly bookmarks: Readonly<Record<string, readonly string[]>>;
  readonly links: readonly (readonly [string, string])[];
  readonly sequences: readonly Field[];
  readonly references: readonly Field[];
  readonly footnoteReferences: readonly string[];
  readonly footnotes: readonly string[];
  readonly bookmarkIds: readonly string[];
  readonly undefinedStyles: readonly string[];
  readonly emptyParagraphs: readonly string[];
  readonly leftToRightParagraphs: number;
  readonly fonts: readonly string[];
}

const assets = reportAssets();
const model = buildReportModel(reportInput(undefined, { gaps: [aGap()] }));
const seen = (bytes: Uint8Array) => inspect('inspect_docx.py', bytes) as Inspected;

const blocksOf = ({ document }: ReportModel) =>
  document.chapters.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks));

/** A report whose first chapter begins with these blocks. */
function withBlocks(blocks: readonly Block[], from = model): ReportModel {
  const [first, ...others] = from.document.chapters;
  const chapter = { id: first!.id, parts: [{ landscape: false, blocks }, ...first!.parts] };
  return { ...from, document: { ...from.document, chapters: [chapter, ...others] } };
}

const aTable = (id: string): Block => ({
  kind: 'table',
  id,
  caption: `Table ${id}`,
  columns: [{ label: 'Name', share: 1 }],
  rows: [{ cells: [{ lines: [{ text: 'Content' }] }] }],
});

afterEach(() => void vi.useRealTimers());

describe.skipIf(withoutReaders)('the Word report', () => {
  let bytes: Uint8Array;
  let found: Inspected;
  beforeAll(async () => {
    bytes = await renderWord(model, assets);
    found = seen(bytes);
  });

  it('has native headings and numbered captions, and uses no style that is not defined', () => {
    const headings = blocksOf(model).filter((block) => block.kind === 'heading');
    const style = ({ level, annex }: (typeof headings)[number]) =>
      annex && level === 2 ? 'Annex Heading 2' : `Heading ${level}`;
    expect(found.headings).toEqual(headings.map((block) => [style(block), block.text]));
    const numbers = (name: string) => found.sequences.filter(([code]) => code === `SEQ ${name}`);
    for (const name of ['Table', 'AnnexTable', 'Figure'])
      expect(numbers(name).map(([, shown]) => shown)).toEqual(numbers(name).map((_, at) => String(at + 1)));
    expect(numbers('AnnexTable').length).toBeGreaterThan(0);
    expect(found.captions).toHaveLength(found.sequences.length);
    expect(found.undefinedStyles).toEqual([]);
  });

  it('repeats and describes the heads of all tables of data and breaks no row', () => {
    expect(found.dataTables).toBeGreaterThan(5);
    expect(found.describedTables).toBe(found.dataTables);
    expect(found.repeatedHeads).toBeGreaterThanOrEqual(found.dataTables);
    expect(found.splittingRows).toBe(0);
  });

  it('lists headings, tables and figures with pages that grow, filled without a key', () => {
    const headings = found.headings.filter(([style]) => /^Heading [12]/.test(style!)).map(([, text]) => text);
    const { 'mdsa-list:contents': contents = [] } = found.lists;
    expect(contents.map((line) => line.at(-2))).toEqual(headings);
    const tables = found.captions.filter((caption) => caption.startsWith('Table'));
    expect(found.lists['mdsa-list:tables']?.map((line) => line[1])).toEqual(tables);
    for (const list of Object.values(found.lists)) {
      const pages = list.map((line) => Number(line.at(-1)));
      expect(pages.every((page) => page > 1)).toBe(true);
      expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    }
  });

  it('puts each named block, and no heading, into one control with its tag', () => {
    const ids = blocksOf(model).flatMap((block) =>
      block.kind === 'heading' || block.kind === 'page-break' || !block.id ? [] : [block.id],
    );
    expect(found.controls.map(({ tag }) => tag)).toEqual(ids.map((id) => `mdsa:${id}`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(found.controls.map(({ id }) => id)).size).toBe(ids.length);
    expect(found.controls.every(({ headings, holds }) => headings === 0 && holds.length > 0)).toBe(true);
  });

  it('describes pictures, which are vectors with a picture of points beside them', () => {
    expect(found.altTexts.length).toBeGreaterThan(0);
    expect(found.altTexts.every((text) => text && text.length > 20)).toBe(true);
    const drawn = found.altTexts.length;
    expect(found.pictures).toEqual([...Array(drawn).fill('png'), ...Array(drawn).fill('svg')]);
  });

  it('turns the matrix, names language, author, time and application', () => {
    expect(found.orientations.some((text) => text.startsWith('LANDSCAPE'))).toBe(true);
    expect(found.language).toEqual(['<w:lang w:val="en-GB" w:bidi="ar-SA"/>']);
    expect(found).toMatchObject({
      author: 'A. Tester',
      title: model.properties.title,
      documentLanguage: 'en-GB',
    });
    expect(found.application).toContain(`<Application>${model.properties.application}</Application>`);
    // Nobody of this team says where they work.
    expect(found.application).not.toContain('<Company>');
    expect(found.category).toBe('Migration data assessment');
    expect(found.created).toContain('2026-04-01 08:30:00');
    expect(found.header).toContain(model.properties.title);
    expect(found.footerXml).toContain('NUMPAGES');
    expect(found.fonts).toEqual(['word/fonts/font1.odttf', 'word/fonts/font2.odttf']);
  });

  it('leaves no empty paragraph but the places where writers write', () => {
    expect(found.emptyParagraphs.filter((style) => style !== 'BodyText')).toEqual([]);
  });

  it.skipIf(withoutOffice)(
    'opens in LibreOffice with its fonts',
    () => {
      const pdf = Buffer.from(toPdf(bytes, 'docx')).toString('latin1');
      expect(pdf).toContain('NotoSans');
    },
    120_000,
  );
});

describe.skipIf(withoutReaders)('a report without contents', () => {
  const report = {
    ...model,
    document: { ...model.document, contentsTitle: '', tablesTitle: '', figuresTitle: '' },
  };

  it('lists nothing, and LibreOffice shows the numbers of its captions', async () => {
    const bytes = await renderWord(report, assets);
    const found = seen(bytes);
    expect(Object.keys(found.lists)).toEqual(['mdsa-list:notices']);
    expect(found.sequences.length).toBeGreaterThan(0);
    const reader = '/usr/bin/pdftotext';
    if (withoutOffice || !existsSync(reader)) return;
    const text = execFileSync(reader, ['-', '-'], { input: toPdf(bytes, 'docx'), encoding: 'utf8' });
    expect(text).toContain('Table 1. ');
    expect(text).not.toContain('SEQ ');
  }, 120_000);
});

describe.skipIf(withoutReaders)('references and footnotes', () => {
  it('lead to captions and headings, show their numbers and may lead forwards', async () => {
    const see = (block: string) => ({ kind: 'to', block }) as const;
    const parts = [
      { kind: 'text', text: 'See ' },
      see('t:two'),
      see('h:two'),
      see('h:annex'),
      see('h:bare'),
      see('t:gone'),
      { kind: 'note', text: 'The same source.' },
      { kind: 'note', text: 'The same source.' },
    ] as const;
    const report = withBlocks([
      { kind: 'paragraph', line: { text: 'See', parts } },
      { kind: 'heading', level: 1, text: 'One' },
      aTable('t:one'),
      { kind: 'heading', id: 'h:two', level: 1, text: 'Two' },
      aTable('t:two'),
      { kind: 'heading', id: 'h:bare', level: 1, text: 'Thanks', bare: true },
      { kind: 'heading', id: 'h:annex', level: 1, text: 'More', annex: true },
    ]);

    const found = seen(await renderWord(report, assets));

    expect(found.references.map(([, shown]) => shown)).toEqual(
      expect.arrayContaining(['2', '2', 'Annex A', 'Thanks']),
    );
    const inText = found.links.filter(([, text]) => !text.includes('\t')).map(([, text]) => text);
    expect(inText.slice(0, 4)).toEqual(['Table 2', 'chapter 2', 'Annex A', 'Thanks']);
    for (const [code] of found.references) expect(found.bookmarks[code.split(' ')[1]!]).toHaveLength(1);
    for (const [anchor] of found.links) expect(found.bookmarks[anchor]).toHaveLength(1);
    expect(found.bookmarks[found.references[0]![0].split(' ')[1]!]).toEqual(['2']);
    expect(found.bookmarkIds).toEqual(found.bookmarkIds.map((_, at) => String(at + 1)));
    expect(found.footnoteReferences.slice(0, 2)).toEqual(['1', '2']);
    expect(found.footnotes).toEqual(found.footnoteReferences);
  });

  it('start pages, and leave a place to write between two controls', async () => {
    const report = withBlocks([
      aTable('t:one'),
      { kind: 'page-break' },
      { kind: 'heading', level: 2, text: 'A new page' },
      aTable('t:two'),
      { kind: 'notice', id: 'n:one', title: 'Notice', text: 'Words.' },
    ]);
    const found = seen(await renderWord(report, assets));
    const pages = found.lists['mdsa-list:tables']!.slice(0, 2).map((line) => Number(line.at(-1)));
    expect(pages[1]! - pages[0]!).toBe(1);
    expect(found.emptyParagraphs).toEqual(['BodyText']);
  });
});

describe.skipIf(withoutReaders)('what people typed', () => {
  it('shows HTML, formulas and codes as text', async () => {
    const assessment = toyAssessment({
      head: { country: HOSTILE[6], context: HOSTILE.join('\n\n') },
      answers: HOSTILE.map((text, index) =>
        anAnswer(['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'b2', 'b3', 'b4'][index]!, 2, { justification: text }),
      ),
    });
    const found = seen(await renderWord(buildReportModel(reportInput(assessment)), assets));
    const all = found.texts.join('\n');
    for (const text of [
      HOSTILE[0],
      HOSTILE[1],
      HOSTILE[2],
      HOSTILE[3],
      HOSTILE[6],
      '_x0041_ and control',
      HOSTILE[8],
    ])
      expect(all).toContain(text);
  });

  it('gives a well-formed report of an empty assessment', async () => {
    const found = seen(await renderWord(buildReportModel(reportInput(anAssessment())), assets));
    expect(found.texts).toContain('No data source has been entered.');
  });

  it('sets a right-to-left document when the language asks for it', async () => {
    const found = seen(await renderWord({ ...model, rightToLeft: true, locale: 'ar' }, assets));
    expect(found.fonts).toHaveLength(4);
    expect(found.leftToRightParagraphs).toBe(0);
    expect(found.language).toEqual(['<w:lang w:val="en-GB" w:bidi="ar-SA"/>']);
  });
});

describe('the work on a Word report', () => {
  it('gives the same bytes when done again at another time', async () => {
    const bytes = await renderWord(model, assets);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-05T05:05:05Z') });

    const again = await renderWord(model, assets);

    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  it('tells how far it is, from nothing to all', async () => {
    const shares: number[] = [];
    await renderWord(model, assets, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThanOrEqual(6);
    expect([shares.at(0), shares.at(-1)]).toEqual([0, 1]);
  });

  it('ends where it is asked to stop', async () => {
    let steps = 0;
    const stopped = renderWord(model, assets, {
      onProgress: () => {
        steps += 1;
      },
      shouldStop: () => steps > 2,
    });
    await expect(stopped).rejects.toThrow(RenderStopped);
    expect(steps).toBe(3);
  });
});
