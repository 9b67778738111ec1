import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../../../assessment-framework/model/assessment.ts';
import { LevelChip } from '../../../../shared/components/level-chip.tsx';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { useFormat } from '../../../../shared/format/use-format.ts';
import type { GoalRow } from '../../facts/goal-rows.ts';
import plain from '../plan.module.css';
import styles from './targets.module.css';

const RANK = { 'not-by-plan': 0, 'by-plan': 1, reached: 2, 'does-not-apply': 3 } as const;
const levelOf = (value: AnswerValue | null) => (typeof value === 'number' ? value : null);

/** Columns of the goals: criterion, today, goals, distance, and whether the plan gets there. */
export function useGoalColumns(): readonly TableColumn<GoalRow>[] {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'criterion',
        header: t('targets.criterion'),
        width: 'minmax(240px, 2fr)',
        sortBy: ({ label }) => label,
        cell: ({ criterion, label }) => (
          <span title={label}>
            <span className={styles.code}>{criterion}</span> {label}
          </span>
        ),
      },
      {
        id: 'block',
        header: t('targets.block'),
        width: 'minmax(120px, 1fr)',
        sortBy: ({ block }) => block,
        cell: ({ block }) => (
          <span className={plain.quiet} title={block}>
            {block}
          </span>
        ),
      },
      {
        id: 'today',
        header: t('whatIf.today'),
        width: '56px',
        sortBy: ({ today }) => levelOf(today),
        cell: ({ today }) => <LevelChip value={today} size="small" />,
      },
      {
        id: 'goals',
        header: t('targets.goals'),
        width: 'minmax(150px, 1fr)',
        sortBy: ({ progress }) => progress?.level ?? null,
        cell: ({ goals }) => (
          <span className={styles.goals}>
            {goals.map(({ year, level }) => (
              <span key={year} className={styles.goal}>
                <LevelChip value={level as AnswerValue} size="small" />
                {year}
              </span>
            ))}
          </span>
        ),
      },
      {
        id: 'distance',
        header: t('targets.distance'),
        width: '86px',
        sortBy: ({ progress }) => progress?.distance.levels ?? null,
        cell: ({ progress }) =>
          progress && (
            <span className={plain.small}>
              {t(`targets.distances.${progress.distance.state}`, {
                count: progress.distance.levels ?? 0,
                levels: format.integer(progress.distance.levels ?? 0),
              })}
            </span>
          ),
      },
      {
        id: 'plan',
        header: t('targets.plan'),
        width: 'minmax(120px, 0.8fr)',
        sortBy: ({ progress }) => (progress ? RANK[progress.outcome] : null),
        cell: ({ progress }) =>
          progress && (
            <span className={styles.outcome} data-outcome={progress.outcome}>
              {t(`targets.outcome.${progress.outcome}`, { year: progress.year })}
            </span>
          ),
      },
    ],
    [t, format],
  );
}
