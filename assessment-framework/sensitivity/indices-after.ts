import type { Answer } from '../model/assessment.ts';
import type { Criterion, Framework } from '../model/framework.ts';
import { scoreTerms, termOf } from '../scoring/block-score.ts';
import { groupBy } from '../scoring/group-by.ts';
import type { ScoreKeeper } from '../scoring/incremental-scores.ts';
import type { BlockScore, Index, Scores } from '../scoring/result.ts';

/** The three indices that answers move (F.5, F.6). */
export const INFLUENCED_INDICES = ['system', 'sources', 'coverage'] as const;
export type InfluencedIndex = (typeof INFLUENCED_INDICES)[number];

/** Of each index its score and its band: what depends on the blocks by their scores alone. */
export type IndexPoints = Readonly<Record<InfluencedIndex, Pick<Index, 'score' | 'band'>>>;

/**
 * The indices after an answer was changed, or taken back when `given` is undefined; as the keeper computes them. A dimension or
 * source enters them by its score alone, where it has one, so that the many answers of a block share a few results; only an answer
 * by which two sources count as linked says more than the score (F.5).
 */
export function indicesAfter(framework: Framework, keeper: ScoreKeeper) {
  const { settings } = framework;
  const blockOf = openBlocks(framework, keeper.scores);
  const linking = new Set(settings.coverage.linkedWhenBoth.map(({ criterion }) => criterion));
  return (place: Answer, given: Answer | undefined): IndexPoints => {
    const compute = () => (given ? keeper.withAnswer(given) : keeper.withoutAnswer(place)).scores.indices;
    const block = blockOf(place);
    if (block === undefined || (place.source !== null && linking.has(place.criterion))) return compute();
    const { terms, criteria, results } = block;
    const position = terms.findIndex(({ criterion }) => criterion === place.criterion);
    const criterion = criteria[position];
    if (criterion === undefined) return compute();
    const { score } = scoreTerms('', terms.with(position, termOf(criterion, given, settings)), settings);
    if (score === null) return compute();
    const made = results.get(score) ?? compute();
    results.set(score, made);
    return made;
  };
}

interface OpenBlock extends Pick<BlockScore, 'terms'> {
  readonly criteria: readonly Criterion[];
  /** Indices by a score of this block, all other blocks as they are. */
  readonly results: Map<number, IndexPoints>;
}

function openBlocks(framework: Framework, { dimensions, sources }: Scores) {
  const criteriaOf = groupBy(framework.systemCriteria, ({ dimension }) => dimension);
  const open = ({ terms }: BlockScore, criteria: readonly Criterion[]): OpenBlock => ({
    terms,
    criteria,
    results: new Map(),
  });
  const ofSource = new Map(sources.map((source) => [source.id, open(source, framework.sourceCriteria)]));
  const ofCriterion = new Map(
    dimensions.flatMap((dimension) => {
      const criteria = criteriaOf.get(dimension.id) ?? [];
      const block = open(dimension, criteria);
      return criteria.map(({ id }) => [id, block] as const);
    }),
  );
  return ({ criterion, source }: Pick<Answer, 'criterion' | 'source'>): OpenBlock | undefined =>
    source === null ? ofCriterion.get(criterion) : ofSource.get(source);
}
