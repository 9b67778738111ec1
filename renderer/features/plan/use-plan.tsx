import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecidedGaps, useWorkspace } from '../../shared/data/workspace.tsx';
import { type Money, useMoney } from '../../shared/format/use-money.ts';
import { planGaps } from './facts/plan-gaps.ts';
import { type Plan, planOf } from './facts/plan-rows.ts';

interface PlanWork extends Plan {
  /** Amounts in the currency of the plan. */
  readonly money: Money;
}

const PlanContext = createContext<PlanWork | null>(null);

/** The plan of the open assessment with dates, costs and gaps. Only inside `PlanProvider`. */
export function usePlan(): PlanWork {
  const plan = useContext(PlanContext);
  if (!plan) throw new Error('usePlan needs a PlanProvider');
  return plan;
}

/** Gathers the plan once for everything on the page. */
export function PlanProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('plan');
  const { assessment, framework, texts } = useWorkspace();
  const decided = useDecidedGaps();
  const { actions, head, institutions, sources } = assessment;
  const money = useMoney(head.planCurrency);
  const unnamed = t('gaps.unnamed');
  const gaps = useMemo(
    () => planGaps({ decided, assessment: { sources }, texts, unnamed }),
    [decided, sources, texts, unnamed],
  );
  const plan = useMemo(
    () => ({ ...planOf({ framework, assessment: { actions, head, institutions }, gaps }), money }),
    [framework, actions, head, institutions, gaps, money],
  );
  return <PlanContext.Provider value={plan}>{children}</PlanContext.Provider>;
}
