import { Autocomplete } from '@mantine/core';
import { useAutosaveText } from '../../../shared/hooks/use-autosave-text.ts';
import styles from './facts.module.css';

interface KnownLineProps {
  readonly label: string;
  readonly value: string;
  /** What other sources say, offered while typing. */
  readonly known: readonly string[];
  readonly onSave: (value: string) => void;
}

const SHOWN = 8;

/** A line edited in place that offers what other sources say, so that the same thing gets the same name. */
export function KnownLine({ label, value, known, onSave }: KnownLineProps) {
  const field = useAutosaveText(value, (text) => {
    if (text !== value) onSave(text);
  });
  return (
    <Autocomplete
      comboboxProps={{ withinPortal: false }}
      label={label}
      variant="unstyled"
      placeholder="–"
      maxLength={300}
      limit={SHOWN}
      classNames={{ label: styles.label ?? '', input: styles.numberInput ?? '' }}
      data={[...new Set(known.map((text) => text.trim()).filter((text) => text !== '' && text !== value))]}
      value={field.text}
      title={field.text}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}
