import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import styles from './inline-field.module.css';

interface InlineSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onSave: (value: string) => void;
  readonly hideLabel?: boolean;
}

/** One of a few words, chosen where it stands; saves at once. */
export function InlineSelect({ label, value, options, onSave, hideLabel = false }: InlineSelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      {!hideLabel && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <NativeSelect
        id={id}
        variant="unstyled"
        value={value}
        title={options.find((option) => option.value === value)?.label}
        data={options.map((option) => ({ ...option }))}
        onChange={(event) => onSave(event.currentTarget.value)}
        classNames={{ input: `${styles.input} ${styles.select}` }}
        {...(hideLabel ? { 'aria-label': label } : {})}
      />
    </div>
  );
}
