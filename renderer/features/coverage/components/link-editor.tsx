import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DataSource, TopicLink } from '../../../../assessment-framework/model/assessment.ts';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { changeRecord } from '../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './inspector.module.css';
import { ShareChoice } from './share-choice.tsx';

interface LinkEditorProps {
  readonly topic: TopicCoverage;
  readonly source: DataSource;
}

const toggled = (list: readonly string[], item: string, isIn: boolean) =>
  isIn ? [...new Set([...list, item])] : list.filter((each) => each !== item);

/** The facts of a link, edited where they stand: share, variables present, sources it is linked with, note. */
export function LinkEditor({ topic, source }: LinkEditorProps) {
  const { t } = useTranslation('coverage');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const links = assessment.topicLinks.filter((link) => link.topic === topic.id);
  const link = links.find((each) => each.source === source.id);
  const demanded = framework.topics.find(({ id }) => id === topic.id)?.mandatory ?? [];
  if (!link) return null;
  const change = (changes: Partial<TopicLink>) =>
    changeRecord(assessmentId, 'topicLinks', [topic.id, source.id], changes);
  const others = links.filter((each) => each !== link);
  const setLinked = (other: TopicLink, isLinked: boolean) => {
    change({ linkedWith: toggled(link.linkedWith, other.source, isLinked) });
    // Either side may have stated it; both must forget it.
    if (!isLinked && other.linkedWith.includes(source.id)) {
      changeRecord(assessmentId, 'topicLinks', [topic.id, other.source], {
        linkedWith: toggled(other.linkedWith, source.id, false),
      });
    }
  };
  return (
    <section className={styles.editor}>
      <h3 className={styles.heading}>{t('link.facts')}</h3>
      <ShareChoice value={link.share} onChoose={(share) => change({ share })} />
      {demanded.length > 0 && (
        <fieldset className={styles.fieldset}>
          <legend>{t('link.variables')}</legend>
          {demanded.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={texts.variables[id]?.name ?? id}
              checked={link.variables.includes(id)}
              onChange={(event) =>
                change({ variables: toggled(link.variables, id, event.currentTarget.checked) })
              }
            />
          ))}
        </fieldset>
      )}
      {others.length > 0 && (
        <fieldset className={styles.fieldset}>
          <legend>{t('link.linkedWith')}</legend>
          {others.map((other) => (
            <Checkbox
              key={other.source}
              size="xs"
              label={assessment.sources.find(({ id }) => id === other.source)?.name ?? other.source}
              checked={link.linkedWith.includes(other.source) || other.linkedWith.includes(source.id)}
              onChange={(event) => setLinked(other, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      )}
      <InlineField
        label={t('link.note')}
        type="multiline"
        value={link.note}
        onSave={(note) => change({ note })}
      />
    </section>
  );
}
