import type { DataSource, TopicLink } from '../../../../assessment-framework/model/assessment.ts';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';

/** A new link with the share the assessor chose; variables are those the source's sheet names and the topic demands. */
export const newLink = (topic: Topic, source: DataSource, share: number): TopicLink => ({
  topic: topic.id,
  source: source.id,
  share,
  variables: topic.mandatory.filter((variable) => source.variables.includes(variable)),
  linkedWith: [],
  note: '',
});
