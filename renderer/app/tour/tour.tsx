import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSavePreferences, useStatus } from '../../shared/data/status.ts';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import { TOUR_STOPS, type TourStop } from './stops.ts';
import styles from './tour.module.css';

/** The tour, when it is under way and the practice country is open; it goes on at the stop where it was left. */
export function Tour() {
  const { tour } = useStatus().preferences;
  const { assessment } = useWorkspace();
  const stop = typeof tour === 'number' && assessment.head.practice ? TOUR_STOPS[tour] : undefined;
  return stop && typeof tour === 'number' ? <TourPanel stop={stop} index={tour} /> : null;
}

interface TourPanelProps {
  readonly stop: TourStop;
  readonly index: number;
}

/** What to see at this stop, in a corner of the page; the page stays in use behind it. */
function TourPanel({ stop, index }: TourPanelProps) {
  const { t } = useTranslation('app');
  const format = useFormat();
  const navigate = useNavigate();
  const { assessmentId, assessment } = useWorkspace();
  const { mutate } = useSavePreferences();
  const next = useRef<HTMLButtonElement>(null);
  const isLast = index === TOUR_STOPS.length - 1;
  useOutline(stop);
  // The way of the tour starts here by keyboard too; later the focus is where the user put it.
  useEffect(() => next.current?.focus(), []);

  const goTo = (stopIndex: number) => {
    const target = TOUR_STOPS[stopIndex];
    if (!target) return;
    mutate({ tour: stopIndex });
    void navigate({ to: `/a/${assessmentId}${target.path(assessment)}` });
  };
  const leave = () => mutate({ tour: 'done' });
  return (
    <section className={styles.panel} aria-label={t('tour.title')}>
      <p className={styles.progress}>
        {t('tour.progress', { stop: format.integer(index + 1), all: format.integer(TOUR_STOPS.length) })}
      </p>
      <div aria-live="polite">
        <h2 className={styles.title}>{t(`tour.stops.${stop.key}.title` as 'tour.title')}</h2>
        <p>{t(`tour.stops.${stop.key}.text` as 'tour.title')}</p>
      </div>
      <div className={styles.actions}>
        <Button ref={next} size="compact-md" onClick={() => (isLast ? leave() : goTo(index + 1))}>
          {t(isLast ? 'tour.finish' : 'tour.next')}
        </Button>
        {index > 0 && (
          <Button size="compact-md" variant="default" onClick={() => goTo(index - 1)}>
            {t('tour.back')}
          </Button>
        )}
        <span className={styles.spring} />
        {!isLast && (
          <Button size="compact-md" variant="subtle" color="gray" onClick={leave}>
            {t('tour.leave')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Draws a line around what the stop is about, as soon as the page has drawn it. */
function useOutline({ target }: TourStop): void {
  useEffect(() => {
    let outlined: Element | null = null;
    const outline = () => {
      const found = document.querySelector(target);
      if (found === outlined) return;
      outlined?.removeAttribute('data-tour');
      found?.setAttribute('data-tour', '');
      outlined = found;
    };
    outline();
    const observer = new MutationObserver(outline);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      outlined?.removeAttribute('data-tour');
    };
  }, [target]);
}
