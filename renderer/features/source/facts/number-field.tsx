import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './facts.module.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** Years are written without grouping. */
  readonly isYear: boolean;
  readonly onSave: (value: number | null) => void;
}

/** A whole number edited in place; saved when the field is left, refused in words when it is none. */
export function NumberField({ label, value, least, most, isYear, onSave }: NumberFieldProps) {
  const { t } = useTranslation('source');
  const format = useFormat();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const number = draft === null ? value : parsed(draft);
  const isWrong = Number.isNaN(number) || (number !== null && (number < least || number > most));
  const shown = value === null ? '' : isYear ? String(value) : format.integer(value);
  const leave = () => {
    if (draft === null || isWrong) return;
    if (number !== value) onSave(number);
    setDraft(null);
  };
  return (
    <div className={styles.number}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <TextInput
        id={id}
        variant="unstyled"
        inputMode="numeric"
        placeholder="–"
        value={draft ?? shown}
        error={isWrong ? t(isYear ? 'facts.noYear' : 'facts.noNumber') : undefined}
        classNames={{ input: styles.numberInput ?? '' }}
        onFocus={() => setDraft((now) => now ?? (value === null ? '' : String(value)))}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </div>
  );
}

/** null for an empty field, NaN for anything but a whole number. */
function parsed(text: string): number | null {
  const digits = text.replace(/[\s.,'’\u00a0\u202f]/g, '');
  if (digits === '') return null;
  return /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
}
