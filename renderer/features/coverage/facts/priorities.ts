import type { TopicPriority } from '../../../../assessment-framework/model/common.ts';

/** Priorities in the order in which they are offered (the model's list would bring its validation into the page). */
export const TOPIC_PRIORITIES: readonly TopicPriority[] = ['high', 'normal', 'low', 'not-relevant'];
