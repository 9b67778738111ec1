import { Button, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '../../../../assessment-framework/model/constants.ts';
import type { GapRecord } from '../../../../assessment-framework/model/plan-records.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { InlineSelect } from '../../../shared/components/inline-select.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { changeRecord, removeRecord } from '../../../shared/data/save-record.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './gaps.module.css';

interface ManualGapProps {
  readonly record: GapRecord;
  readonly onRemoved: () => void;
}

/** A gap entered by hand: its facts, edited where they stand. */
export function ManualGap({ record, onRemoved }: ManualGapProps) {
  const { t } = useTranslation('gaps');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const change = (changes: Partial<GapRecord>) => changeRecord(assessmentId, 'gaps', [record.id], changes);
  const subjects = [
    { value: 'system system', label: t('subject.system') },
    ...framework.topics.map(({ id }) => ({ value: `topic ${id}`, label: texts.topics[id]?.label ?? id })),
    ...assessment.sources.map(({ id, name }) => ({ value: `source ${id}`, label: name })),
  ];
  const changeSubject = (value: string) => {
    const [kind = 'system', subject = 'system'] = value.split(' ');
    change({ subjectKind: kind as GapRecord['subjectKind'], subject });
  };
  const remove = () => {
    removeRecord(assessmentId, 'gaps', [record.id]);
    onRemoved();
    showToast({
      message: t('manual.removed'),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
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
        label={t('detail.severity')}
        value={record.severity ?? 'medium'}
        options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        onSave={(severity) => change({ severity: severity as GapRecord['severity'] })}
      />
      <InlineSelect
        label={t('manual.subject')}
        value={`${record.subjectKind} ${record.subject}`}
        options={subjects}
        onSave={changeSubject}
      />
      <MultiSelect
        comboboxProps={{ withinPortal: false }}
        label={t('manual.recommendations')}
        classNames={{ label: styles.label ?? '' }}
        searchable
        hidePickedOptions
        value={[...record.recommendations]}
        data={framework.recommendations.map(({ id }) => ({
          value: id,
          label: texts.recommendations[id]?.label ?? id,
        }))}
        onChange={(recommendations) => change({ recommendations })}
      />
      <div>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={remove}>
          {t('manual.remove')}
        </Button>
      </div>
    </div>
  );
}
