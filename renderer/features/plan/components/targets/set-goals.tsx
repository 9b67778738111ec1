import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../../../shared/components/undo-toast.tsx';
import { undoChange } from '../../../../shared/data/undo.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { clearGoals, readYear, setGoalForAll } from '../../../../shared/targets/save-goals.ts';
import type { GoalRow } from '../../facts/goal-rows.ts';
import plain from '../plan.module.css';
import styles from './targets.module.css';

interface SetGoalsProps {
  readonly selected: readonly GoalRow[];
  readonly onDone: () => void;
  readonly onClear: () => void;
}

const LEVELS = [1, 2, 3, 4] as const;
/** Years a plan without a last day looks ahead. */
const AHEAD = 2;

/** Sets one goal for all selected answers, or removes theirs; one step of undo. */
export function SetGoals({ selected, onDone, onClear }: SetGoalsProps) {
  const { t } = useTranslation('plan');
  const { assessmentId, assessment } = useWorkspace();
  const { planUntil, referenceDate } = assessment.head;
  const [level, setLevel] = useState(3);
  const [year, setYear] = useState(
    String(planUntil === null ? Number(referenceDate.slice(0, 4)) + AHEAD : planUntil.slice(0, 4)),
  );
  const readable = readYear(year);
  const say = (message: string) => {
    showToast({ message, action: t('shared:undo'), onAction: () => void undoChange(assessmentId) });
    onDone();
  };
  const set = () => {
    if (readable === null) return;
    setGoalForAll(assessmentId, selected, { year: readable, level });
    say(t('targets.set', { count: selected.length, level, year: readable }));
  };
  const remove = () => {
    const withGoals = selected.filter(({ goals }) => goals.length > 0);
    clearGoals(assessmentId, withGoals);
    say(t('targets.cleared', { count: withGoals.length }));
  };
  if (selected.length === 0) return <p className={plain.quiet}>{t('targets.hint')}</p>;
  return (
    <form
      className={styles.set}
      aria-label={t('targets.setTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <strong role="status">{t('targets.selected', { count: selected.length })}</strong>
      <NativeSelect
        size="xs"
        aria-label={t('targets.level')}
        value={String(level)}
        data={LEVELS.map((value) => ({
          value: String(value),
          label: t('targets.levelOption', { level: value }),
        }))}
        onChange={(event) => setLevel(Number(event.currentTarget.value))}
      />
      <TextInput
        size="xs"
        w={76}
        inputMode="numeric"
        maxLength={4}
        aria-label={t('targets.yearOf')}
        value={year}
        error={readable === null}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" disabled={readable === null}>
        {t('targets.setButton')}
      </Button>
      {selected.some(({ goals }) => goals.length > 0) && (
        <Button size="compact-sm" variant="default" onClick={remove}>
          {t('targets.clear')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
        {t('targets.unselect')}
      </Button>
    </form>
  );
}
