import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelWidth } from '../hooks/use-panel-width.ts';
import styles from './resize-handle.module.css';

/** Pixels by one press of an arrow key. */
const STEP = 16;

interface ResizeHandleProps {
  readonly panel: PanelWidth;
}

/** The inner edge of a panel at the end of the window: drag it, or move it with the arrow keys; a double click resets it. */
export function ResizeHandle({ panel }: ResizeHandleProps) {
  const { t } = useTranslation('shared');
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  // Towards the start of the line the panel grows; from right to left that is the other way.
  const sign = () => (document.documentElement.dir === 'rtl' ? 1 : -1);
  const widthAt = (x: number) =>
    from.current ? from.current.width + sign() * (x - from.current.x) : panel.width;
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: panel.width };
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const width = widthAt(event.clientX);
    const hasMoved = from.current !== null && event.clientX !== from.current.x;
    from.current = null;
    if (hasMoved) panel.keep(width);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const grow = sign() * STEP;
    const width = {
      ArrowRight: panel.width + grow,
      ArrowLeft: panel.width - grow,
      Home: panel.least,
      End: panel.most,
    }[event.key];
    if (width === undefined) return;
    event.preventDefault();
    panel.keep(width);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('panel.resize')}
      aria-valuenow={panel.width}
      aria-valuemin={panel.least}
      aria-valuemax={panel.most}
      className={styles.handle}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => from.current && panel.show(widthAt(event.clientX))}
      onPointerUp={onPointerUp}
      onDoubleClick={() => panel.keep(null)}
      onKeyDown={onKeyDown}
    />
  );
}
