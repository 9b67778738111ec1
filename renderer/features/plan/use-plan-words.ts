import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionCost } from '../../../assessment-framework/plan/action-cost.ts';
import type { ScheduleProblem } from '../../../assessment-framework/plan/plan-schedule.ts';
import type { CostSum } from '../../../assessment-framework/plan/plan-totals.ts';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import type { PlanRow } from './facts/plan-rows.ts';
import { usePlan } from './use-plan.tsx';

/** Dates, costs and problems of actions in words. */
export function usePlanWords() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { texts } = useWorkspace();
  const { money, byId } = usePlan();
  return useMemo(() => {
    const titles = (ids: readonly string[]) =>
      format.list(ids.map((id) => byId.get(id)?.title ?? t('unknownAction')));
    /** "25,000–100,000", or "over 500,000" where there is no upper bound. */
    const bounds = ({ from, to }: { readonly from: number; readonly to: number | null }) => {
      if (to === null) return t('cost.over', { from: money.bare(from) });
      return from === to ? money.bare(from) : money.bareRange(from, to);
    };
    return {
      bounds,
      /** "1 Jan – 31 Mar 2027"; what is assumed is said to be. */
      period: ({ when }: Pick<PlanRow, 'when'>) =>
        when.end < when.start
          ? t('when.backwards', { start: format.date(when.start), end: format.date(when.end) })
          : format.period(when.start, when.end),
      cost: (cost: ActionCost, action: { readonly cost: number | null; readonly currency: string }) => {
        if (cost.basis === 'amount') return money.bare(cost.amount ?? 0);
        if (cost.basis === 'class') return bounds({ from: cost.from ?? 0, to: cost.to });
        return cost.basis === 'no-rate' && action.cost !== null
          ? t('cost.noRate', { amount: money.bare(action.cost), currency: action.currency })
          : '–';
      },
      /** One figure where there is room for no more: an order of magnitude as what sums reckon with. */
      reckoned: (cost: ActionCost) => {
        if (cost.reckoned === null) return '–';
        const figure = money.bare(cost.reckoned);
        return cost.basis === 'class' ? t('cost.about', { figure }) : figure;
      },
      /** A sum with its bounds where classes are in it. */
      sum: ({ total }: CostSum) =>
        total.from === total.to
          ? money.bare(total.reckoned)
          : t('cost.between', { reckoned: money.bare(total.reckoned), bounds: bounds(total) }),
      costClass: (id: string) => texts.framework.costs[id]?.name ?? id,
      /** A problem as a sentence. */
      problem: ({ kind, actions }: ScheduleProblem) =>
        t(`problem.${kind}`, { count: actions.length, actions: titles(actions) }),
      titles,
    };
  }, [t, format, money, byId, texts]);
}
