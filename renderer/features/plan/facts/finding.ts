import type { TFunction } from 'i18next';
import type { Money } from '../../../shared/format/use-money.ts';
import { isLive, type Plan, type PlanRow } from './plan-rows.ts';

type Say = TFunction<'plan'>;

/** Problems in the order in which the title names them. */
const GRAVEST = [
  'cycle',
  'before-dependency',
  'end-before-start',
  'dropped-dependency',
  'unknown-dependency',
  'after-horizon',
  'before-plan',
] as const;

const hasProblem = (row: PlanRow, kind: (typeof GRAVEST)[number]) =>
  row.problems.some((problem) => problem.kind === kind);

/** The title: how many actions for how much money are to close how many gaps, and what stands in the way first. */
export function composeFinding(plan: Plan, budget: number | null, money: Money, t: Say): string {
  const live = plan.rows.filter(isLive);
  const gaps = plan.gaps.length;
  if (live.length === 0) return gaps === 0 ? t('finding.nothing') : t('finding.none', { count: gaps });
  const actions = t('finding.actions', { count: live.length });
  const { total, classes } = plan.totals.total;
  const words = {
    actions,
    money: money.short(total.reckoned),
    closed: plan.claimed.size,
    gaps: t('finding.gaps', { count: gaps }),
  };
  const first =
    gaps === 0
      ? t('finding.noGaps', words)
      : plan.totals.total.actions === 0
        ? t('finding.uncosted', words)
        : t(classes.reckoned > 0 ? 'finding.about' : 'finding.exact', words);
  const second = firstTrouble(live, { over: budget === null ? 0 : total.reckoned - budget, money }, t);
  return second === null ? first : t('finding.both', { first, second });
}

function firstTrouble(
  rows: readonly PlanRow[],
  { over, money }: { readonly over: number; readonly money: Money },
  t: Say,
): string | null {
  for (const kind of GRAVEST) {
    const count = rows.filter((row) => hasProblem(row, kind)).length;
    if (count > 0) return t(`finding.problem.${kind}`, { count });
  }
  if (over > 0) return t('finding.overBudget', { money: money.short(over) });
  const homeless = rows.filter(({ action }) => action.lead === null).length;
  return homeless > 0 ? t('finding.homeless', { count: homeless }) : null;
}
