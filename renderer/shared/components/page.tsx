import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  readonly children: ReactNode;
  /** `fill`: the page takes the height of the window and its parts scroll; `flow`: the page itself scrolls. */
  readonly layout?: 'flow' | 'fill';
  /** Widest measure: `text` for forms and reading, `full` for work. */
  readonly width?: 'text' | 'full';
}

/** Room of a page inside the frame. */
export function Page({ children, layout = 'flow', width = 'full' }: PageProps) {
  return (
    <div className={styles.page} data-layout={layout} data-width={width}>
      {children}
    </div>
  );
}

interface SurfaceProps {
  readonly children: ReactNode;
  readonly title?: string;
  /** Small text at the end of the title line. */
  readonly aside?: ReactNode;
  readonly className?: string;
}

/** A white sheet with a hairline; never one inside another. */
export function Surface({ children, title, aside, className }: SurfaceProps) {
  return (
    <section className={`${styles.surface} ${className ?? ''}`}>
      {title && (
        <div className={styles.surfaceHead}>
          <h2 className={styles.surfaceTitle}>{title}</h2>
          {aside && <span className={styles.aside}>{aside}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
