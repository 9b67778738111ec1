import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../assessment-framework/model/assessment.ts';
import type { Goal } from '../../../assessment-framework/plan/targets.ts';
import { LevelChip } from '../components/level-chip.tsx';
import { GoalFlags } from '../targets/goal-flags.tsx';
import { leaveFocusToPage, moveFocusWithArrows } from './arrow-focus.ts';
import styles from './level-ladder.module.css';

interface LevelLadderProps {
  /** Levels 0 to 4 in the words of the framework. */
  readonly levels: readonly string[];
  readonly value: AnswerValue | null;
  readonly goals: readonly Goal[];
  readonly onChoose: (value: AnswerValue) => void;
}

const BESIDE = [
  { value: 'NA', key: 'N', name: 'shared:level.notApplicable' },
  { value: 'NK', key: 'U', name: 'shared:level.notKnown' },
] as const;

/** The five levels as sentences, one below the other, and the two ways not to choose one. */
export const LevelLadder = memo(function LevelLadder({ levels, value, goals, onChoose }: LevelLadderProps) {
  const { t } = useTranslation('checklist');
  const choice = (own: AnswerValue, isFirst = false) => ({
    type: 'button' as const,
    role: 'radio',
    'aria-checked': value === own,
    tabIndex: value === own || (value === null && isFirst) ? 0 : -1,
    onMouseDown: leaveFocusToPage,
    onClick: () => onChoose(own),
  });
  return (
    <div role="radiogroup" aria-label={t('ladder')} className={styles.ladder} onKeyDown={moveFocusWithArrows}>
      {levels.map((words, index) => {
        const level = index as 0 | 1 | 2 | 3 | 4;
        return (
          <button
            key={level}
            {...choice(level, level === 0)}
            className={styles.level}
            aria-label={t('level', { level, words })}
          >
            <LevelChip value={level} size="large" decorative />
            <span className={styles.words}>{words}</span>
            <GoalFlags goals={goals} level={level} />
            {value === level && (
              <IconCheck size={16} stroke={2} aria-hidden="true" className={styles.check} />
            )}
          </button>
        );
      })}
      <div className={styles.beside}>
        {BESIDE.map((own) => (
          <button
            key={own.value}
            {...choice(own.value)}
            className={styles.other}
            aria-label={t(own.name)}
            aria-keyshortcuts={own.key}
          >
            <span className={styles.key} aria-hidden="true">
              {own.key}
            </span>
            <span aria-hidden="true">{t(own.name)}</span>
            {value === own.value && <IconCheck size={14} stroke={2} aria-hidden="true" />}
          </button>
        ))}
      </div>
    </div>
  );
});
