import { beforeAll, describe, expect, it } from 'vitest';
import { buildReportModel } from '../../../reports/build-report-model.ts';
import { renderWord } from '../../../reports/word-report.ts';
import { partsOf } from '../../builders/a-word-file.ts';
import { practiceReportInput } from '../../builders/practice-report-input.ts';
import { reportAssets } from '../../builders/report-assets.ts';

const ANNEXES = ['annex-system-answers', 'annex-source-answers', 'annex-derivations'];

/** The Arabic report of the practice country, without its longest annexes. */
function arabicModel() {
  const input = practiceReportInput();
  const reportChapters = ANNEXES.map((chapter) => ({ chapter, included: false }));
  const head = { ...input.assessment.head, reportChapters };
  return buildReportModel({ ...input, assessment: { ...input.assessment, head }, language: 'ar' });
}

describe('a Word report in Arabic', () => {
  let parts: Readonly<Record<string, string>>;
  beforeAll(async () => {
    parts = partsOf(await renderWord(arabicModel(), reportAssets()));
  }, 120_000);
  const part = (path: string) => parts[path] ?? '';

  it('writes Latin words in runs of their own, which are read to the right', () => {
    const runs = [
      ...part('word/document.xml').matchAll(
        /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t [^>]*>([^<]*)<\/w:t><\/w:r>/g,
      ),
    ];
    const letters = (text: string) => text.replaceAll(/&\w+;/g, '');
    const mixed = runs.filter(
      ([, look = '', text = '']) => look.includes('<w:rtl/>') && /\p{Script=Latin}/u.test(letters(text)),
    );
    const arabic = runs.filter(
      ([, look = '', text = '']) => !look.includes('<w:rtl/>') && /\p{Script=Arabic}/u.test(text),
    );

    expect(runs.length).toBeGreaterThan(5000);
    expect(mixed.map(([, , text]) => text)).toEqual([]);
    expect(arabic.map(([, , text]) => text)).toEqual([]);
  });

  it('lays every table out from the right, with heads that stand upright', () => {
    const body = part('word/document.xml');

    expect(body.match(/<w:tbl>/g)?.length).toBeGreaterThan(40);
    expect(body.match(/<w:bidiVisual\/>/g)?.length).toBe(body.match(/<w:tbl>/g)?.length);
    expect(body).not.toContain('<w:textDirection');
  });

  it('reads sections and the line above footnotes from the right', () => {
    const sections = part('word/document.xml').match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? [];

    expect(sections.length).toBeGreaterThan(2);
    expect(sections.filter((section) => !section.includes('<w:bidi/><w:docGrid'))).toEqual([]);
    expect(part('word/footnotes.xml').match(/eparator" [^>]*><w:p><w:pPr><w:bidi\/>/g)).toHaveLength(2);
  });

  it('sets Arabic lines closer, and gives pictures their room', () => {
    const styles = part('word/styles.xml');
    const lineOf = (id: string) =>
      Number(new RegExp(`w:styleId="${id}".*?w:line="(\\d+)"`).exec(styles)?.[1] ?? 0);

    expect(lineOf('Figure')).toBe(240);
    expect(lineOf('TableText')).toBeLessThan(240);
    expect(Number(/<w:pPrDefault>.*?w:line="(\d+)"/.exec(styles)?.[1])).toBeLessThan(240);
  });

  it('sets numbers of headings around a place inside the page, whichever side a program starts from', () => {
    const levels = [
      ...part('word/numbering.xml').matchAll(/<w:lvlJc w:val="center"\/><w:pPr><w:ind ([^>]*)\/>/g),
    ];
    const lengths = levels.map(([, indent = '']) => ({
      start: Number(/w:(?:start|left)="(\d+)"/.exec(indent)?.[1]),
      hanging: Number(/w:hanging="(\d+)"/.exec(indent)?.[1]),
    }));

    expect(lengths).toHaveLength(6);
    expect(lengths.filter(({ start, hanging }) => !(hanging > 0 && hanging < start))).toEqual([]);
  });
});
