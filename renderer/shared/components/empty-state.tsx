import type { ReactNode } from 'react';
import styles from './states.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What this is for and what to do first. */
  readonly text: string;
  /** The first action. */
  readonly children?: ReactNode;
}

/** What stands where nothing is yet: what it is for, what to do first, and the button to do it. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
