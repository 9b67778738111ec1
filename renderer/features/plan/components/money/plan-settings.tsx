import { ActionIcon, Button } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineField } from '../../../../shared/components/inline-field.tsx';
import { saveHead } from '../../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { AmountField } from './amount-field.tsx';
import { CurrencyField } from './currency-field.tsx';
import styles from './money.module.css';
import { RateField } from './rate-field.tsx';

/** Currency, money at hand, first and last day of the plan, and the exchange rates it reckons with. */
export function PlanSettings() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { assessmentId, assessment } = useWorkspace();
  const { head, actions } = assessment;
  const id = useId();
  const [added, setAdded] = useState('');
  const save = (changes: Parameters<typeof saveHead>[1]) => saveHead(assessmentId, changes);
  const used = [...new Set(actions.flatMap(({ cost, currency }) => (cost === null ? [] : [currency])))];
  const missing = used.filter(
    (currency) =>
      currency !== head.planCurrency && !head.exchangeRates.some((rate) => rate.currency === currency),
  );
  const addRate = (currency: string) => {
    const isNew =
      currency !== head.planCurrency && !head.exchangeRates.some((rate) => rate.currency === currency);
    if (/^[A-Z]{3}$/.test(currency) && isNew)
      save({ exchangeRates: [...head.exchangeRates, { currency, rate: 1 }] });
    setAdded('');
  };
  return (
    <section className={styles.settings} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t('settings.title')}
      </h2>
      <div className={styles.pair}>
        <AmountField
          label={t('settings.budget')}
          value={head.planBudget}
          onSave={(planBudget) => save({ planBudget })}
        />
        <CurrencyField
          label={t('settings.currency')}
          value={head.planCurrency}
          onSave={(planCurrency) => save({ planCurrency })}
        />
      </div>
      <div className={styles.pair}>
        <InlineField
          label={t('settings.from')}
          type="date"
          value={head.planFrom ?? ''}
          onSave={(planFrom) => save({ planFrom: planFrom || null })}
        />
        <InlineField
          label={t('settings.until')}
          type="date"
          value={head.planUntil ?? ''}
          onSave={(planUntil) => save({ planUntil: planUntil || null })}
        />
      </div>
      {head.planFrom === null && (
        <p className={styles.quiet}>
          {t('settings.fromReference', { date: format.date(head.referenceDate) })}
        </p>
      )}
      <h3 className={styles.heading}>{t('settings.rates')}</h3>
      <p className={styles.quiet}>{t('settings.ratesHint', { currency: head.planCurrency })}</p>
      <ul className={styles.rates}>
        {head.exchangeRates.map((rate) => (
          <li key={rate.currency}>
            <RateField
              label={t('settings.rate', { currency: rate.currency, plan: head.planCurrency })}
              value={rate.rate}
              onSave={(value) =>
                save({
                  exchangeRates: head.exchangeRates.map((other) =>
                    other.currency === rate.currency ? { ...other, rate: value } : other,
                  ),
                })
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('settings.removeRate', { currency: rate.currency })}
              onClick={() =>
                save({
                  exchangeRates: head.exchangeRates.filter(({ currency }) => currency !== rate.currency),
                })
              }
            >
              <IconX size={14} stroke={1.5} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {missing.map((currency) => (
        <Button key={currency} size="compact-sm" variant="light" onClick={() => addRate(currency)}>
          {t('settings.addRateOf', { currency })}
        </Button>
      ))}
      <form
        className={styles.addRate}
        onSubmit={(event) => {
          event.preventDefault();
          addRate(added);
        }}
      >
        <CurrencyField label={t('settings.otherCurrency')} value={added} onSave={setAdded} />
        <Button type="submit" size="compact-sm" variant="default" disabled={added.length !== 3}>
          {t('settings.addRate')}
        </Button>
      </form>
    </section>
  );
}
