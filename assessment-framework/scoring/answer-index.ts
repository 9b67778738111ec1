import type { Answer } from '../model/assessment.ts';

/** Answers to one checklist, by criterion. */
export type BlockAnswers = ReadonlyMap<string, Answer>;

/** Answers by data source (null: the system criteria), then by criterion. */
export type AnswerIndex = ReadonlyMap<string | null, BlockAnswers>;

const none: BlockAnswers = new Map();

/** Sorts answers into blocks once. A later answer to the same criterion of the same source replaces an earlier one. */
export function indexAnswers(answers: readonly Answer[]): AnswerIndex {
  const index = new Map<string | null, Map<string, Answer>>();
  for (const answer of answers) {
    let block = index.get(answer.source);
    if (block === undefined) {
      block = new Map();
      index.set(answer.source, block);
    }
    block.set(answer.criterion, answer);
  }
  return index;
}

/** Answers of one source, or of the system (null); empty when there are none. */
export function answersOf(index: AnswerIndex, source: string | null): BlockAnswers {
  return index.get(source) ?? none;
}

/** A copy of the index with one answer replaced, or taken away when `answer` is undefined; shares all other blocks. */
export function withAnswer(
  index: AnswerIndex,
  place: { readonly criterion: string; readonly source: string | null },
  answer: Answer | undefined,
): AnswerIndex {
  const block = new Map(index.get(place.source));
  if (answer === undefined) block.delete(place.criterion);
  else block.set(place.criterion, answer);
  return new Map(index).set(place.source, block);
}
