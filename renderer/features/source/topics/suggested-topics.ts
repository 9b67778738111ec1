import type { DataSource, TopicLink } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework, Topic } from '../../../../assessment-framework/model/framework.ts';

/** Topics a source is not linked to yet, by how likely it serves them. */
export interface TopicSuggestions {
  /** Topics for which the type of the source is a main source. */
  readonly main: readonly Topic[];
  /** Topics for which it is one of the other sources. */
  readonly other: readonly Topic[];
  readonly rest: readonly Topic[];
}

/** Sorts the topics without a link from the source by what the framework expects of its type (methodology B). */
export function suggestedTopics(
  framework: Pick<Framework, 'topics'>,
  links: readonly TopicLink[],
  source: Pick<DataSource, 'id' | 'type'>,
): TopicSuggestions {
  const linked = new Set(links.filter((link) => link.source === source.id).map(({ topic }) => topic));
  const open = framework.topics.filter(({ id }) => !linked.has(id));
  const isMain = ({ mainSources }: Topic) => mainSources.includes(source.type);
  const isOther = (topic: Topic) => !isMain(topic) && topic.otherSources.includes(source.type);
  return {
    main: open.filter(isMain),
    other: open.filter(isOther),
    rest: open.filter((topic) => !isMain(topic) && !isOther(topic)),
  };
}

/** Demanded elements that the source records and nobody has marked as usable for the topic yet. */
export const recordedElements = (
  topic: Pick<Topic, 'mandatory'>,
  recorded: readonly string[],
  marked: readonly string[],
): readonly string[] => topic.mandatory.filter((id) => recorded.includes(id) && !marked.includes(id));
