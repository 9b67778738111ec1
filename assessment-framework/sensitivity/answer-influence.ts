import type { Answer, AnswerValue } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { HIGHEST_LEVEL } from '../scoring/block-score.ts';
import type { ScoredParts } from '../scoring/compute-scores.ts';
import { scoreKeeper } from '../scoring/incremental-scores.ts';
import { INFLUENCED_INDICES, type IndexPoints, type InfluencedIndex, indicesAfter } from './indices-after.ts';

/** New score minus score as it is, of each index; null where one of the two does not exist. */
export type IndexChanges = Readonly<Record<InfluencedIndex, number | null>>;

/** What one answer does to the indices (F.7, single answers). */
export interface AnswerInfluence {
  readonly criterion: string;
  readonly source: string | null;
  readonly value: AnswerValue;
  /** As if it had not been given. */
  readonly without: IndexChanges;
  /** One level up, with the same confidence; null at level 4 and when the answer is no level. */
  readonly up: IndexChanges | null;
  /** One level down; null at level 0 and when the answer is no level. */
  readonly down: IndexChanges | null;
  /** Largest change of any index under any of the three, without its sign. */
  readonly largest: number;
  /** Indices whose band becomes another one, or is lost, under any of the three. */
  readonly bandChanges: readonly InfluencedIndex[];
}

/**
 * For every answer of the system checklist and of the sources that exist: the change of each index without it, one level up and one
 * level down. Exact: each figure is the difference of two scores of the engine (`scoreKeeper`), which equal a full computation. In
 * the order of the answers; answers to something unknown and those of planned sources, which no index contains, are left out.
 */
export function answerInfluence(framework: Framework, assessment: ScoredParts): AnswerInfluence[] {
  const keeper = scoreKeeper(framework, assessment);
  const after = indicesAfter(framework, keeper);
  const before = keeper.scores.indices;
  return countedAnswers(framework, assessment).map((answer) => {
    const moved = (by: -1 | 1): IndexPoints | null => {
      const value = shifted(answer.value, by);
      return value === null ? null : after(answer, { ...answer, value });
    };
    const [without, up, down] = [after(answer, undefined), moved(1), moved(-1)];
    const tried = [without, up, down].filter((indices) => indices !== null);
    const changes = tried.map((each) => changesBetween(before, each));
    return {
      criterion: answer.criterion,
      source: answer.source,
      value: answer.value,
      without: changesBetween(before, without),
      up: up === null ? null : changesBetween(before, up),
      down: down === null ? null : changesBetween(before, down),
      largest: Math.max(...changes.map(largestOf)),
      bandChanges: INFLUENCED_INDICES.filter((index) =>
        tried.some((each) => each[index].band !== before[index].band),
      ),
    };
  });
}

/** The last answer to each criterion, where it enters an index. */
function countedAnswers(framework: Framework, { answers, sources }: ScoredParts): Answer[] {
  const systemIds = new Set(framework.systemCriteria.map(({ id }) => id));
  const sourceIds = new Set(framework.sourceCriteria.map(({ id }) => id));
  const existing = new Set(sources.filter(({ status }) => status !== 'planned').map(({ id }) => id));
  const counted = new Map<string, Answer>();
  for (const answer of answers) {
    const enters =
      answer.source === null
        ? systemIds.has(answer.criterion)
        : existing.has(answer.source) && sourceIds.has(answer.criterion);
    if (enters) counted.set(`${answer.source ?? ''} ${answer.criterion}`, answer);
  }
  return [...counted.values()];
}

function shifted(value: AnswerValue, by: -1 | 1): AnswerValue | null {
  if (typeof value !== 'number') return null;
  const next = value + by;
  return next < 0 || next > HIGHEST_LEVEL ? null : (next as AnswerValue);
}

function changesBetween(before: IndexPoints, after: IndexPoints): IndexChanges {
  const change = (index: InfluencedIndex): number | null => {
    const [was, is] = [before[index].score, after[index].score];
    return was === null || is === null ? null : is - was;
  };
  return { system: change('system'), sources: change('sources'), coverage: change('coverage') };
}

/** Largest change of any index, without its sign; 0 when there is none. */
export const largestOf = (changes: IndexChanges): number =>
  Math.max(...INFLUENCED_INDICES.map((index) => Math.abs(changes[index] ?? 0)));
