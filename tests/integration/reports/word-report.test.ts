import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildReportModel } from '../../../reports/build-report-model.ts';
import { renderWord } from '../../../reports/word-report.ts';
import { anAnswer, anAssessment } from '../../builders/an-assessment.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { aGap, reportInput } from '../../builders/report-input.ts';
import { toyAssessment } from '../../builders/toy-assessment.ts';
import { HOSTILE, inspect, toPdf, withoutOffice, withoutReaders } from './office-tools.ts';

interface Inspected {
  readonly headings: readonly (readonly [string, string])[];
  readonly captions: readonly string[];
  readonly texts: readonly string[];
  readonly repeatedHeads: number;
  readonly tables: number;
  readonly orientations: readonly string[];
  readonly header: string;
  readonly footerXml: string;
  readonly title: string;
  readonly author: string;
  readonly created: string;
  readonly altTexts: readonly string[];
  readonly language: boolean;
  readonly contentsLines: number;
  readonly dates: readonly string[];
  readonly fonts: readonly string[];
}

const assets = reportAssets();
const model = buildReportModel(reportInput(undefined, { gaps: [aGap()] }));
const seen = (bytes: Uint8Array) => inspect('inspect_docx.py', bytes) as Inspected;

afterEach(() => void vi.useRealTimers());

describe.skipIf(withoutReaders)('the Word report', () => {
  let bytes: Uint8Array;
  let found: Inspected;
  beforeAll(async () => {
    bytes = await renderWord(model, assets);
    found = seen(bytes);
  });

  it('has real headings, contents with page numbers, numbered captions and repeated heads', () => {
    expect(found.headings.slice(0, 2)).toEqual([
      ['Heading 1', 'Summary'],
      ['Heading 2', 'Main findings'],
    ]);
    expect(found.contentsLines).toBeGreaterThanOrEqual(12);
    expect(found.captions[0]).toBe('Figure 1. Scores of the dimensions with their ranges');
    expect(found.captions).toContain('Table 1. The gravest kinds of gaps');
    expect(found.repeatedHeads).toBe(found.captions.filter((caption) => caption.startsWith('Table')).length);
  });

  it('turns the matrix, describes pictures, names language, author and time', () => {
    expect(found.orientations.map((text) => text.split(' ')[0])).toEqual([
      'PORTRAIT',
      'PORTRAIT',
      'LANDSCAPE',
      'PORTRAIT',
    ]);
    expect(found.altTexts[0]).toContain('Dimension A: 50.0');
    expect(found).toMatchObject({ language: true, author: 'A. Tester', title: model.properties.title });
    expect(found.created).toContain('2026-04-01 08:30:00');
    expect(found.header).toContain(model.properties.title);
    expect(found.footerXml).toContain('NUMPAGES');
    expect(found.fonts).toEqual(['word/fonts/font1.odttf', 'word/fonts/font2.odttf']);
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
    const turned = { ...model, rightToLeft: true, locale: 'ar' };
    expect(seen(await renderWord(turned, assets)).fonts).toHaveLength(4);
  });
});

describe('the bytes of the Word report', () => {
  it('are the same when made again at another time', async () => {
    const bytes = await renderWord(model, assets);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-05T05:05:05Z') });

    const again = await renderWord(model, assets);

    expect(Buffer.compare(again, bytes)).toBe(0);
  });
});
