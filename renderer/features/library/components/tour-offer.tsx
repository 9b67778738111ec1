import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { useOpenPractice } from '../../../shared/data/library.ts';
import { useSavePreferences, useStatus } from '../../../shared/data/status.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import styles from './library-foot.module.css';

/** Offers the tour once; afterwards a quiet line leads to it, or goes on with one that was not finished. */
export function TourOffer() {
  const { t } = useTranslation('library');
  const { tour } = useStatus().preferences;
  const { mutate } = useSavePreferences();
  const navigate = useNavigate();
  const sentence = useErrorSentence();
  const practice = useOpenPractice();
  const start = () =>
    practice.mutate(undefined, {
      onSuccess: ({ id }) => {
        // From the stop where it was left; the page of the stop is opened by its buttons.
        if (typeof tour !== 'number') mutate({ tour: 0 });
        void navigate({ to: '/a/$assessmentId', params: { assessmentId: id } });
      },
      onError: (error) => showToast({ message: sentence(error) }),
    });
  if (tour !== 'new') {
    return (
      <Button size="compact-sm" variant="subtle" loading={practice.isPending} onClick={start}>
        {t(tour === 'done' ? 'tour.take' : 'tour.goOn')}
      </Button>
    );
  }
  return (
    <section className={styles.offer} aria-label={t('tour.title')}>
      <div className={styles.words}>
        <p className={styles.title}>{t('tour.title')}</p>
        <p className={styles.quiet}>{t('tour.text')}</p>
      </div>
      <Button variant="default" loading={practice.isPending} onClick={start}>
        {t('tour.take')}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => mutate({ tour: 'done' })}>
        {t('tour.notNow')}
      </Button>
    </section>
  );
}
