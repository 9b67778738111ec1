import type { Answer } from '../model/assessment.ts';
import type { Framework, FrameworkSettings, SystemCriterion } from '../model/framework.ts';
import { answersOf, type BlockAnswers, indexAnswers } from '../scoring/answer-index.ts';
import { scoreBlock } from '../scoring/block-score.ts';
import { groupBy } from '../scoring/group-by.ts';
import { computeIndices } from '../scoring/indices.ts';
import type { BlockScore, Indices } from '../scoring/result.ts';

/** The system checklist by dimension, in the order of the framework, with the answers to it. */
export interface SystemGround {
  readonly dimensions: readonly { readonly id: string; readonly criteria: readonly SystemCriterion[] }[];
  readonly answers: BlockAnswers;
}

/** Sorts framework and answers once for repeated scoring of the dimensions. */
export function systemGround(framework: Framework, answers: readonly Answer[]): SystemGround {
  const criteria = groupBy(framework.systemCriteria, (criterion) => criterion.dimension);
  return {
    dimensions: framework.settings.dimensions.map(({ id }) => ({ id, criteria: criteria.get(id) ?? [] })),
    answers: answersOf(indexAnswers(answers), null),
  };
}

/** Scores of all dimensions under the given settings (F.4). */
export const scoreDimensions = (ground: SystemGround, settings: FrameworkSettings): BlockScore[] =>
  ground.dimensions.map((dimension) => scoreBlock(dimension, ground.answers, settings));

/** The system index over the given dimensions (F.6). */
export const systemIndexOf = (
  settings: FrameworkSettings,
  dimensions: readonly BlockScore[],
): Indices['system'] => computeIndices(settings, { dimensions, sources: [], topics: [] }).system;
