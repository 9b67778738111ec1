import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource, TopicLink } from '../../../../assessment-framework/model/assessment.ts';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { bandStep } from '../band-step.ts';
import pageStyles from '../components/source-page.module.css';
import { suggestedTopics } from './suggested-topics.ts';
import styles from './topics.module.css';

interface TopicListProps {
  readonly source: DataSource;
  readonly links: readonly TopicLink[];
  readonly chosen: string | null;
  readonly onChoose: (topic: string) => void;
}

/** Topics the source serves with its coverage, then those the framework expects of its type, then all others. */
export function TopicList({ source, links, chosen, onChoose }: TopicListProps) {
  const { t } = useTranslation('source');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const { topics } = useScores();
  const { main, other, rest } = suggestedTopics(framework, assessment.topicLinks, source);
  const labelOf = (id: string) => texts.topics[id]?.label ?? id;
  const coverageOf = (id: string) =>
    topics.find((topic) => topic.id === id)?.cells.find((cell) => cell.source === source.id)?.coverage ??
    null;
  const item = (id: string, mark: ReactNode) => (
    <li key={id}>
      <button
        type="button"
        className={styles.topic}
        aria-current={id === chosen}
        onClick={() => onChoose(id)}
      >
        <span>{labelOf(id)}</span>
        {mark}
      </button>
    </li>
  );
  const group = (title: string, list: readonly Topic[], mark: string) =>
    list.length > 0 && (
      <>
        <h2 className={styles.groupName}>{title}</h2>
        <ul className={styles.plain}>
          {list.map(({ id }) => item(id, <span className={styles.quiet}>{mark}</span>))}
        </ul>
      </>
    );
  return (
    <nav aria-label={t('topics.list')} className={styles.list}>
      {links.length > 0 && (
        <>
          <h2 className={styles.groupName}>{t('topics.served')}</h2>
          <ul className={styles.plain}>
            {links.map(({ topic }) => {
              const coverage = coverageOf(topic);
              return item(
                topic,
                coverage === null ? null : (
                  <span
                    className={pageStyles.band}
                    data-step={bandStep(framework.settings.coverage.levels, coverage)}
                  >
                    {format.integer(Math.round(coverage * 100))}
                  </span>
                ),
              );
            })}
          </ul>
        </>
      )}
      {group(t('topics.main'), main, t('topics.mainMark'))}
      {group(t('topics.other'), other, t('topics.otherMark'))}
      {rest.length > 0 && (
        <details>
          <summary className={styles.groupName}>{t('topics.rest', { count: rest.length })}</summary>
          <ul className={styles.plain}>{rest.map(({ id }) => item(id, null))}</ul>
        </details>
      )}
    </nav>
  );
}
