import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DataSource, TopicLink } from '../../../../assessment-framework/model/assessment.ts';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { removeRecord, saveRecord } from '../../../shared/data/save-record.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { CellArithmetic } from './cell-arithmetic.tsx';
import { ElementChecks } from './element-checks.tsx';
import { LinkedSources } from './linked-sources.tsx';
import styles from './topics.module.css';

interface TopicEditorProps {
  readonly source: DataSource;
  readonly topic: Topic;
  /** null: the source is not linked to the topic; choosing a share links it. */
  readonly link: TopicLink | null;
  readonly onRemoved: () => void;
}

/** How well one source measures one topic: share, elements, links to other sources (methodology F.5). */
export function TopicEditor({ source, topic, link, onRemoved }: TopicEditorProps) {
  const { t } = useTranslation('source');
  const format = useFormat();
  const { assessmentId, framework, texts } = useWorkspace();
  const text = texts.topics[topic.id];
  const change = (changes: Partial<TopicLink>) =>
    saveRecord(assessmentId, 'topicLinks', {
      ...(link ?? { share: 0, variables: [], linkedWith: [], note: '' }),
      ...changes,
      topic: topic.id,
      source: source.id,
    });
  const remove = () => {
    removeRecord(assessmentId, 'topicLinks', [topic.id, source.id]);
    onRemoved();
    showToast({
      message: t('topics.removed', { topic: text?.label ?? topic.id }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
  return (
    <>
      <div>
        <h2 className={styles.title}>{text?.name ?? topic.id}</h2>
        <p className={styles.definition}>{text?.definition}</p>
        {text?.caution && <p className={styles.definition}>{text.caution}</p>}
      </div>
      <div>
        <p className={styles.label} id="share-label">
          {t('topics.share')}
        </p>
        <SegmentedControl
          aria-labelledby="share-label"
          data={framework.settings.coverage.shares.map((share) => ({
            value: String(share),
            label: format.percent(share),
          }))}
          value={link ? String(link.share) : ''}
          onChange={(share) => change({ share: Number(share) })}
        />
        {!link && <p className={styles.hint}>{t('topics.chooseShare')}</p>}
      </div>
      <ElementChecks
        source={source}
        topic={topic}
        link={link}
        onChange={(variables) => change({ variables })}
      />
      {link && (
        <>
          <LinkedSources source={source} topic={topic} link={link} />
          <InlineField
            label={t('topics.note')}
            type="multiline"
            value={link.note}
            onSave={(note) => change({ note })}
          />
          <CellArithmetic source={source} topic={topic} />
          <Button variant="subtle" color="red" size="compact-sm" className={styles.remove} onClick={remove}>
            {t('topics.remove')}
          </Button>
        </>
      )}
    </>
  );
}
