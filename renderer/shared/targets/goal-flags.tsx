import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../assessment-framework/plan/targets.ts';
import styles from './targets.module.css';

interface GoalFlagsProps {
  readonly goals: readonly Goal[];
  readonly level: number;
}

/** The years by which a level is to be reached, quietly at the end of its line on the ladder. */
export function GoalFlags({ goals, level }: GoalFlagsProps) {
  const { t } = useTranslation('targets');
  const years = goals.filter((goal) => goal.level === level).map(({ year }) => year);
  if (years.length === 0) return null;
  return <span className={styles.flag}>{t('flag', { years: years.join(', ') })}</span>;
}
