import { describe, expect, it } from 'vitest';
import { computeScores } from '../../../assessment-framework/scoring/compute-scores.ts';
import { mulberry32 } from '../../../assessment-framework/sensitivity/mulberry32.ts';
import { buildWorkbookModel } from '../../../reports/build-report-model.ts';
import { renderExcel } from '../../../reports/excel-report.ts';
import { reportProperties } from '../../../reports/model/front-matter.ts';
import { createContext, type ReportInput } from '../../../reports/model/report-context.ts';
import type { WorkbookReport } from '../../../reports/model/report-model.ts';
import { answersSheet } from '../../../reports/model/workbook/answers-sheet.ts';
import { coverageSheet } from '../../../reports/model/workbook/coverage-sheet.ts';
import { criteriaSheet } from '../../../reports/model/workbook/criteria-sheet.ts';
import { dimensionsSheet } from '../../../reports/model/workbook/dimensions-sheet.ts';
import { indicesSheet } from '../../../reports/model/workbook/indices-sheet.ts';
import { linksSheet } from '../../../reports/model/workbook/links-sheet.ts';
import { listsSheet } from '../../../reports/model/workbook/lists-sheet.ts';
import { settingsSheet } from '../../../reports/model/workbook/settings-sheet.ts';
import { sourcesSheet } from '../../../reports/model/workbook/sources-sheet.ts';
import { topicsSheet } from '../../../reports/model/workbook/topics-sheet.ts';
import { practiceReportInput } from '../../builders/practice-report-input.ts';
import { randomAssessment, randomFramework } from '../../builders/random-assessment.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { reportInput } from '../../builders/report-input.ts';
import { differences, liveCells } from './live-cells.ts';
import { type CellChange, recalculatedTexts, withoutOffice } from './office-tools.ts';
import { typedChanges } from './typed-changes.ts';

const ASSESSMENTS = 200;
/** The sheets that scores are made of. */
const SCORE_SHEETS = [
  ...[indicesSheet, dimensionsSheet, sourcesSheet, topicsSheet, coverageSheet, answersSheet, linksSheet],
  ...[criteriaSheet, settingsSheet, listsSheet],
];

const assets = reportAssets();

function scoreSheets(input: ReportInput): WorkbookReport {
  const context = createContext(input);
  return {
    ...{ locale: 'en-GB', rightToLeft: false, properties: reportProperties(context) },
    workbook: { pageTemplate: '', footerText: '', sheets: SCORE_SHEETS.map((make) => make(context)) },
  };
}

interface Case {
  readonly bytes: Uint8Array;
  readonly changes: readonly CellChange[];
  readonly expected: WorkbookReport;
}

/** A random assessment under a random framework, as it is and as it is after what somebody types. */
async function casesOf(seed: number): Promise<readonly [Case, Case]> {
  const random = mulberry32(seed);
  const framework = randomFramework(random);
  const assessment = randomAssessment(random, framework);
  const model = scoreSheets(reportInput(assessment, { framework }));
  const bytes = await renderExcel(model, assets);
  const changed = typedChanges(random, model, { framework, assessment });
  const after = reportInput(changed.assessment, { framework: changed.framework });
  return [
    { bytes, changes: [], expected: model },
    { bytes, changes: changed.cells, expected: scoreSheets(after) },
  ];
}

describe.skipIf(withoutOffice)('the formulas of the workbook', () => {
  it('give every score of random assessments as the engine does, before and after what people type', async () => {
    const pairs = await Promise.all(Array.from({ length: ASSESSMENTS }, (_, index) => casesOf(index + 1)));
    const cases = pairs.flat();

    const values = recalculatedTexts(cases);

    expect(cases.flatMap(({ expected }, index) => differences(expected, values[index]!))).toEqual([]);
    expect(Math.min(...cases.map(({ expected }) => liveCells(expected)))).toBeGreaterThan(50);
  }, 600_000);

  it('give every number of the practice country, the plan included, and follow an answer', async () => {
    const input = practiceReportInput();
    const model = buildWorkbookModel(input);
    const bytes = await renderExcel(model, assets);
    const changed = typedChanges(mulberry32(7), model, input);
    const after = { ...input, assessment: changed.assessment, framework: changed.framework };
    const scores = computeScores(after.framework, after.assessment);

    const [before, followed] = recalculatedTexts([
      { bytes, changes: [] },
      { bytes, changes: changed.cells },
    ]);

    expect(differences(model, before!)).toEqual([]);
    expect(differences(scoreSheets({ ...after, scores }), followed!)).toEqual([]);
  }, 600_000);
});
