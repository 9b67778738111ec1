import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelWidth } from '../hooks/use-panel-width.ts';
import { ResizeHandle } from './resize-handle.tsx';
import styles from './side-panel.module.css';

interface SidePanelProps {
  /** Small line above the title: what kind of thing this is. */
  readonly above?: string;
  readonly title: string;
  readonly children: ReactNode;
  /** Only below 1100 px, where the panel is a drawer: whether it is open. */
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Also shows a close button when the panel stands beside the work. */
  readonly closable?: boolean;
  /** Usual width in pixels beside the work, until the user moves it; the drawer is never narrower than its own. */
  readonly width?: number;
}

const DRAWER_WIDTH = 360;

/** Beside the work on a wide window; a drawer over it below 1100 px. */
export function SidePanel(props: SidePanelProps) {
  const { above, title, children, opened, onClose, closable = false, width = 286 } = props;
  const { t } = useTranslation('shared');
  const isNarrow = useMediaQuery('(width < 1100px)', false, { getInitialValueInEffect: false });
  // Panels of the same usual width hold the same kind of thing: they are moved together.
  const panel = usePanelWidth(`side-${width}`, width);
  if (isNarrow) {
    return (
      <Drawer
        opened={opened}
        onClose={onClose}
        position="right"
        size={Math.max(DRAWER_WIDTH, width)}
        title={title}
        closeButtonProps={{ 'aria-label': t('close') }}
        // Its head is no banner of the page.
        attributes={{ header: { role: 'presentation' } }}
      >
        {above && <p className={styles.above}>{above}</p>}
        {children}
      </Drawer>
    );
  }
  if (closable && !opened) return null;
  return (
    <div className={styles.side} style={{ inlineSize: panel.width }}>
      <ResizeHandle panel={panel} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls, so the keyboard must reach it */}
      <aside className={styles.panel} aria-label={title} tabIndex={0}>
        <div className={styles.head}>
          <div>
            {above && <p className={styles.above}>{above}</p>}
            <h2 className={styles.title}>{title}</h2>
          </div>
          {closable && <CloseButton size="sm" onClick={onClose} aria-label={t('close')} />}
        </div>
        {children}
      </aside>
    </div>
  );
}
