import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../plan.module.css';

interface CurrencyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (currency: string) => void;
}

/** A currency by its three letters; saves when there are three. */
export function CurrencyField({ label, value, onSave }: CurrencyFieldProps) {
  const { t } = useTranslation('plan');
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <TextInput
        id={id}
        size="xs"
        maxLength={3}
        spellCheck={false}
        autoComplete="off"
        value={draft ?? value}
        error={
          draft !== null && draft.length === 3 && !/^[A-Z]{3}$/.test(draft) ? t('money.currencyWrong') : null
        }
        onChange={(event) => {
          const next = event.currentTarget.value.toUpperCase();
          const isCode = /^[A-Z]{3}$/.test(next);
          setDraft(isCode ? null : next);
          if (isCode && next !== value) onSave(next);
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}
