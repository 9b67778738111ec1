import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Selection } from '../selection.ts';
import styles from './inspector.module.css';

interface AddSourceLinkProps {
  readonly topic: Topic;
  readonly coverage: TopicCoverage;
  readonly onOpen: (selection: Selection) => void;
}

/** Chooses a source that is not yet linked to the topic, those of an expected type first, and opens its empty cell. */
export function AddSourceLink({ topic, coverage, onOpen }: AddSourceLinkProps) {
  const { t } = useTranslation('coverage');
  const { assessment } = useWorkspace();
  const id = useId();
  const linked = new Set(coverage.cells.map(({ source }) => source));
  const rank = ({ type }: DataSource) =>
    topic.mainSources.includes(type) ? 0 : topic.otherSources.includes(type) ? 1 : 2;
  const free = assessment.sources
    .filter((source) => source.status !== 'planned' && !linked.has(source.id))
    .toSorted((a, b) => rank(a) - rank(b));
  const option = (source: DataSource) => ({ value: source.id, label: source.name });
  const groups = [
    { group: t('add.expectedGroup'), items: free.filter((each) => rank(each) < 2).map(option) },
    { group: t('add.otherGroup'), items: free.filter((each) => rank(each) === 2).map(option) },
  ].filter(({ items }) => items.length > 0);
  if (free.length === 0) return null;
  return (
    <section>
      <label htmlFor={id} className={styles.heading}>
        {t('add.title')}
      </label>
      <NativeSelect
        id={id}
        value=""
        data={[{ value: '', label: t('add.choose') }, ...groups]}
        onChange={(event) => onOpen({ topic: topic.id, source: event.currentTarget.value })}
      />
    </section>
  );
}
