import { useTranslation } from 'react-i18next';
import {
  type AnswerStrength,
  EVIDENCE_STRENGTHS,
} from '../../../assessment-framework/scoring/evidence-strength.ts';
import styles from './strength-mark.module.css';

const STEPS: readonly AnswerStrength[] = EVIDENCE_STRENGTHS;

/** How strong evidence is, as four steps and a word; an axis of its own, so never in the colours of the levels. */
export function StrengthMark({ strength }: { readonly strength: AnswerStrength }) {
  const { t } = useTranslation('shared');
  const steps = STEPS.indexOf(strength) + 1;
  return (
    <span className={styles.mark}>
      <span className={styles.steps} aria-hidden="true">
        {STEPS.map((step, index) => (
          <span key={step} className={styles.step} data-on={index < steps} />
        ))}
      </span>
      <span data-weak={steps === 0}>{t(`strength.${strength}`)}</span>
    </span>
  );
}
