import { useTranslation } from 'react-i18next';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { ChangeEvidence } from '../facts/change-evidence.ts';
import type { EvidenceRow } from '../facts/evidence-rows.ts';
import styles from './evidence.module.css';

const FIELDS = ['date', 'staleOn', 'describesFrom', 'describesTo'] as const;

interface EvidenceDatesProps {
  readonly row: EvidenceRow;
  readonly onChange: ChangeEvidence;
}

/** When it was received, what period it describes, and until when it counts. */
export function EvidenceDates({ row: { evidence, isStale }, onChange }: EvidenceDatesProps) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const { assessment } = useWorkspace();
  const { describesFrom, describesTo } = evidence;
  return (
    <section>
      <h3 className={styles.heading}>{t('dates')}</h3>
      <div className={styles.pair}>
        {FIELDS.map((field) => (
          <InlineField
            key={field}
            label={t(`field.${field}`)}
            type="date"
            value={evidence[field] ?? ''}
            onSave={(date) => onChange({ [field]: date === '' ? null : date })}
          />
        ))}
      </div>
      {describesFrom && describesTo && describesTo < describesFrom && (
        <p className={styles.notice}>{t('endsBefore')}</p>
      )}
      {isStale && (
        <p className={styles.notice}>
          {t('stale.why', { date: format.date(assessment.head.referenceDate) })}
        </p>
      )}
    </section>
  );
}
