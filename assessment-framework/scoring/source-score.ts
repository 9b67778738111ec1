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
  const { sourceGroups } = framework.settings;
  const groupOf = groupPlaces(framework);
  const points = new Array<number>(sourceGroups.length).fill(0);
  const weights = new Array<number>(sourceGroups.length).fill(0);
  terms.forEach(({ x, weight }, position) => {
    const group = groupOf[position];
    if (group === undefined || x === null) return;
    points[group] = (points[group] ?? 0) + weight * x;
    weights[group] = (weights[group] ?? 0) + weight;
  });
  const means: Record<string, number | null> = {};
  sourceGroups.forEach((group, place) => {
    const weight = weights[place] ?? 0;
    means[group] = weight === 0 ? null : (points[place] ?? 0) / weight;
  });
  return means;
}

const places = new WeakMap<Framework, readonly (number | undefined)[]>();

/** Place of the group of each source criterion among the groups; undefined for a group that the settings do not name. */
function groupPlaces(framework: Framework): readonly (number | undefined)[] {
  const kept = places.get(framework);
  if (kept) return kept;
  const placeOf = new Map(framework.settings.sourceGroups.map((group, place) => [group, place]));
  const made = framework.sourceCriteria.map(({ group }) => placeOf.get(group));
  places.set(framework, made);
  return made;
}
