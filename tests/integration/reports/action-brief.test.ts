import { afterEach, describe, expect, it, vi } from 'vitest';
import { Action } from '../../../assessment-framework/model/plan-records.ts';
import { renderBrief } from '../../../reports/brief-report.ts';
import { buildBriefModel } from '../../../reports/build-report-model.ts';
import { anAssessment } from '../../builders/an-assessment.ts';
import { practiceReportInput } from '../../builders/practice-report-input.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { aGap, reportInput } from '../../builders/report-input.ts';
import { toyAssessment } from '../../builders/toy-assessment.ts';
import { HOSTILE, inspect, pagesOf, toPdf, withoutOffice, withoutReaders } from './office-tools.ts';

const assets = reportAssets();
const LONG = 'Interministerial Commission for the Coordination of Statistics on Migration and Asylum '.repeat(
  4,
);

/** A plan whose every name is as long as a record allows it. */
const longNames = () =>
  toyAssessment({
    head: { country: LONG.slice(0, 290), planBudget: 1_000_000_000, planUntil: '2031-12-31', practice: true },
    institutions: [{ id: 'i1', name: LONG.slice(0, 290) }],
    actions: Array.from({ length: 12 }, (_, index) =>
      Action.parse({
        id: `a${index}`,
        title: index === 3 ? 'W'.repeat(280) : `${index} ${LONG.slice(0, 280)}`,
        gaps: ['G01:T03'],
        lead: 'i1',
        cost: 123_456_789,
        end: '2030-09-30',
        order: index,
      }),
    ),
  });

afterEach(() => void vi.useRealTimers());

describe.skipIf(withoutOffice)('the action brief', () => {
  it.each([
    ['of the practice country', () => practiceReportInput()],
    ['with the longest names', () => reportInput(longNames(), { gaps: [aGap()] })],
    ['of an empty assessment', () => reportInput(anAssessment())],
  ])(
    '%s is one A4 page',
    async (_, input) => {
      const pdf = toPdf(await renderBrief(buildBriefModel(input()), assets), 'docx');
      expect(pagesOf(pdf)).toEqual([{ width: 595, height: 842 }]);
    },
    120_000,
  );
});

describe.skipIf(withoutOffice)('a brief whose every text fills its place', () => {
  it.each([
    ['left to right', false, LONG],
    ['right to left', true, 'اللجنة الوطنية لتنسيق إحصاءات الهجرة واللجوء في البلاد '.repeat(9)],
  ] as const)(
    'is one A4 page, %s',
    async (_, rightToLeft, long) => {
      const { brief, ...frame } = buildBriefModel(practiceReportInput());
      const filled = {
        ...brief,
        title: long,
        subtitle: long,
        indices: brief.indices.map(() => ({ name: long, value: '52.4', range: long, band: long })),
        findings: { title: long, lines: [1, 2, 3].map(() => ({ lead: long.slice(0, 60), text: long })) },
        steps: {
          ...brief.steps,
          title: long,
          text: long,
          rows: [1, 2, 3, 4, 5, 6, 7].map(() => [long, long, long, long]),
        },
        parts: brief.parts.map(() => ({ title: long, text: long.repeat(3) })),
        footer: long,
      };
      const locale = rightToLeft ? 'ar' : 'en-GB';
      const bytes = await renderBrief({ ...frame, rightToLeft, locale, brief: filled }, assets);

      expect(pagesOf(toPdf(bytes, 'docx'))).toHaveLength(1);
    },
    120_000,
  );
});

describe.skipIf(withoutReaders)('the text of the brief', () => {
  it('says findings, next steps with cost, what they bring and how sure that is', async () => {
    const { texts } = inspect(
      'inspect_docx.py',
      await renderBrief(buildBriefModel(practiceReportInput()), assets),
    ) as { readonly texts: readonly string[] };
    const all = texts.join('\n');
    for (const words of [
      'Republic of Montara',
      'The gravest findings',
      'Next steps',
      'USD 24,000',
      'The whole plan of 17 actions',
      'What it would bring',
      'How sure this is',
    ])
      expect(all).toContain(words);
  });

  it('keeps what people typed as text', async () => {
    const actions = HOSTILE.slice(0, 7).map((title, index) => Action.parse({ id: `h${index}`, title }));
    const input = reportInput(toyAssessment({ head: { country: HOSTILE[6] }, actions }));
    const { texts } = inspect('inspect_docx.py', await renderBrief(buildBriefModel(input), assets)) as {
      readonly texts: readonly string[];
    };
    expect(texts.join('\n')).toContain(HOSTILE[0]);
    expect(texts.join('\n')).toContain('<script>alert(1)</script>');
  });
});

describe('the bytes of the brief', () => {
  it('are the same when made again at another time', async () => {
    const model = buildBriefModel(practiceReportInput());
    const bytes = await renderBrief(model, assets);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-05T05:05:05Z') });

    expect(Buffer.compare(await renderBrief(model, assets), bytes)).toBe(0);
  });
});
