import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../assessment-framework/model/assessment.ts';
import { distanceOf, type Goal } from '../../../assessment-framework/plan/targets.ts';
import styles from './targets.module.css';

interface GoalMarkProps {
  readonly goal: Goal;
  readonly value: AnswerValue | null;
}

/** The level that is to be reached and how far it is, as a small mark beside the answer. */
export const GoalMark = memo(function GoalMark({ goal, value }: GoalMarkProps) {
  const { t } = useTranslation('targets');
  const distance = distanceOf(value, goal.level);
  const name = t(`mark.${distance.state}`, {
    level: goal.level,
    year: goal.year,
    count: distance.levels ?? 0,
  });
  return (
    <span role="img" className={styles.mark} data-state={distance.state} title={name} aria-label={name}>
      {distance.state === 'reached' ? '✓' : t('mark.short', { level: goal.level })}
    </span>
  );
});
