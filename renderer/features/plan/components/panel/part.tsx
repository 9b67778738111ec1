import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PartProps {
  readonly title: string;
  /** A quiet word behind the title. */
  readonly aside?: string;
  readonly children: ReactNode;
}

/** A part of the panel with its heading. */
export function Part({ title, aside, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>
        {title}
        {aside && <span className={styles.aside}>{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
