import { HORIZONS } from '../../../../assessment-framework/model/constants.ts';
import type { CostSum } from '../../../../assessment-framework/plan/plan-totals.ts';
import { isLive, type Plan, type PlanRow } from './plan-rows.ts';

/** Actions that belong together, with what they cost; `sum` null: none of them has a figure. */
export interface PlanGroup {
  /** Institution or horizon; empty: no institution is named yet. */
  readonly id: string;
  readonly rows: readonly PlanRow[];
  readonly sum: CostSum | null;
}

/** Live actions by responsible institution, in the order of the institutions; those without one last. */
export function byInstitution(plan: Plan, institutions: readonly string[]): readonly PlanGroup[] {
  const known = new Set(institutions);
  const live = plan.rows.filter(isLive);
  const leadOf = ({ action }: PlanRow) => (action.lead !== null && known.has(action.lead) ? action.lead : '');
  return [...institutions, ''].flatMap((id) => {
    const rows = live.filter((row) => leadOf(row) === id);
    const sum = plan.totals.byLead.find(({ lead }) => (lead ?? '') === id) ?? null;
    return rows.length === 0 ? [] : [{ id, rows, sum }];
  });
}

/** Live actions by the term in which they end, nearest first. */
export const byHorizon = (plan: Plan): readonly PlanGroup[] =>
  HORIZONS.flatMap((id) => {
    const rows = plan.rows.filter((row) => isLive(row) && row.when.horizon === id);
    const sum = plan.totals.byHorizon.find(({ horizon }) => horizon === id) ?? null;
    return rows.length === 0 ? [] : [{ id, rows, sum }];
  });

/** A line of a grouped list: the head of a group, or an action in it. */
export type GroupLine =
  | { readonly kind: 'head'; readonly group: PlanGroup }
  | { readonly kind: 'action'; readonly row: PlanRow; readonly group: PlanGroup };

/** Groups as one list, so that only what is in sight is drawn. */
export const linesOf = (groups: readonly PlanGroup[]): readonly GroupLine[] =>
  groups.flatMap((group): GroupLine[] => [
    { kind: 'head', group },
    ...group.rows.map((row): GroupLine => ({ kind: 'action', row, group })),
  ]);
