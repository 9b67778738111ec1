import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText } from './plain-text.ts';
import { readRichText } from './read-rich-text.ts';
import { hasMarks, plainBlocks, type RichBlock, type Run } from './rich-text.ts';
import { writeRichText } from './write-rich-text.ts';

const paragraph = (...runs: readonly (string | Run)[]): RichBlock => ({
  kind: 'paragraph',
  lines: [runs.map((run) => (typeof run === 'string' ? { text: run } : run))],
});
const bold = (text: string): Run => ({ text, bold: true });
const italic = (text: string): Run => ({ text, italic: true });
const both = (text: string): Run => ({ text, bold: true, italic: true });
const points = (...items: readonly (readonly RichBlock[])[]): RichBlock => ({
  kind: 'list',
  start: null,
  items,
});
const steps = (start: number, ...items: readonly (readonly RichBlock[])[]): RichBlock => ({
  kind: 'list',
  start,
  items,
});

const HOSTILE = [
  '=1+1',
  '+1 seen',
  '<script>alert(1)</script>',
  '<!-- x',
  '&lt;b&gt; &#42; &amp;',
  '* x',
  '- x',
  '-',
  '- - -',
  '***',
  '---',
  '===',
  '+ x',
  '1. x',
  '1) x',
  '2019. The census',
  '1234567890. x',
  'a_b_c',
  '_a_',
  'a__b__c',
  '_a_b',
  '**',
  '** a **',
  '5 * 3 * 2',
  '*a*',
  '\\',
  '\\\\server\\share\\*.csv',
  'C:\\temp\\_x_\\',
  'ends \\',
  '# heading',
  '> quote',
  '```js',
  '`code`',
  '~~~',
  '[a](http://b)',
  '![a](b)',
  '[a]: http://b',
  '<http://b>',
  'http://a_b_c.example/*x*',
  '| a | b |',
  'السجل *لا* يغطي _الأجانب_ 5 * 3',
  '😀*😀_😀',
  'a\u00a0*\u00a0b',
];

describe('text that is typed', () => {
  it.each(HOSTILE)('comes back as it was: %s', (text) => {
    const written = writeRichText([paragraph(text)]);
    expect(readRichText(written)).toEqual([paragraph(text)]);
    expect(toPlainText(written)).toBe(text);
    const marked = writeRichText([paragraph('x ', bold(text), ' y')]);
    expect(toPlainText(marked)).toBe(`x ${text} y`);
    expect(toPlainText(writeRichText([points([paragraph(text)])]))).toBe(`• ${text}`);
  });

  it.each(['=1+1', '<script>', 'a_b_c', '5 * 3', '# x', 'C:\\temp', '&lt;', '-2+3'])(
    'is written without a backslash: %s',
    (text) => expect(writeRichText([paragraph(text)])).toBe(text),
  );

  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '*',
          '**',
          '_',
          '\\',
          ' ',
          '-',
          '1.',
          '+',
          '(',
          ')',
          '.',
          'a',
          'ب',
          '😀',
          '\t',
          '\u00a0',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 14 },
    )
    .map((parts) =>
      parts
        .join('')
        .replace(/[\r\n\0\uFEFF]/g, '')
        .replace(/^[ \t]+|[ \t]+$/g, ''),
    )
    .filter((text) => text !== '');
  const anyRun = fc.record({
    text: anyText,
    look: fc.constantFrom(
      {},
      { bold: true as const },
      { italic: true as const },
      {
        bold: true as const,
        italic: true as const,
      },
    ),
  });
  const anyLine = fc
    .array(anyRun, { minLength: 1, maxLength: 5 })
    .map((runs) => runs.map(({ text, look }): Run => ({ text, ...look })));
  const anyParagraph = fc
    .array(anyLine, { minLength: 1, maxLength: 3 })
    .map((lines): RichBlock => ({ kind: 'paragraph', lines }));
  const anyItem = (depth: number): fc.Arbitrary<readonly RichBlock[]> =>
    fc.tuple(anyParagraph, anyBlocks(depth + 1)).map(([first, rest]) => [first, ...rest]);
  const anyBlocks = (depth: number): fc.Arbitrary<readonly RichBlock[]> =>
    fc.array(depth > 2 ? anyParagraph : fc.oneof({ weight: 2, arbitrary: anyParagraph }, anyList(depth)), {
      maxLength: 3,
    });
  const anyList = (depth: number): fc.Arbitrary<RichBlock> =>
    fc
      .record({
        start: fc.constantFrom(null, null, 1, 1, 0, 9, 2019),
        items: fc.array(
          fc.nat().chain(() => anyItem(depth)),
          { minLength: 1, maxLength: 3 },
        ),
      })
      .map((list) => ({ kind: 'list' as const, ...list }));

  const words = (blocks: readonly RichBlock[]): unknown =>
    blocks.map((block) =>
      block.kind === 'list'
        ? { start: block.start, items: block.items.map(words) }
        : block.lines.map((line) => line.map(({ text }) => text).join('')),
    );

  it('keeps every character and every list, whatever the marks', () => {
    fc.assert(
      fc.property(anyBlocks(0), (blocks) => {
        expect(words(readRichText(writeRichText(blocks)))).toEqual(words(blocks));
      }),
      { numRuns: 120 },
    );
  });

  it('reads no space before a line end, however the line ends', () => {
    expect(readRichText('** \\\nb')).toEqual([
      { kind: 'paragraph', lines: [[{ text: '**' }], [{ text: 'b' }]] },
    ]);
    expect(readRichText('**a ** \\\nb')).toEqual(readRichText('**a **\nb'));
  });

  it('settles after one writing', () => {
    fc.assert(
      fc.property(anyBlocks(0), (blocks) => {
        const once = writeRichText(blocks);
        expect(writeRichText(readRichText(once))).toBe(once);
      }),
      { numRuns: 80 },
    );
  });

  it('reads any text without an error, and plain lines the same in both ways', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.constant('\n'), fc.constant('\n\n'))), (parts) => {
        const text = parts.join('');
        const read = readRichText(text);
        const settled = writeRichText(read);
        expect(words(readRichText(settled))).toEqual(words(read));
        if (!hasMarks(text)) expect(read).toEqual(plainBlocks(text));
      }),
      { numRuns: 120 },
    );
  });
});

describe('marks', () => {
  it.each([
    ['bold', [paragraph('a ', bold('b'), ' c')], 'a **b** c'],
    ['inside a word', [paragraph('a', bold('b'), 'c')], 'a**b**c'],
    ['italic in bold', [paragraph(bold('a '), both('b'), bold(' c'))], '**a *b* c**'],
    ['bold in italic', [paragraph(italic('a '), both('b'), italic(' c'))], '*a **b** c*'],
    ['crossing', [paragraph(bold('a '), both('b '), italic('c'))], '**a** ***b*** *c*'],
    ['with a space at its end', [paragraph(bold('a '), 'b')], '**a** b'],
    ['a bracket before a letter', [paragraph('x', bold('(a)'), 'b')], 'x(**a**)b'],
    ['Arabic', [paragraph('لا ', bold('يغطي'), ' السجل')], 'لا **يغطي** السجل'],
  ] as const)('%s', (_what, blocks, text) => {
    expect(writeRichText(blocks)).toBe(text);
    expect(writeRichText(readRichText(text))).toBe(text);
  });

  it('writes lists in lists', () => {
    const blocks = [
      paragraph('Seen:'),
      points([paragraph('one'), steps(1, [paragraph('first')], [paragraph('second')])], [paragraph('two')]),
      points([paragraph('apart')]),
    ];
    const text = 'Seen:\n\n- one\n  1. first\n  2. second\n- two\n\n* apart';
    expect(writeRichText(blocks)).toBe(text);
    expect(readRichText(text)).toEqual(blocks);
    expect(toPlainText(text)).toBe('Seen:\n• one\n  1. first\n  2. second\n• two\n• apart');
  });

  it('takes a line end as a line end', () => {
    expect(readRichText('a\nb\n\n**c**\\\nd  \ne')).toEqual([
      { kind: 'paragraph', lines: [[{ text: 'a' }], [{ text: 'b' }]] },
      { kind: 'paragraph', lines: [[bold('c')], [{ text: 'd' }], [{ text: 'e' }]] },
    ]);
  });
});

describe('long and hostile', () => {
  it.each([
    ['bold words', '**ab** some words '.repeat(1_111)],
    ['open stars', '*a **a '.repeat(2_857)],
    ['stars', '*'.repeat(20_000)],
    ['underscores and stars', '_*'.repeat(10_000)],
    ['points in points', '- '.repeat(10_000)],
    ['numbers in numbers', `${'1. '.repeat(6_600)}x`],
    ['stairs', Array.from({ length: 130 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['stairs of signs', `${Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}-`).join('\n')} x`],
    ['backslashes', '\\'.repeat(20_000)],
    ['one-line points', '- x\n'.repeat(5_000)],
    ['Arabic', 'السجل *لا* يغطي '.repeat(1_250)],
  ])('20,000 characters of %s are read and written, and come to an end', (_what, text) => {
    const read = readRichText(text);
    const written = writeRichText(read);
    // Not `toBe`: a difference of 20,000 characters would be printed.
    expect(toPlainText(written) === toPlainText(text).replace(/[ \t]+$/gm, '')).toBe(true);
  });
});
