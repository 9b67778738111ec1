import { useTranslation } from 'react-i18next';
import type { CostSum } from '../../../../../assessment-framework/plan/plan-totals.ts';
import { Surface } from '../../../../shared/components/page.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { ViewProps } from '../../facts/views.ts';
import { usePlan } from '../../use-plan.tsx';
import plain from '../plan.module.css';
import { ApartList } from './apart-list.tsx';
import styles from './money.module.css';
import { PlanSettings } from './plan-settings.tsx';
import { SumTable } from './sum-table.tsx';

/** What the plan costs, year by year and by how far the money is there; and what the plan reckons with. */
export function MoneyView({ onOpen }: ViewProps) {
  const { t } = useTranslation('plan');
  const { assessment } = useWorkspace();
  const { totals, money } = usePlan();
  const { planBudget } = assessment.head;
  const left = planBudget === null ? null : planBudget - totals.total.total.reckoned;
  const line = (key: string, name: string, sum: CostSum) => ({ key, name, sum });
  return (
    <div className={styles.columns}>
      <div className={styles.tables}>
        <Surface
          title={t('money.byYear', { currency: totals.currency })}
          aside={
            left === null
              ? undefined
              : t(left < 0 ? 'money.over' : 'money.left', { money: money.whole(Math.abs(left)) })
          }
        >
          <SumTable
            label={t('money.byYear', { currency: totals.currency })}
            head={t('money.year')}
            rows={totals.byYear.map((sum) => line(String(sum.year), String(sum.year), sum))}
            total={totals.total}
          />
          <p className={plain.quiet}>{t('money.spread')}</p>
        </Surface>
        <Surface title={t('money.byFunding')}>
          <SumTable
            label={t('money.byFunding')}
            head={t('field.fundingStatus')}
            rows={totals.byFundingStatus.map((sum) =>
              line(sum.fundingStatus, t(`funding.${sum.fundingStatus}`), sum),
            )}
            total={totals.total}
          />
        </Surface>
        <ApartList onOpen={onOpen} />
      </div>
      <PlanSettings />
    </div>
  );
}
