import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { TopicEditor } from './topic-editor.tsx';
import { TopicList } from './topic-list.tsx';
import styles from './topics.module.css';

/** Which topics a source serves and how well; a topic is chosen at the start side and edited beside. */
export function TopicsServed({ source }: { readonly source: DataSource }) {
  const { t } = useTranslation('source');
  const navigate = useNavigate();
  const { assessmentId, assessment, framework } = useWorkspace();
  const asked = useSearch({ strict: false }).topic;
  const links = assessment.topicLinks.filter((link) => link.source === source.id);
  const topic = framework.topics.find(({ id }) => id === (asked ?? links[0]?.topic));
  const choose = (id: string | null) =>
    void navigate({
      to: '/a/$assessmentId/sources/$sourceId',
      params: { assessmentId, sourceId: source.id },
      search: id ? { tab: 'topics', topic: id } : { tab: 'topics' },
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={styles.columns}>
      <TopicList source={source} links={links} chosen={topic?.id ?? null} onChoose={choose} />
      <section className={styles.editor}>
        {topic ? (
          <TopicEditor
            key={topic.id}
            source={source}
            topic={topic}
            link={links.find((link) => link.topic === topic.id) ?? null}
            onRemoved={() => choose(null)}
          />
        ) : (
          <EmptyState title={t('topics.empty.title')} text={t('topics.empty.text')} />
        )}
      </section>
    </div>
  );
}
