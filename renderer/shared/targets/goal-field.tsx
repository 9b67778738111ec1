import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../assessment-framework/model/assessment.ts';
import { distanceOf } from '../../../assessment-framework/plan/targets.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { goalsFor } from './goals-index.ts';
import { MOST_GOALS, readYear, saveGoals } from './save-goals.ts';
import styles from './targets.module.css';

interface GoalFieldProps {
  readonly criterion: string;
  readonly source: string | null;
  readonly value: AnswerValue | null;
}

const LEVELS = [0, 1, 2, 3, 4] as const;
/** A first goal is set this many years after the assessment. */
const FIRST_AFTER = 2;

/** The goals of one answer: by which year which level; how far the last one is. */
export function GoalField({ criterion, source, value }: GoalFieldProps) {
  const { t } = useTranslation('targets');
  const { assessmentId, assessment } = useWorkspace();
  const goals = goalsFor(assessment.targets, criterion, source);
  const save = (next: typeof goals) => saveGoals(assessmentId, { criterion, source }, next);
  const last = goals.at(-1);
  const distance = last && distanceOf(value, last.level);
  const add = () => {
    const year = last ? last.year + 1 : Number(assessment.head.referenceDate.slice(0, 4)) + FIRST_AFTER;
    const from = last?.level ?? (typeof value === 'number' ? value : 2);
    save([...goals, { year, level: Math.min(4, from + 1) }]);
  };
  return (
    <div className={styles.field}>
      {goals.length > 0 && (
        <ul className={styles.goals}>
          {goals.map((goal) => (
            <li key={goal.year}>
              <TextInput
                size="xs"
                className={styles.year ?? ''}
                aria-label={t('field.year')}
                inputMode="numeric"
                maxLength={4}
                defaultValue={goal.year}
                onBlur={(event) => {
                  const year = readYear(event.currentTarget.value);
                  if (year !== null && !goals.some((other) => other.year === year))
                    save(goals.map((other) => (other === goal ? { ...goal, year } : other)));
                  else event.currentTarget.value = String(goal.year);
                }}
              />
              <NativeSelect
                size="xs"
                className={styles.level ?? ''}
                aria-label={t('field.level', { year: goal.year })}
                value={String(goal.level)}
                data={LEVELS.map((level) => ({
                  value: String(level),
                  label: t('field.levelOption', { level }),
                }))}
                onChange={(event) => {
                  const level = Number(event.currentTarget.value);
                  save(goals.map((other) => (other === goal ? { ...goal, level } : other)));
                }}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('field.remove', { year: goal.year })}
                onClick={() => save(goals.filter((other) => other !== goal))}
              >
                <IconX size={14} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {last && distance && (
        <p className={styles.distance}>
          {t(`distance.${distance.state}`, { count: distance.levels ?? 0, year: last.year })}
        </p>
      )}
      {goals.length < MOST_GOALS && (
        <Button size="compact-xs" variant="default" onClick={add}>
          {t(goals.length === 0 ? 'field.set' : 'field.addYear')}
        </Button>
      )}
    </div>
  );
}
