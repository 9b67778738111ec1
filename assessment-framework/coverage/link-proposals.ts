import type { Assessment, TopicLink } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { indexAnswers } from '../scoring/answer-index.ts';
import type { Scores } from '../scoring/result.ts';
import { recordedVariables } from './recorded-variables.ts';
import { coverTopic } from './topic-coverage.ts';

/** What the facts of a source would change in one of its links, and what that would do to the topic. */
export interface LinkProposal {
  readonly link: TopicLink;
  /** Elements of the link when the proposal is taken over. */
  readonly variables: readonly string[];
  /** Demanded elements that the source records and the link does not count yet. */
  readonly added: readonly string[];
  /** Elements the link counts although the sheet of the source does not name them. */
  readonly dropped: readonly string[];
  /** Coverage of the topic (F.5) now and when the proposal is taken over, fractions 0-1. */
  readonly before: number;
  readonly after: number;
}

type Parts = Pick<Assessment, 'sources' | 'topicLinks' | 'topics' | 'answers'>;

/**
 * Links of a source whose elements differ from what its facts say, in the order of the assessment.
 *
 * A proposal only: 'present and usable' (F.5) is a judgement that the sheet cannot make, so nothing changes before it is
 * confirmed. A source whose variables are not entered proposes nothing. A planned source does not count for coverage and
 * proposes nothing either.
 * @param scores those of the same framework and assessment
 */
export function linkProposals(
  framework: Framework,
  assessment: Parts,
  { scores, source: id }: { readonly scores: Scores; readonly source: string },
): readonly LinkProposal[] {
  const source = assessment.sources.find((each) => each.id === id);
  if (!source || source.status === 'planned' || source.variables.length === 0) return [];
  const held = recordedVariables(framework, [...new Set([...source.variables, ...source.tabulatedBy])]);
  const answers = indexAnswers(assessment.answers);
  const planned = new Set(
    assessment.sources.filter(({ status }) => status === 'planned').map((each) => each.id),
  );
  const scoreOf = new Map(
    scores.sources.filter((score) => !planned.has(score.id)).map((score) => [score.id, score]),
  );
  return assessment.topicLinks.flatMap((link) => {
    const topic = framework.topics.find((each) => each.id === link.topic);
    if (link.source !== id || link.share === 0 || !topic) return [];
    const added = topic.mandatory.filter((each) => held.includes(each) && !link.variables.includes(each));
    const dropped = topic.mandatory.filter((each) => !held.includes(each) && link.variables.includes(each));
    if (added.length === 0 && dropped.length === 0) return [];
    const variables = [...link.variables.filter((each) => !dropped.includes(each)), ...added];
    const { coverage } = coverTopic(framework.settings, {
      topic,
      setting: assessment.topics.find((setting) => setting.topic === link.topic),
      links: assessment.topicLinks
        .filter((other) => other.topic === link.topic)
        .map((other) => (other === link ? { ...link, variables } : other)),
      scoreOf: (other) => scoreOf.get(other),
      answers,
    });
    const before = scores.topics.find((each) => each.id === link.topic)?.coverage ?? 0;
    return [{ link, variables, added, dropped, before, after: coverage }];
  });
}
