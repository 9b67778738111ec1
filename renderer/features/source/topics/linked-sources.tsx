import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DataSource, TopicLink } from '../../../../assessment-framework/model/assessment.ts';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import { changeRecord } from '../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './topics.module.css';

interface LinkedSourcesProps {
  readonly source: DataSource;
  readonly topic: Topic;
  readonly link: TopicLink;
}

/** Other sources of the topic with which this one is linked or reconciled; holds whichever of the two states it. */
export function LinkedSources({ source, topic, link }: LinkedSourcesProps) {
  const { t } = useTranslation('source');
  const { assessmentId, assessment } = useWorkspace();
  const others = assessment.topicLinks.filter(
    (other) => other.topic === topic.id && other.source !== source.id && other.share > 0,
  );
  const names = new Map(assessment.sources.map(({ id, name }) => [id, name]));
  if (others.length === 0) return <p className={styles.hint}>{t('linked.none')}</p>;
  const state = (of: TopicLink, linkedWith: string[]) =>
    changeRecord(assessmentId, 'topicLinks', [of.topic, of.source], { linkedWith });
  const without = (of: TopicLink, id: string) => of.linkedWith.filter((known) => known !== id);
  const toggle = (other: TopicLink, isLinked: boolean) => {
    if (isLinked) return state(link, [...link.linkedWith, other.source]);
    if (link.linkedWith.includes(other.source)) state(link, without(link, other.source));
    if (other.linkedWith.includes(source.id)) state(other, without(other, source.id));
  };
  return (
    <fieldset className={styles.elements}>
      <legend className={styles.label}>{t('linked.label')}</legend>
      <div className={styles.checks}>
        {others.map((other) => (
          <Checkbox
            key={other.source}
            label={names.get(other.source) ?? other.source}
            checked={link.linkedWith.includes(other.source) || other.linkedWith.includes(source.id)}
            onChange={(event) => toggle(other, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
