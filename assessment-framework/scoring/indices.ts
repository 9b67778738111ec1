import type { FrameworkSettings } from '../model/framework.ts';
import { bandOf } from './bands.ts';
import type { BlockScore, Index, Indices, Interval, SourceScore, TopicCoverage } from './result.ts';
import { isBelow } from './tolerance.ts';

/** What the indices are made of. `sources` are those that exist; planned ones are not passed in. */
export interface IndexParts {
  readonly dimensions: readonly BlockScore[];
  readonly sources: readonly SourceScore[];
  readonly topics: readonly TopicCoverage[];
}

/** System index, source quality index, coverage index, and the optional overall figure (F.5, F.6). `kept` are known already. */
export function computeIndices(
  settings: FrameworkSettings,
  parts: IndexParts,
  kept: Partial<Pick<Indices, 'system' | 'sources' | 'coverage'>> = {},
): Indices {
  const system = kept.system ?? systemIndex(settings, parts.dimensions);
  const sources = kept.sources ?? sourceIndex(settings, parts.sources);
  const coverage = kept.coverage ?? coverageIndex(settings, parts.topics);
  return { system, sources, coverage, overall: overallOf(settings, [system, sources, coverage]) };
}

/**
 * SYS: weighted geometric mean of the dimension scores, each at least the floor (F.6).
 * Dimensions without a point score are left out and listed, not applicable ones included. When more than the framework
 * allows are left out there is no score, and the interval is that of all applicable dimensions.
 */
function systemIndex(settings: FrameworkSettings, dimensions: readonly BlockScore[]): Indices['system'] {
  const weights = new Map(settings.dimensions.map(({ id, weight }) => [id, weight]));
  const { scored, leftOut, bounded } = divide(dimensions);
  const withheld = leftOut.length > settings.withholding.dimensionsLeftOutMoreThan || scored.length === 0;
  const weightOf = (block: BlockScore) => weights.get(block.id) ?? 1;
  const mean = (blocks: readonly BlockScore[], measure: (block: BlockScore) => number) =>
    geometricMean(blocks, { measure, weightOf, floor: settings.geometricFloor });

  const basis = withheld ? bounded : scored;
  const index = indexOf(settings, {
    score: withheld ? null : mean(scored, pointOf),
    lower: mean(basis, lowerOf) ?? 0,
    upper: mean(basis, upperOf) ?? 1,
    leftOut,
  });
  return { ...index, arithmetic: withheld ? null : arithmeticMean(scored, pointOf, weightOf) };
}

/** SQI: arithmetic mean of the source scores, core sources weighing more (F.6); null when no source has a score. */
function sourceIndex(settings: FrameworkSettings, sources: readonly SourceScore[]): Index {
  const { scored, leftOut, bounded } = divide(sources);
  const basis = scored.length > 0 ? scored : bounded;
  const mean = (blocks: readonly SourceScore[], measure: (block: BlockScore) => number) =>
    arithmeticMean(blocks, measure, (block) => block.sourceWeight);
  return indexOf(settings, {
    score: mean(scored, pointOf),
    lower: mean(basis, lowerOf) ?? 0,
    upper: mean(basis, upperOf) ?? 1,
    leftOut,
  });
}

/** CI and coverage headcount over the relevant topics, weighted by priority (F.5); null when no topic is relevant. */
function coverageIndex(settings: FrameworkSettings, topics: readonly TopicCoverage[]): Indices['coverage'] {
  const relevant = topics.filter((topic) => topic.priority !== 'not-relevant');
  const isCovered = (topic: TopicCoverage) => !isBelow(topic.coverage, settings.coverage.headcountFrom);
  const mean = (measure: (topic: TopicCoverage) => number) =>
    arithmeticMean(relevant, measure, (topic) => topic.weight);
  const index = indexOf(settings, {
    score: mean((topic) => topic.coverage),
    lower: mean((topic) => topic.lower) ?? 0,
    upper: mean((topic) => topic.upper) ?? 1,
    leftOut: [],
  });
  return {
    ...index,
    headcount: mean((topic) => (isCovered(topic) ? 1 : 0)),
    coveredTopics: relevant.filter(isCovered).length,
    relevantTopics: relevant.length,
  };
}

/** Cube root of the product of the three indices; without a score when one of them has none (F.6). */
function overallOf(settings: FrameworkSettings, indices: readonly [Index, Index, Index]): Indices['overall'] {
  const [system, sources, coverage] = indices;
  const complete = system.score !== null && sources.score !== null && coverage.score !== null;
  const score = complete ? Math.cbrt(system.score * sources.score * coverage.score) : null;
  return {
    ...around(score, {
      lower: Math.cbrt(system.lower * sources.lower * coverage.lower),
      upper: Math.cbrt(system.upper * sources.upper * coverage.upper),
    }),
    score,
    band: score === null ? null : bandOf(settings.bands, score),
  };
}

function indexOf(
  settings: FrameworkSettings,
  parts: Interval & { readonly score: number | null; readonly leftOut: readonly string[] },
): Index {
  const { score, leftOut } = parts;
  const { lower, upper } = around(score, parts);
  return {
    score,
    lower,
    upper,
    band: score === null ? null : bandOf(settings.bands, score),
    bandLower: bandOf(settings.bands, lower),
    bandUpper: bandOf(settings.bands, upper),
    leftOut,
  };
}

/** The means are monotone, so a bound can only pass the point by a rounding error; this takes that error away. */
function around(score: number | null, { lower, upper }: Interval): Interval {
  return { lower: Math.min(lower, score ?? lower), upper: Math.max(upper, score ?? upper) };
}

/** Blocks with a point score, ids of those without, and all blocks whose interval says something. */
function divide<B extends BlockScore>(blocks: readonly B[]) {
  return {
    scored: blocks.filter((block) => block.score !== null),
    leftOut: blocks.filter((block) => block.score === null).map((block) => block.id),
    bounded: blocks.filter((block) => block.state !== 'not-applicable'),
  };
}

const pointOf = (block: BlockScore): number => block.score ?? 0;
const lowerOf = (block: BlockScore): number => block.lower;
const upperOf = (block: BlockScore): number => block.upper;

function arithmeticMean<T>(
  items: readonly T[],
  measure: (item: T) => number,
  weightOf: (item: T) => number,
): number | null {
  let sum = 0;
  let total = 0;
  for (const item of items) {
    const weight = weightOf(item);
    sum += weight * measure(item);
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

function geometricMean<T>(
  items: readonly T[],
  by: {
    readonly measure: (item: T) => number;
    readonly weightOf: (item: T) => number;
    readonly floor: number;
  },
): number | null {
  const logarithm = arithmeticMean(
    items,
    (item) => Math.log(Math.max(by.measure(item), by.floor)),
    by.weightOf,
  );
  return logarithm === null ? null : Math.exp(logarithm);
}
