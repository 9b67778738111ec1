import { Button, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../assessment-framework/model/assessment.ts';
import { showToast } from '../components/undo-toast.tsx';
import { putBack } from '../data/history.ts';
import { undoChange } from '../data/undo.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useErrorSentence } from '../i18n/use-error-sentence.ts';
import styles from './change-line.module.css';
import { canPutBack, WHOLE_RECORD } from './present-value.ts';
import { useSubjectWords } from './use-subject-words.ts';
import { useValueWords } from './use-value-words.ts';
import { wordDiff } from './word-diff.ts';

/** Texts longer than this are shown as one text with what went and what came. */
const LONG = 60;

interface ChangeLineProps {
  readonly entry: HistoryEntry;
}

/** One changed field in words, from what to what, with the way back. */
export function ChangeLine({ entry }: ChangeLineProps) {
  const { t } = useTranslation('changes');
  const label = t([`fields.${entry.field}`, 'fields.note']);
  return (
    <div className={styles.line}>
      <span className={styles.words}>
        {entry.field === WHOLE_RECORD || entry.field === 'removedAt' ? (
          <WholeRecord entry={entry} />
        ) : (
          <>
            <span className={styles.label}>{label}</span> <FromTo entry={entry} />
          </>
        )}
      </span>
      <PutBack entry={entry} />
    </div>
  );
}

function WholeRecord({ entry }: ChangeLineProps) {
  const { t } = useTranslation('changes');
  const words = useValueWords();
  const { entity, field, from, to } = entry;
  if (field === 'removedAt') return <>{t(to === null ? 'act.on' : 'act.off')}</>;
  if (entity === 'answers') {
    const { value } = (to ?? from ?? {}) as { value?: unknown };
    return (
      <>
        <span className={styles.label}>{t(to === null ? 'act.cleared' : 'act.answered')}</span>{' '}
        <span className={to === null ? styles.gone : ''}>{words('value', value)}</span>
      </>
    );
  }
  return <span className={styles.label}>{t(to === null ? 'act.removed' : 'act.added')}</span>;
}

function FromTo({ entry: { field, from, to } }: ChangeLineProps) {
  const { t } = useTranslation('changes');
  const words = useValueWords();
  const parts = useMemo(() => {
    const isLong =
      typeof from === 'string' && typeof to === 'string' && Math.max(from.length, to.length) > LONG;
    return isLong && from !== '' && to !== '' ? wordDiff(from, to) : null;
  }, [from, to]);
  if (parts) {
    let place = 0;
    return (
      <span className={styles.text}>
        {parts.map(({ kind, text }) => {
          place += 1;
          if (kind === 'gone') return <del key={place}>{text}</del>;
          return kind === 'new' ? <ins key={place}>{text}</ins> : <span key={place}>{text}</span>;
        })}
      </span>
    );
  }
  return (
    <>
      <del className={styles.text}>
        <VisuallyHidden>{t('from')} </VisuallyHidden>
        {words(field, from)}
      </del>
      <span className={styles.arrow} aria-hidden="true" />
      <ins className={styles.text}>
        <VisuallyHidden>{t('to')} </VisuallyHidden>
        {words(field, to)}
      </ins>
    </>
  );
}

function PutBack({ entry }: ChangeLineProps) {
  const { t } = useTranslation('changes');
  const { assessmentId, assessment } = useWorkspace();
  const subject = useSubjectWords();
  const sentence = useErrorSentence();
  const state = canPutBack(assessment, entry);
  if (entry.field === 'removedAt' || (entry.entity === 'head' && entry.field === WHOLE_RECORD)) return null;
  if (state !== 'yes') return <span className={styles.state}>{t(`restore.${state}`)}</span>;
  const kind = entry.field !== WHOLE_RECORD ? 'value' : entry.from === null ? 'take' : 'record';
  const what = subject(entry);
  const run = async () => {
    try {
      await putBack(assessmentId, entry.id);
      showToast({
        message: t('restore.done', { what }),
        action: t('shared:undo'),
        onAction: () => void undoChange(assessmentId),
      });
    } catch (error) {
      showToast({ message: sentence(error) });
    }
  };
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      className={styles.putBack}
      onClick={() => void run()}
      aria-label={t(`restore.${kind}Of`, { what })}
    >
      {t(`restore.${kind}`)}
    </Button>
  );
}
