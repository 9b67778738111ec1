import type { ReactNode } from 'react';
import styles from './evidence-preview.module.css';

interface PreviewNoteProps {
  readonly children: ReactNode;
  readonly isWarning?: boolean;
}

/** A sentence in the place of a preview. */
export function PreviewNote({ children, isWarning = false }: PreviewNoteProps) {
  return (
    <p className={styles.note} role={isWarning ? 'alert' : 'status'} data-warning={isWarning}>
      {children}
    </p>
  );
}
