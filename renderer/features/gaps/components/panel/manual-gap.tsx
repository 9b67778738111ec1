import { Button, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '../../../../../assessment-framework/model/constants.ts';
import type { GapRecord } from '../../../../../assessment-framework/model/plan-records.ts';
import { InlineField } from '../../../../shared/components/inline-field.tsx';
import { InlineSelect } from '../../../../shared/components/inline-select.tsx';
import { changeRecord } from '../../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import styles from '../gaps.module.css';

interface ManualGapProps {
  readonly record: GapRecord;
  readonly onRemove: () => void;
}

/** A gap entered by hand: its facts, edited where they stand. */
export function ManualGap({ record, onRemove }: ManualGapProps) {
  const { t } = useTranslation('gaps');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const change = (changes: Partial<GapRecord>) => changeRecord(assessmentId, 'gaps', [record.id], changes);
  const topics = framework.topics.map(({ id }) => ({ value: id, label: texts.topics[id]?.label ?? id }));
  const sources = assessment.sources.map(({ id, name }) => ({ value: id, label: name }));
  const subjects = [
    { value: 'system system', label: t('subject.system') },
    ...topics.map(({ value, label }) => ({ value: `topic ${value}`, label })),
    ...sources.map(({ value, label }) => ({ value: `source ${value}`, label })),
  ];
  const changeSubject = (value: string) => {
    const [kind = 'system', subject = 'system'] = value.split(' ');
    change({ subjectKind: kind as GapRecord['subjectKind'], subject });
  };
  const lists = [
    { field: 'topics', data: topics },
    { field: 'sources', data: sources },
    {
      field: 'institutions',
      data: assessment.institutions.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      field: 'recommendations',
      data: framework.recommendations.map(({ id }) => ({
        value: id,
        label: texts.recommendations[id]?.label ?? id,
      })),
    },
  ] as const;
  return (
    <div className={styles.manual}>
      <InlineField
        label={t('manual.name')}
        type="multiline"
        maxLength={300}
        value={record.title}
        required
        autoFocus={record.title === ''}
        onSave={(title) => change({ title })}
      />
      <InlineSelect
        label={t('table.severity')}
        value={record.severity ?? 'medium'}
        options={SEVERITIES.map((value) => ({ value, label: t(`shared:severity.${value}`) }))}
        onSave={(severity) => change({ severity: severity as GapRecord['severity'] })}
      />
      <InlineSelect
        label={t('manual.subject')}
        value={`${record.subjectKind} ${record.subject}`}
        options={subjects}
        onSave={changeSubject}
      />
      {lists.map(({ field, data }) => (
        <MultiSelect
          key={field}
          size="xs"
          comboboxProps={{ withinPortal: false }}
          label={t(`manual.${field}`)}
          classNames={{ label: styles.label ?? '' }}
          searchable
          hidePickedOptions
          maxValues={200}
          value={[...record[field]]}
          data={data}
          onChange={(values) => change({ [field]: values })}
        />
      ))}
      <div>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onRemove}>
          {t('manual.remove')}
        </Button>
      </div>
    </div>
  );
}
