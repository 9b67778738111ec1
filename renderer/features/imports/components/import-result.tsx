import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../../electron/api/contract-imports.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { ImportOutcome } from '../api/apply-import.ts';
import styles from './imports.module.css';
import { useCountWords } from './use-count-words.ts';

interface ImportResultProps {
  readonly kind: ImportKind;
  readonly outcome: ImportOutcome;
  /** `offered`: one step back is possible; `late`: something was changed since, so it is not. */
  readonly undo: 'offered' | 'busy' | 'late';
  readonly onUndo: () => void;
  readonly onOther: () => void;
}

/** What was taken in, the way back, and where it is now. */
export function ImportResult({ kind, outcome, undo, onUndo, onOther }: ImportResultProps) {
  const { t } = useTranslation('imports');
  const { assessmentId } = useWorkspace();
  const words = useCountWords();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <div className={styles.result} ref={line} tabIndex={-1}>
      <p className={styles.resultWords} role="status">
        {t('result.taken', { counts: words(outcome) })}
      </p>
      {undo === 'late' && <p className={styles.quiet}>{t('result.late')}</p>}
      <span className={styles.spring} />
      {outcome.saved && undo !== 'late' && (
        <Button variant="default" loading={undo === 'busy'} onClick={onUndo}>
          {t('shared:undo')}
        </Button>
      )}
      <Button variant="default" onClick={onOther}>
        {t('result.other')}
      </Button>
      {kind !== 'indicators' && (
        <Button
          renderRoot={(props) => (
            <Link
              to={kind === 'sources' ? '/a/$assessmentId/sources' : '/a/$assessmentId/institutions'}
              params={{ assessmentId }}
              {...props}
            />
          )}
        >
          {t(`result.show.${kind}`)}
        </Button>
      )}
    </div>
  );
}
