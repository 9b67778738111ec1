import { ActionIcon } from '@mantine/core';
import IconZoomIn from '@tabler/icons-react/dist/esm/icons/IconZoomIn.mjs';
import IconZoomOut from '@tabler/icons-react/dist/esm/icons/IconZoomOut.mjs';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import styles from './evidence-preview.module.css';

interface ZoomBarProps {
  /** 1: fitted into its place. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  /** What stands at the beginning of the bar. */
  readonly said: string;
}

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** Smaller, larger, and a fact about what is shown. */
export function ZoomBar({ zoom, onZoom, said }: ZoomBarProps) {
  const { t } = useTranslation('evidence-preview');
  const format = useFormat();
  const smaller = STEPS.findLast((step) => step < zoom);
  const larger = STEPS.find((step) => step > zoom);
  return (
    <div className={styles.bar}>
      <span className={styles.said}>{said}</span>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('zoom.smaller')}
        disabled={smaller === undefined}
        onClick={() => smaller && onZoom(smaller)}
      >
        <IconZoomOut size={16} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
      <span className={styles.zoom}>{format.percent(zoom)}</span>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('zoom.larger')}
        disabled={larger === undefined}
        onClick={() => larger && onZoom(larger)}
      >
        <IconZoomIn size={16} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
