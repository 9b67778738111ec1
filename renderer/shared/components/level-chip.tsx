import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../assessment-framework/model/assessment.ts';
import styles from './level-chip.module.css';

interface LevelChipProps {
  /** null: not yet answered. */
  readonly value: AnswerValue | null;
  readonly size?: 'small' | 'normal' | 'large';
  /** True where the words stand beside the chip already. */
  readonly decorative?: boolean;
}

/** One answer as a mark: numeral on the level's colour, hatch for N/A, dashed "?" for not known, outline for blank. */
export function LevelChip({ value, size = 'normal', decorative = false }: LevelChipProps) {
  const { t } = useTranslation('shared');
  const name =
    value === null
      ? t('level.blank')
      : value === 'NA'
        ? t('level.notApplicable')
        : value === 'NK'
          ? t('level.notKnown')
          : t('level.level', { level: value });
  const mark =
    value === null ? '' : value === 'NA' ? t('level.naMark') : value === 'NK' ? '?' : String(value);
  return (
    <span
      className={styles.chip}
      data-level={value ?? 'blank'}
      data-size={size}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {mark}
    </span>
  );
}
