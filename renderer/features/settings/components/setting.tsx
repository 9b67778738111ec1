import { type ReactNode, useId } from 'react';
import styles from './settings.module.css';

interface SettingProps {
  readonly label: string;
  /** What it changes, where the label alone does not say it. */
  readonly hint?: string;
  /** The control; it is named by the element of this id. */
  readonly children: (labelId: string) => ReactNode;
}

/** One line of the settings: what it is at the start, the choice at the end. */
export function Setting({ label, hint, children }: SettingProps) {
  const id = useId();
  return (
    <div className={styles.setting}>
      <div className={styles.words}>
        <p id={id} className={styles.label}>
          {label}
        </p>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      <div className={styles.control}>{children(id)}</div>
    </div>
  );
}
