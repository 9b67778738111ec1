import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Confidence } from '../../../assessment-framework/model/common.ts';
import { leaveFocusToPage, moveFocusWithArrows } from './arrow-focus.ts';
import styles from './confidence-choice.module.css';

interface ConfidenceChoiceProps {
  readonly value: Confidence;
  readonly onChoose: (confidence: Confidence) => void;
}

const STEPS = ['low', 'medium', 'high'] as const;
const KEYS = { low: 'L', medium: 'M', high: 'H' } as const;

/** How sure an answer is, with what that means (methodology F.3). */
export const ConfidenceChoice = memo(function ConfidenceChoice({ value, onChoose }: ConfidenceChoiceProps) {
  const { t } = useTranslation('checklist');
  const id = useId();
  return (
    <div className={styles.row}>
      <span id={id} className={styles.label}>
        {t('confidence.label')}
      </span>
      <div role="radiogroup" aria-labelledby={id} className={styles.steps} onKeyDown={moveFocusWithArrows}>
        {STEPS.map((step) => (
          // biome-ignore lint/a11y/useSemanticElements: native radio buttons would change the answer with every arrow key
          <button
            key={step}
            type="button"
            role="radio"
            aria-checked={value === step}
            tabIndex={value === step ? 0 : -1}
            className={styles.step}
            title={t(`confidence.means.${step}`)}
            aria-keyshortcuts={KEYS[step]}
            aria-label={t('confidence.step', {
              step: t(`confidence.${step}`),
              means: t(`confidence.means.${step}`),
            })}
            onMouseDown={leaveFocusToPage}
            onClick={() => {
              if (value !== step) onChoose(step);
            }}
          >
            {t(`confidence.${step}`)}
          </button>
        ))}
      </div>
      <span className={styles.means} aria-hidden="true">
        {t(`confidence.means.${value}`)}
      </span>
    </div>
  );
});
