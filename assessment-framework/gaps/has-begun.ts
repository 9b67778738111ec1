import type { Assessment } from '../model/assessment.ts';
import type { Gap } from '../scoring/result.ts';

/**
 * Whether there is anything that gap rules can judge: an answer, or a source linked to a topic. Before that every topic
 * lacks a source, which is work to do and not a finding; whoever lists gaps holds them back until then.
 */
export const hasBegun = ({ answers, topicLinks }: Pick<Assessment, 'answers' | 'topicLinks'>): boolean =>
  answers.length > 0 || topicLinks.length > 0;

/**
 * Gaps as lists show them. While no source at all is linked to a topic, every topic lacks one by arithmetic: that is one
 * piece of work and not a finding on each topic, so gaps of topics that rest on no source are held back until the first
 * link. Decisions already taken on such a gap keep it.
 */
export const listedGaps = (
  gaps: readonly Gap[],
  { topicLinks, gaps: records }: Pick<Assessment, 'topicLinks' | 'gaps'>,
): readonly Gap[] =>
  topicLinks.length > 0
    ? gaps
    : gaps.filter(
        (gap) =>
          gap.subjectKind !== 'topic' ||
          gap.sources.length > 0 ||
          records.some(({ rule, subject }) => rule === gap.rule && subject === gap.subject),
      );
