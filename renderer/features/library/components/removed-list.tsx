import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { useRemovedAssessments, useRestoreAssessment } from '../../../shared/data/library.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useAfterStart } from '../../../shared/hooks/use-after-start.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import styles from './library-foot.module.css';

/** Assessments that were taken off the list, folded away, each with the way back. At most 100, the latest first. */
export function RemovedList() {
  const { t } = useTranslation('library');
  const format = useFormat();
  const sentence = useErrorSentence();
  const [isOpen, setOpen] = useState(false);
  const { data: removed = [] } = useRemovedAssessments(useAfterStart());
  const restore = useRestoreAssessment();
  if (removed.length === 0) return null;
  const bringBack = (id: string, country: string) =>
    restore.mutate(id, {
      onSuccess: () => showToast({ message: t('off.back', { country }) }),
      onError: (error) => showToast({ message: sentence(error) }),
    });
  return (
    <section className={styles.removed} aria-label={t('off.label')}>
      <UnstyledButton className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen((open) => !open)}>
        {t('off.title', { count: removed.length })}
      </UnstyledButton>
      {isOpen && (
        <ul className={styles.list}>
          {removed.map(({ id, country, periodStart, periodEnd, removedAt }) => (
            <li key={id} className={styles.row}>
              <span className={styles.words}>
                <span className={styles.title}>{country}</span>{' '}
                <span className={styles.quiet}>{format.period(periodStart, periodEnd)}</span>
              </span>
              <span className={styles.quiet}>{t('off.when', { when: format.when(removedAt) })}</span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => bringBack(id, country)}
                aria-label={t('off.bringBackOf', { country })}
              >
                {t('off.bringBack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
