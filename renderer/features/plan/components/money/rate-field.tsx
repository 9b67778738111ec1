import { useTranslation } from 'react-i18next';
import { TypedNumber } from './typed-number.tsx';

interface RateFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onSave: (rate: number) => void;
}

// A rate may be as small as that of a weak currency: a comma or point is always the decimal mark.
const readRate = (text: string): number | null => {
  const rate = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(rate) && rate > 0 && rate <= 1e9 ? rate : null;
};

/** How much one unit of another currency is worth. */
export function RateField({ label, value, onSave }: RateFieldProps) {
  const { t } = useTranslation('plan');
  return (
    <TypedNumber
      label={label}
      text={String(value)}
      isReadable={(text) => readRate(text) !== null}
      complaint={t('settings.rateWrong')}
      onSave={(text) => {
        const rate = readRate(text);
        if (rate !== null && rate !== value) onSave(rate);
      }}
    />
  );
}
