import type { DataSource } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import type { BlockAnswers } from './answer-index.ts';
import { scoreBlock, scoreTerms } from './block-score.ts';
import type { AnswerTerm, BlockScore, SourceScore } from './result.ts';

/**
 * Score of one data source (F.4), its weight in the source quality index (F.2) and the mean of each group of criteria.
 * Group means are weighted as in F.4, of known answers only, without cap, and null where nothing is known.
 */
export function scoreSource(framework: Framework, source: DataSource, answers: BlockAnswers): SourceScore {
  const { settings, sourceCriteria } = framework;
  return ofBlock(
    framework,
    source,
    scoreBlock({ id: source.id, criteria: sourceCriteria }, answers, settings),
  );
}

/** The same from the terms of its answers, in the order of the source criteria. */
export const scoreSourceTerms = (
  framework: Framework,
  source: DataSource,
  terms: readonly AnswerTerm[],
): SourceScore => ofBlock(framework, source, scoreTerms(source.id, terms, framework.settings));

function ofBlock(framework: Framework, source: DataSource, block: BlockScore): SourceScore {
  const { settings } = framework;
  return {
    ...block,
    core: source.core,
    sourceWeight: source.core ? settings.sourceWeights.core : settings.sourceWeights.supplementary,
    groups: groupMeans(framework, block.terms),
  };
}

/** `terms` stand in the order of the framework's source criteria, as `scoreBlock` returns them. */
function groupMeans(framework: Framework, terms: readonly AnswerTerm[]): Record<string, number | null> {
  const sums = new Map<string, { points: number; weight: number }>();
  framework.sourceCriteria.forEach((criterion, position) => {
    const term = terms[position];
    if (term === undefined || term.x === null) return;
    const sum = sums.get(criterion.group);
    if (sum === undefined) {
      sums.set(criterion.group, { points: term.weight * term.x, weight: term.weight });
      return;
    }
    sum.points += term.weight * term.x;
    sum.weight += term.weight;
  });
  const means: Record<string, number | null> = {};
  for (const group of framework.settings.sourceGroups) {
    const sum = sums.get(group);
    means[group] = sum === undefined ? null : sum.points / sum.weight;
  }
  return means;
}
