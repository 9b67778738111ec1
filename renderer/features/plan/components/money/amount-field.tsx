import { useTranslation } from 'react-i18next';
import { readAmount } from '../../facts/read-amount.ts';
import { usePlan } from '../../use-plan.tsx';
import { TypedNumber } from './typed-number.tsx';

interface AmountFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** null: the field was emptied. */
  readonly onSave: (amount: number | null) => void;
}

/** An amount of money; empty: nobody knows it. */
export function AmountField({ label, value, onSave }: AmountFieldProps) {
  const { t } = useTranslation('plan');
  const { money } = usePlan();
  return (
    <TypedNumber
      label={label}
      text={value === null ? '' : money.exact(value)}
      isReadable={(text) => readAmount(text) !== null}
      complaint={t('cost.unreadable')}
      onSave={(text) => {
        const amount = readAmount(text);
        if (amount !== value) onSave(amount);
      }}
    />
  );
}
