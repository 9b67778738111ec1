import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  /** Small line above: where this is ("Dimension 5 of 10"). */
  readonly above?: ReactNode;
  /** The finding, as a sentence; the name of the page stands in the rail. */
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Buttons or a legend at the end of the line. */
  readonly children?: ReactNode;
}

/** Head of a page. */
export function PageHeader({ above, title, subtitle, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above && <p className={styles.above}>{above}</p>}
        <h1 className={styles.title}>{title}</h1>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {children && <div className={styles.end}>{children}</div>}
    </header>
  );
}
