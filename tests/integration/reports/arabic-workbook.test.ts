import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerValue } from '../../../assessment-framework/model/assessment.ts';
import { buildWorkbookModel } from '../../../reports/build-report-model.ts';
import { renderExcel } from '../../../reports/excel-report.ts';
import { createContext, type ReportInput } from '../../../reports/model/report-context.ts';
import type { TableSheet } from '../../../reports/model/report-model.ts';
import { proveExcel } from '../../../reports/proof/prove-excel.ts';
import { anAnswer, aSource } from '../../builders/an-assessment.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { reportInput } from '../../builders/report-input.ts';
import { toyAssessment } from '../../builders/toy-assessment.ts';
import { differences } from './live-cells.ts';
import { type CellChange, inspect, recalculated, savedAsWorkbook, withoutOffice } from './office-tools.ts';

interface Inspected {
  readonly sheets: Readonly<
    Record<
      string,
      {
        readonly rightToLeft: boolean;
        readonly formulas: readonly string[];
        readonly limits: readonly {
          readonly range: string;
          readonly type: string;
          readonly formula: string;
        }[];
      }
    >
  >;
  readonly definedNames: Readonly<Record<string, string>>;
}

const inArabic = (answers: readonly Answer[]): ReportInput => {
  const assessment = toyAssessment({ sources: [aSource('S1', { core: true }), aSource('S2')] });
  return { ...reportInput({ ...assessment, answers: [...answers] }), language: 'ar' };
};

const before = toyAssessment({}).answers;
/** What somebody types into the first answers of the sheet: every kind of answer there is. */
const TYPED: readonly (AnswerValue | null)[] = ['NA', 'NK', 0, 4, null, 2];

describe.skipIf(withoutOffice)('the workbook in Arabic', () => {
  const input = inArabic(before);
  const { t } = createContext(input);
  const model = buildWorkbookModel(input);
  const answers = model.workbook.sheets.find(
    (sheet): sheet is TableSheet => sheet.kind === 'table' && sheet.name === t('sheet.answers'),
  )!;
  const LIVE = new Set([t('sheet.indices'), t('sheet.dimensions'), t('sheet.answers')]);
  const columnOf = (key: string) => answers.columns.findIndex(({ label }) => label === key);
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderExcel(model, reportAssets());
  });

  it('offers not applicable and not known as its language writes them', () => {
    const lists = model.workbook.sheets.find(({ name }) => name === t('sheet.lists')) as TableSheet;
    const column = lists.columns.findIndex(({ label }) => label === t('answers.column.level'));
    const levels = lists.rows.map((row) => row[column]);

    expect(levels).toEqual([0, 1, 2, 3, 4, 'لا ينطبق', '؟']);
    expect(answers.columns[columnOf(t('answers.column.level'))]).toMatchObject({ choices: 'list_levels' });
  });

  it('says of every text which way it is read', () => {
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
    const wrapped = styles.match(/<alignment [^>]*wrapText="1"[^>]*>/g) ?? [];

    expect(wrapped.filter((look) => look.includes('readingOrder="2"')).length).toBeGreaterThan(1);
    expect(wrapped.filter((look) => look.includes('readingOrder="1"')).length).toBeGreaterThan(0);
    expect(wrapped.filter((look) => look.includes('horizontal="left"'))).toEqual([]);
  });

  it('follows what people type, in Arabic', () => {
    const [level, confidence] = [columnOf(t('answers.column.level')), columnOf(t('answers.confidence'))];
    const criterion = columnOf(t('sheet.column.id'));
    const kept = new Map(before.map((answer) => [`${answer.criterion}|${answer.source}`, answer]));
    const cells = TYPED.flatMap((value, index): readonly CellChange[] => {
      const id = String(answers.rows[index]?.[criterion]);
      kept.delete(`${id}|null`);
      if (value !== null) kept.set(`${id}|null`, anAnswer(id, value, { confidence: 'medium' }));
      const typed = value === 'NA' ? 'لا ينطبق' : value === 'NK' ? '؟' : value;
      return [
        [answers.name, index + 2, level + 1, typed],
        [answers.name, index + 2, confidence + 1, value === null ? null : t('confidence.medium')],
      ];
    });
    const [untouched, followed] = recalculated([
      { bytes, changes: [] },
      { bytes, changes: cells },
    ]);

    const scoresOf = (report: typeof model): typeof model => ({
      ...report,
      workbook: { ...report.workbook, sheets: report.workbook.sheets.filter(({ name }) => LIVE.has(name)) },
    });
    const after = buildWorkbookModel(inArabic([...kept.values()]));
    expect(differences(model, untouched!)).toEqual([]);
    expect(differences(scoresOf(after), followed!)).toEqual([]);
    expect(differences(scoresOf(model), followed!).length).toBeGreaterThan(10);
  }, 240_000);

  it('keeps direction, formulas, names and limits when LibreOffice saves it', () => {
    const again = savedAsWorkbook(bytes);
    const [made, saved] = [bytes, again].map((file) => inspect('inspect_xlsx.py', file) as Inspected);
    const named = ({ definedNames }: Inspected) =>
      Object.keys(definedNames).filter((name) => !name.startsWith('_xlnm'));

    expect(Object.keys(saved!.sheets)).toEqual(Object.keys(made!.sheets));
    expect(Object.values(saved!.sheets).filter(({ rightToLeft }) => !rightToLeft)).toEqual([]);
    for (const [name, sheet] of Object.entries(made!.sheets)) {
      expect(saved!.sheets[name]?.formulas.length, name).toBe(sheet.formulas.length);
      expect(saved!.sheets[name]?.limits.length, name).toBe(sheet.limits.length);
    }
    expect(named(saved!)).toEqual(expect.arrayContaining(named(made!)));
    expect(saved!.sheets[answers.name]?.limits.map(({ formula }) => formula)).toContain('list_levels');
    expect(proveExcel(again, model)).toMatchObject({ holds: true });
  }, 240_000);
});
