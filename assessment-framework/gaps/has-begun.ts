import type { Assessment } from '../model/assessment.ts';

/**
 * Whether there is anything that gap rules can judge: an answer, or a source linked to a topic. Before that every topic
 * lacks a source, which is work to do and not a finding; whoever lists gaps holds them back until then.
 */
export const hasBegun = ({ answers, topicLinks }: Pick<Assessment, 'answers' | 'topicLinks'>): boolean =>
  answers.length > 0 || topicLinks.length > 0;
