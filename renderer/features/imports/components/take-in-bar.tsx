import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../../electron/api/contract-imports.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import type { Reading } from '../api/use-reading.ts';
import styles from './imports.module.css';
import { ProgressLine } from './progress-line.tsx';
import { useCountWords } from './use-count-words.ts';

interface TakeInBarProps {
  readonly kind: ImportKind;
  readonly reading: Reading;
  /** Set while rows are being taken in. */
  readonly isTaking: boolean;
  /** Why the last attempt to take in failed; null when it did not. */
  readonly error: unknown;
  readonly onTake: () => void;
}

/** The foot of the page: what would happen, what becomes of what is there already, and the one button. */
export function TakeInBar({ kind, reading, isTaking, error, onTake }: TakeInBarProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const sentence = useErrorSentence();
  const words = useCountWords();
  const { preview, match } = reading;
  const counts = preview.data;
  const taken = counts ? counts.added + counts.updated : 0;
  const isWorking = isTaking || preview.isFetching || match.isFetching;
  const failure = error ?? preview.error;
  return (
    <div className={styles.bar}>
      <ProgressLine importId={isWorking ? reading.reading.importId : null} />
      {failure ? (
        <p className={styles.failure} role="alert">
          {sentence(failure)}{' '}
          {!error && (
            <Button size="compact-sm" variant="subtle" onClick={() => void preview.refetch()}>
              {t('shared:error.retry')}
            </Button>
          )}
        </p>
      ) : null}
      <div className={styles.barLine}>
        <div className={styles.existing}>
          <span className={styles.quiet} id="import-existing">
            {t('existing.label')}
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby="import-existing"
            value={reading.existing}
            onChange={(value) => reading.chooseExisting(value === 'update' ? 'update' : 'skip')}
            data={(['skip', 'update'] as const).map((value) => ({ value, label: t(`existing.${value}`) }))}
          />
        </div>
        <p className={styles.counts} role="status">
          {counts && reading.missing.length === 0 ? words(counts) : ''}
        </p>
        <Button onClick={onTake} loading={isTaking} disabled={!reading.isCurrent || taken === 0}>
          {taken === 0 ? t('take.none') : t(`take.${kind}`, { count: taken, number: format.integer(taken) })}
        </Button>
      </div>
    </div>
  );
}
