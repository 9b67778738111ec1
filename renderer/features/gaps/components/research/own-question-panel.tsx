import { Button, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ACTION_STATUSES, type ActionStatus } from '../../../../../assessment-framework/model/constants.ts';
import type { ResearchQuestion } from '../../../../../assessment-framework/model/plan-records.ts';
import { FindAndAdd } from '../../../../shared/components/find-and-add.tsx';
import { InlineField } from '../../../../shared/components/inline-field.tsx';
import { InlineSelect } from '../../../../shared/components/inline-select.tsx';
import { SidePanel } from '../../../../shared/components/side-panel.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import { useResearchChanges } from '../../use-research-changes.ts';
import styles from '../gaps.module.css';
import { ServedGaps } from './served-gaps.tsx';

interface OwnQuestionPanelProps {
  readonly question: ResearchQuestion;
  readonly items: readonly GapItem[];
  readonly onOpenGap: (key: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const PANEL_WIDTH = 400;

/** A question that was taken up: everything about it, edited where it stands. */
export function OwnQuestionPanel(props: OwnQuestionPanelProps) {
  const { question, items, onOpenGap, onRemove, onClose } = props;
  const { t } = useTranslation('gaps');
  const { assessment, framework, texts } = useWorkspace();
  const { change: changeById } = useResearchChanges();
  const change = (changes: Partial<ResearchQuestion>) => changeById(question.id, changes);
  const institutions = assessment.institutions.map(({ id, name }) => ({ value: id, label: name }));
  const lists = [
    { field: 'partners', data: institutions },
    { field: 'sources', data: assessment.sources.map(({ id, name }) => ({ value: id, label: name })) },
    {
      field: 'topics',
      data: framework.topics.map(({ id }) => ({ value: id, label: texts.topics[id]?.label ?? id })),
    },
  ] as const;
  const others = items.filter(
    ({ key, status }) => !question.gaps.includes(key) && status !== 'dismissed' && status !== 'merged',
  );
  return (
    <SidePanel
      above={
        question.template === null
          ? t('research.aboveOwn')
          : t('research.aboveTaken', { id: question.template })
      }
      title={question.question || t('research.unnamed')}
      opened
      onClose={onClose}
      closable
      width={PANEL_WIDTH}
    >
      <div className={styles.panel}>
        <div className={styles.manual}>
          <InlineField
            label={t('research.column.question')}
            type="multiline"
            maxLength={300}
            required
            autoFocus={question.question === ''}
            value={question.question}
            onSave={(text) => change({ question: text })}
          />
          <InlineSelect
            label={t('research.column.status')}
            value={question.status}
            options={ACTION_STATUSES.map((value) => ({ value, label: t(`research.status.${value}`) }))}
            onSave={(status) => change({ status: status as ActionStatus })}
          />
          <InlineSelect
            label={t('research.lead')}
            value={question.lead ?? ''}
            options={[{ value: '', label: t('research.noLead') }, ...institutions]}
            onSave={(lead) => change({ lead: lead === '' ? null : lead })}
          />
          {(['purpose', 'method', 'note'] as const).map((field) => (
            <InlineField
              key={field}
              label={t(`research.${field}`)}
              type="multiline"
              value={question[field]}
              onSave={(text) => change({ [field]: text })}
            />
          ))}
          {lists.map(({ field, data }) => (
            <MultiSelect
              key={field}
              size="xs"
              comboboxProps={{ withinPortal: false }}
              label={t(`research.${field}`)}
              classNames={{ label: styles.label ?? '' }}
              searchable
              hidePickedOptions
              maxValues={200}
              value={[...question[field]]}
              data={data}
              onChange={(values) => change({ [field]: values })}
            />
          ))}
        </div>
        <ServedGaps
          keys={question.gaps}
          items={items}
          onOpenGap={onOpenGap}
          onRemove={(key) => change({ gaps: question.gaps.filter((each) => each !== key) })}
        />
        <FindAndAdd
          nothing={t('nothingFound')}
          label={t('research.serve')}
          options={others.map(({ key, name, subjectName }) => ({
            value: key,
            label: t('merge.option', { rule: '', name, subject: subjectName || t('subject.system') }).trim(),
          }))}
          onAdd={(key) => change({ gaps: [...question.gaps, key] })}
        />
        <div>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onRemove}>
            {t('research.remove')}
          </Button>
        </div>
      </div>
    </SidePanel>
  );
}
