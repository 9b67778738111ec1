import type { TopicPriority } from '../../../../assessment-framework/model/common.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { needsWork, topicStatus } from './topic-status.ts';

export interface TopicFilter {
  readonly text: string;
  /** `undecided`: contextual topics whose priority nobody has set. */
  readonly priority: 'all' | TopicPriority | 'undecided';
  readonly onlyWeak: boolean;
}

export const NO_FILTER: TopicFilter = { text: '', priority: 'all', onlyWeak: false };

/** Topics that pass the filter, in the order of the framework. */
export function filterTopics(
  topics: readonly TopicCoverage[],
  filter: TopicFilter,
  { texts, halfCovered }: { readonly texts: FrameworkTexts; readonly halfCovered: number },
): readonly TopicCoverage[] {
  const wanted = filter.text.trim().toLocaleLowerCase();
  return topics.filter((topic) => {
    const text = texts.topics[topic.id];
    const words = [topic.id, text?.label, text?.name].join(' ').toLocaleLowerCase();
    const hasPriority =
      filter.priority === 'all' ||
      (filter.priority === 'undecided'
        ? topic.priorityUndecided
        : topic.priority === filter.priority && !topic.priorityUndecided);
    return (
      words.includes(wanted) &&
      hasPriority &&
      (!filter.onlyWeak || needsWork(topicStatus(topic, halfCovered)))
    );
  });
}
