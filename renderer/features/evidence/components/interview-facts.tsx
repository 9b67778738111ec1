import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../assessment-framework/model/assessment.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { InlineSelect } from '../../../shared/components/inline-select.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { ChangeEvidence } from '../facts/change-evidence.ts';
import styles from './evidence.module.css';

type Interview = NonNullable<Evidence['interview']>;

interface InterviewFactsProps {
  readonly interview: Interview;
  readonly onChange: ChangeEvidence;
}

/** Who said it, by function, where, and with which consent; the name stands apart. */
export function InterviewFacts({ interview, onChange }: InterviewFactsProps) {
  const { t } = useTranslation('evidence');
  const { assessment } = useWorkspace();
  const change = (changes: Partial<Interview>) => onChange({ interview: { ...interview, ...changes } });
  return (
    <>
      <section className={styles.part}>
        <InlineField
          label={t('interview.function')}
          value={interview.function}
          onSave={(text) => change({ function: text })}
        />
        <div className={styles.pair}>
          <InlineSelect
            label={t('interview.institution')}
            value={interview.institution ?? ''}
            options={[
              { value: '', label: '–' },
              ...assessment.institutions.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onSave={(id) => change({ institution: id === '' ? null : id })}
          />
          <InlineField
            label={t('interview.place')}
            value={interview.place}
            onSave={(place) => change({ place })}
          />
        </div>
        <Checkbox
          mt={4}
          size="xs"
          label={t('interview.consent')}
          checked={interview.consent}
          onChange={(event) => change({ consent: event.currentTarget.checked })}
        />
      </section>
      <section className={styles.apart}>
        <h3 className={styles.heading}>{t('interview.apart')}</h3>
        <p className={styles.quiet}>{t('interview.apartWhy')}</p>
        <InlineField
          label={t('interview.personName')}
          value={interview.personName}
          onSave={(personName) => change({ personName })}
        />
      </section>
    </>
  );
}
