import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/bridge/bridge.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useProgress } from '../api/use-progress.ts';
import styles from './imports.module.css';

interface ProgressLineProps {
  /** The import that is at work; null: none. */
  readonly importId: string | null;
}

/** How far the work is, with a way to stop it; only for work that takes long enough to be seen. */
export function ProgressLine({ importId }: ProgressLineProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const progress = useProgress(importId);
  if (importId === null || !progress || progress.phase === 'waiting' || progress.phase === 'done')
    return null;
  const label = t(`progress.${progress.phase}`);
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <Progress.Root size="sm" flex={1}>
        <Progress.Section
          value={progress.done * 100}
          aria-label={label}
          aria-valuetext={format.percent(progress.done)}
        />
      </Progress.Root>
      <Button
        size="compact-sm"
        variant="default"
        // The call under way then fails with `cancelled`, and that is where it is said.
        onClick={() => void call('imports.cancel', { importId }).catch(() => {})}
      >
        {t('progress.stop')}
      </Button>
    </div>
  );
}
