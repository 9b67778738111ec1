import { useTranslation } from 'react-i18next';
import { LevelChip } from '../components/level-chip.tsx';
import { useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';
import styles from './criterion-panel.module.css';

interface CriterionReviewsProps {
  readonly criterion: string;
  readonly source: string | null;
}

/** What focal points of the government say about an answer, newest first. */
export function CriterionReviews({ criterion, source }: CriterionReviewsProps) {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const { assessment } = useWorkspace();
  const reviews = assessment.reviews
    .filter((review) => review.criterion === criterion && review.source === source)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  const people = new Map(assessment.people.map((person) => [person.id, person]));
  if (reviews.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.review')}</h3>
      {reviews.map((review) => {
        const person = people.get(review.reviewer);
        return (
          <div key={review.id} className={styles.review}>
            <p className={styles.verdict}>
              {t(`panel.verdict.${review.verdict}`)}
              {review.proposedValue !== null && <LevelChip value={review.proposedValue} size="small" />}
            </p>
            {review.comment && <p>{review.comment}</p>}
            <p className={styles.quiet}>
              {t('panel.reviewedBy', {
                who: person?.organisation || person?.name || review.reviewer,
                when: format.when(review.at),
              })}
              {review.resolution && ` · ${t(`panel.outcome.${review.resolution.outcome}`)}`}
            </p>
          </div>
        );
      })}
    </section>
  );
}
