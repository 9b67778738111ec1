import { useTranslation } from 'react-i18next';
import {
  COST_CLASSES,
  type CostClass,
  FUNDING_STATUSES,
  type FundingStatus,
} from '../../../../../assessment-framework/model/constants.ts';
import { InlineField } from '../../../../shared/components/inline-field.tsx';
import { InlineSelect } from '../../../../shared/components/inline-select.tsx';
import { usePlan } from '../../use-plan.tsx';
import { usePlanWords } from '../../use-plan-words.ts';
import { AmountField } from '../money/amount-field.tsx';
import { CurrencyField } from '../money/currency-field.tsx';
import type { ActionPart } from './action-part.ts';
import styles from './panel.module.css';

/** What it costs, as a class or an amount, and who pays. */
export function ActionMoney({ row, onChange }: ActionPart) {
  const { t } = useTranslation('plan');
  const { money, totals } = usePlan();
  const words = usePlanWords();
  const { action, cost } = row;
  const said =
    cost.basis === 'no-rate'
      ? t('cost.noRateLong', { currency: action.cost === null ? '' : action.currency, plan: totals.currency })
      : cost.basis === 'amount' && action.currency !== totals.currency
        ? t('cost.converted', { amount: money.whole(cost.amount ?? 0) })
        : cost.basis === 'class'
          ? t('cost.classCounts', {
              bounds: words.bounds({ from: cost.from ?? 0, to: cost.to }),
              currency: totals.currency,
              reckoned: money.whole(cost.reckoned ?? 0),
            })
          : null;
  return (
    <>
      <div className={styles.pair}>
        <AmountField
          label={t('field.cost')}
          value={action.cost}
          onSave={(amount) => onChange({ cost: amount })}
        />
        <CurrencyField
          label={t('field.currency')}
          value={action.currency}
          onSave={(currency) => onChange({ currency })}
        />
      </div>
      <InlineSelect
        label={t(action.cost === null ? 'field.costClass' : 'field.costClassUnused')}
        value={action.costClass ?? ''}
        options={[
          { value: '', label: t('cost.noClass') },
          ...COST_CLASSES.map((value) => ({ value, label: words.costClass(value) })),
        ]}
        onSave={(value) => onChange({ costClass: (value || null) as CostClass | null })}
      />
      {said && <p className={styles.quiet}>{said}</p>}
      <div className={styles.pair}>
        <InlineSelect
          label={t('field.fundingStatus')}
          value={action.fundingStatus}
          options={FUNDING_STATUSES.map((value) => ({ value, label: t(`funding.${value}`) }))}
          onSave={(value) => onChange({ fundingStatus: value as FundingStatus })}
        />
        <InlineField
          label={t('field.funding')}
          value={action.funding}
          onSave={(funding) => onChange({ funding })}
        />
      </div>
    </>
  );
}
