import type { Framework } from '../model/framework.ts';
import type { GapCondition } from '../model/gap-condition.ts';
import type { CoverageCell } from '../scoring/result.ts';
import { isBelow } from '../scoring/tolerance.ts';
import { evaluateAny, type Subject } from './evaluate-condition.ts';
import type { GapFacts } from './gap-facts.ts';

/**
 * Whether another source makes up for a gap (E.2, "substitutable").
 *
 * - Topic: another linked source with enough coverage, put in the place of the best one, makes the conditions false.
 * - Source: every relevant topic that uses the source has another linked source with enough coverage for which the
 *   conditions are false. A source that no topic uses cannot be made up for.
 * - System: never.
 *
 * False means known to be false: a source whose answer is blank or not known makes up for nothing.
 */
export function isSubstitutable(
  framework: Framework,
  conditions: readonly GapCondition[],
  subject: Subject,
  facts: GapFacts,
): boolean {
  const from = framework.settings.severity.substitutableFrom;
  const coversWell = (topic: string, without: string | null): readonly CoverageCell[] =>
    facts.linked(topic).filter((cell) => cell.source !== without && !isBelow(cell.coverage, from));
  const lacksGap = (other: Subject) => evaluateAny(conditions, other, facts).truth === 'false';

  if (subject.kind === 'system') return false;
  if (subject.kind === 'topic') {
    return coversWell(subject.topic, subject.best).some(({ source }) =>
      lacksGap({ ...subject, best: source }),
    );
  }
  const topics = facts.topicsUsing(subject.source);
  return (
    topics.length > 0 &&
    topics.every(({ id }) =>
      coversWell(id, subject.source).some(({ source }) => lacksGap({ kind: 'source', source })),
    )
  );
}
