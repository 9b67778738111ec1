import { Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useAutosaveText } from '../hooks/use-autosave-text.ts';
import styles from './inline-field.module.css';

interface InlineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly type?: 'text' | 'multiline' | 'date' | 'email' | 'tel';
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Leaves the label to assistive technology, where a heading or column names the field already. */
  readonly hideLabel?: boolean;
  /** An emptied field goes back to what it was. */
  readonly required?: boolean;
  readonly emphasis?: 'title';
  readonly autoFocus?: boolean;
}

/** A fact that is read as text and edited where it stands; saves itself. */
export function InlineField(props: InlineFieldProps) {
  const { label, type = 'text', hideLabel = false, required = false } = props;
  const id = useId();
  const field = useAutosaveText(props.value, (text) => {
    const isRefused = (required || type === 'date') && text.trim() === '' && required;
    if (!isRefused && text !== props.value) props.onSave(text);
  });
  const common = {
    id,
    value: field.text,
    onBlur: field.onBlur,
    placeholder: props.placeholder ?? '–',
    maxLength: props.maxLength ?? (type === 'multiline' ? 20_000 : 300),
    variant: 'unstyled' as const,
    autoFocus: props.autoFocus ?? false,
    classNames: {
      input: props.emphasis === 'title' ? `${styles.input} ${styles.titleInput}` : (styles.input ?? ''),
    },
    ...(hideLabel ? { 'aria-label': label } : {}),
  };
  return (
    <div className={styles.field}>
      {!hideLabel && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {type === 'multiline' ? (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={14}
          onChange={(e) => field.onChange(e.currentTarget.value)}
        />
      ) : (
        // A long value is cut by the width of the field; the pointer shows the rest.
        <TextInput
          {...common}
          title={field.text}
          type={type}
          onChange={(e) => field.onChange(e.currentTarget.value)}
        />
      )}
    </div>
  );
}
