import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../components/key-hint.tsx';
import styles from './criterion-work.module.css';

interface ChecklistFootProps {
  /** null at either end. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  /** Word on the button that leads on: the next criterion, or what comes after the last one. */
  readonly next: string;
  /** Only on the last criterion: criteria of the block that are still open. */
  readonly open: readonly string[] | null;
  readonly onChoose: (criterion: string) => void;
}

const SHOWN = 8;

/** Steps to the neighbours, the keys, and on the last criterion what is left. */
export function ChecklistFoot({ onPrevious, onNext, next, open, onChoose }: ChecklistFootProps) {
  const { t } = useTranslation('checklist');
  return (
    <div className={styles.foot}>
      {open && (
        <div className={styles.end}>
          <span>{open.length === 0 ? t('end.complete') : t('end.open', { count: open.length })}</span>
          {open.slice(0, SHOWN).map((criterion) => (
            <Button key={criterion} size="compact-xs" variant="default" onClick={() => onChoose(criterion)}>
              {criterion}
            </Button>
          ))}
        </div>
      )}
      {!open && (
        <span className={styles.hints}>
          <KeyHint keys={['0-4']}>{t('keys.level')}</KeyHint>
          <KeyHint keys={['?']}>{t('keys.all')}</KeyHint>
          <KeyHint keys={['L', 'M', 'H']}>{t('keys.confidence')}</KeyHint>
        </span>
      )}
      <span className={styles.steps}>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={!onPrevious}
          aria-keyshortcuts="K"
          onClick={() => onPrevious?.()}
          rightSection={<KeyHint keys={['K']} />}
        >
          {t('previous')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!onNext}
          aria-keyshortcuts="J"
          onClick={() => onNext?.()}
          rightSection={<KeyHint keys={['J']} />}
        >
          {next}
        </Button>
      </span>
    </div>
  );
}
