import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../assessment-framework/model/assessment.ts';
import { EVIDENCE_STRENGTHS } from '../../../../assessment-framework/scoring/evidence-strength.ts';
import type { ChangeEvidence } from '../facts/change-evidence.ts';
import styles from './evidence.module.css';

interface EvidenceStrengthProps {
  readonly strength: Evidence['strength'];
  readonly onChange: ChangeEvidence;
}

/** What the piece is: heard, seen, copy held or checked, each with its meaning. */
export function EvidenceStrength({ strength, onChange }: EvidenceStrengthProps) {
  const { t } = useTranslation('evidence');
  return (
    <Radio.Group
      label={t('field.strength')}
      classNames={{ label: styles.heading ?? '' }}
      value={strength}
      onChange={(value) => onChange({ strength: value as Evidence['strength'] })}
    >
      <div className={styles.choices}>
        {EVIDENCE_STRENGTHS.map((step) => (
          <Radio
            key={step}
            size="xs"
            classNames={{ label: styles.choice ?? '' }}
            value={step}
            label={t(`strength.${step}.name`)}
            description={t(`strength.${step}.means`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
