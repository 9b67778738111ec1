import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useAutosaveText } from '../../../../shared/hooks/use-autosave-text.ts';
import styles from '../plan.module.css';

interface TypedNumberProps {
  readonly label: string;
  /** The number as it is shown. */
  readonly text: string;
  /** Whether what is typed can be read; an empty field never comes here. */
  readonly isReadable: (text: string) => boolean;
  readonly onSave: (text: string) => void;
  /** What is said of what cannot be read. */
  readonly complaint: string;
}

/**
 * A number typed as people write it. It saves itself, but what was typed stays as typed until the field is left: a pause
 * after "12." must not take the point away.
 */
export function TypedNumber({ label, text, isReadable, onSave, complaint }: TypedNumberProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isRefused = (draft: string | null) => draft !== null && draft.trim() !== '' && !isReadable(draft);
  const field = useAutosaveText(text, (draft) => {
    if (!isRefused(draft)) onSave(draft);
  });
  const [isLeft, setIsLeft] = useState(false);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <TextInput
        id={id}
        size="xs"
        inputMode="decimal"
        placeholder="–"
        maxLength={30}
        value={typed ?? field.text}
        error={isLeft && isRefused(typed) ? complaint : null}
        onChange={(event) => {
          const draft = event.currentTarget.value;
          setTyped(draft);
          setIsLeft(false);
          field.onChange(draft);
        }}
        onBlur={() => {
          field.onBlur();
          setIsLeft(true);
          if (!isRefused(typed)) setTyped(null);
        }}
      />
    </div>
  );
}
