import type { Answer, Assessment, DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { answersOf } from '../answers-index.ts';

/** What another source of the same type was given for a criterion. */
export interface Proposal {
  readonly answer: Answer;
  readonly from: DataSource;
}

type Ground = Pick<Assessment, 'answers' | 'sources'>;

const isUseful = ({ value }: Answer) => value !== 'NK';
const momentOf = ({ answer }: Proposal) => (answer.answeredAt ? Date.parse(answer.answeredAt) : 0);

/**
 * The latest answer that another source of the same type has for a criterion this one has no answer to; null when there
 * is none. 'Not known' proposes nothing.
 */
export function proposalFor(
  { answers, sources }: Ground,
  source: Pick<DataSource, 'id' | 'type'>,
  criterion: string,
): Proposal | null {
  if (answersOf(answers, source.id).has(criterion)) return null;
  let latest: Proposal | null = null;
  for (const from of sources) {
    if (from.type !== source.type || from.id === source.id) continue;
    const answer = answersOf(answers, from.id).get(criterion);
    if (!answer || !isUseful(answer)) continue;
    const proposal = { answer, from };
    if (latest === null || momentOf(proposal) > momentOf(latest)) latest = proposal;
  }
  return latest;
}

/** The source of the same type that can propose most answers, with what it proposes; null when none can. */
export function proposalsOfOne(
  { answers, sources }: Ground,
  source: Pick<DataSource, 'id' | 'type'>,
  criteria: readonly string[],
): { readonly from: DataSource; readonly answers: readonly Answer[] } | null {
  const own = answersOf(answers, source.id);
  const open = criteria.filter((criterion) => !own.has(criterion));
  let most: { from: DataSource; answers: readonly Answer[] } | null = null;
  for (const from of sources) {
    if (from.type !== source.type || from.id === source.id) continue;
    const theirs = answersOf(answers, from.id);
    const found = open.flatMap((criterion) => theirs.get(criterion) ?? []).filter(isUseful);
    if (found.length > (most?.answers.length ?? 0)) most = { from, answers: found };
  }
  return most;
}

/** A draft to check: the level of the other source, the words that say where it comes from, low confidence, no evidence. */
export const draftOf = (
  { value, naReason }: Answer,
  given: {
    readonly source: string;
    readonly criterion: string;
    readonly justification: string;
    readonly by: string;
    readonly at: string;
  },
): Answer => ({
  criterion: given.criterion,
  source: given.source,
  value,
  confidence: 'low',
  justification: given.justification,
  naReason: value === 'NA' ? naReason : '',
  evidence: [],
  answeredBy: given.by,
  answeredAt: given.at,
});
