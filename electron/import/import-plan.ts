import type { RecordToSave } from '../../db/record-repository.ts';
import type { ImportKind, ImportProblem } from '../api/contract-imports.ts';
import { LIMITS, shortened } from './cell.ts';
import type { KindPlanner, PlanInput } from './kind-planner.ts';
import { planIndicators } from './plan-indicators.ts';
import { planInstitutions } from './plan-institutions.ts';
import { planSources } from './plan-sources.ts';
import { readColumns, rowReader } from './row-reader.ts';
import { SheetError } from './sheet-error.ts';

export interface Plan {
  readonly added: number;
  readonly updated: number;
  readonly refused: number;
  readonly problems: readonly ImportProblem[];
  readonly rows: readonly PlannedRow[];
  readonly records: readonly RecordToSave[];
}

interface PlannedRow {
  readonly row: number;
  readonly outcome: 'new' | 'update' | 'refused';
  readonly name: string;
  readonly values: readonly { readonly field: string; readonly text: string }[];
}

const SHOWN_ROWS = 100;
/** Problems that are handed over one by one; a sheet with more is better mended first, and the last one says that more follow. */
const MOST_PROBLEMS = 10_000;

const PLANNERS: Readonly<Record<ImportKind, (input: PlanInput) => KindPlanner>> = {
  sources: planSources,
  institutions: planInstitutions,
  indicators: planIndicators,
};

/**
 * What an import of a sheet does: the records to save, and every row or value that is not taken as it stands, with the reason.
 * @throws SheetError `sheet-empty` when there is no row below the headings; whatever `step` throws
 */
export function planImport(input: PlanInput): Plan {
  const { sheet, headerRow } = input;
  const planner = PLANNERS[input.kind](input);
  const columns = readColumns(sheet, headerRow, input.columns);
  const below = sheet.rows.filter(({ at }) => at > headerRow);
  if (below.length === 0) throw new SheetError('sheet-empty');
  const counts = { new: 0, update: 0, kept: 0, refused: 0 };
  const problems: ImportProblem[] = [];
  const rows: PlannedRow[] = [];
  if (sheet.columnsLeftOut) problems.push(leftOut(headerRow + 1, 'too-many', `> ${LIMITS.columns}`));
  below.forEach((row, index) => {
    input.step(index / below.length);
    const reader = rowReader(row, columns, rows.length < SHOWN_ROWS);
    const { outcome, name } = planner.row(reader);
    counts[outcome]++;
    problems.push(...reader.problems.filter(({ loses }) => outcome !== 'refused' || loses === 'row'));
    if (rows.length < SHOWN_ROWS)
      rows.push({
        row: reader.number,
        outcome: outcome === 'kept' ? 'update' : outcome,
        name: shortened(name),
        values: reader.shown,
      });
  });
  return {
    added: counts.new,
    updated: counts.update,
    refused: counts.refused,
    problems: limited(problems),
    rows,
    records: planner.records(),
  };
}

const leftOut = (row: number, code: ImportProblem['code'], value: string): ImportProblem => ({
  row,
  column: null,
  loses: 'value',
  code,
  value,
});

/** Rows that are lost weigh more than values that are in the notes. */
function limited(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const first = [
    ...problems.filter(({ loses }) => loses === 'row'),
    ...problems.filter(({ loses }) => loses === 'value'),
  ];
  const shown = first.slice(0, MOST_PROBLEMS - 1).sort((a, b) => a.row - b.row);
  return [
    ...shown,
    leftOut(first[MOST_PROBLEMS - 1]?.row ?? 1, 'too-many', `+${problems.length - shown.length}`),
  ];
}
