import type { Framework, FrameworkSettings } from '../model/framework.ts';
import { bandOf } from '../scoring/bands.ts';
import { capOf, criterionWeight, HIGHEST_LEVEL } from '../scoring/block-score.ts';
import type { ScoredParts } from '../scoring/compute-scores.ts';
import { byId } from '../scoring/tolerance.ts';
import { mulberry32 } from './mulberry32.ts';
import { type SystemGround, scoreDimensions, systemGround, systemIndexOf } from './system-ground.ts';

/** The system index over many draws of weights and levels (F.7). Scores are fractions 0-1, unrounded. */
export interface DrawnIndex {
  readonly draws: number;
  readonly seed: number;
  /** 50th, 5th and 95th percentile by nearest rank: each is the score of one of the draws. */
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
  /** Share of the draws in each band, in the order of the framework. */
  readonly bandShares: readonly { readonly band: string; readonly share: number }[];
  /** Number of draws in each of two hundred equal steps from 0 to 1, half a point each; the last one holds 1 itself. */
  readonly histogram: readonly number[];
}

export interface DrawOptions {
  /** Whole number of 1 or more; left out: as the framework says. */
  readonly draws?: number;
  /** Left out: as the framework says. */
  readonly seed?: number;
}

export interface DrawProgress {
  readonly done: number;
  readonly total: number;
}

const DRAWS_A_STEP = 50;
const HISTOGRAM_STEPS = 200;
const NOT_KNOWN = -1;

/**
 * Monte Carlo of F.7, in steps: the generator yields after every fiftieth draw, so that whoever runs it can report progress or stop,
 * and returns the result; null when no dimension applies.
 *
 * In each draw every applicable criterion of the system checklist takes two numbers from the generator, in order of the ids by
 * code unit: the first multiplies its weight, the second moves its level by up to the half width of its confidence, held within 0-4,
 * or picks one of the levels 0-4 when it is not known or not answered. A criterion that does not apply takes none, one answered with
 * high confidence takes two like all others. Caps follow the drawn levels. The index is that of F.6 over the dimensions that enter
 * the index of the assessment; where that is withheld over all that apply, as its interval is.
 * @throws RangeError for less than one draw
 */
export function* drawSystemIndex(
  framework: Framework,
  assessment: Pick<ScoredParts, 'answers'>,
  options: DrawOptions = {},
): Generator<DrawProgress, DrawnIndex | null, void> {
  const { settings } = framework;
  const draws = options.draws ?? settings.sensitivity.draws;
  const seed = options.seed ?? settings.sensitivity.seed;
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError('draws is a whole number of 1 or more');

  const plan = planOf(systemGround(framework, assessment.answers), settings);
  if (plan.blocks.length === 0) return null;
  const random = mulberry32(seed);
  const scores = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    drawCriteria(plan, settings.sensitivity.weightSpread, random);
    scores[draw] = scoreOf(plan, settings);
    if ((draw + 1) % DRAWS_A_STEP === 0) yield { done: draw + 1, total: draws };
  }
  return { draws, seed, ...summaryOf(scores, settings) };
}

/** All draws in one go; see `drawSystemIndex`. */
export function drawSystemIndexAtOnce(
  framework: Framework,
  assessment: Pick<ScoredParts, 'answers'>,
  options?: DrawOptions,
): DrawnIndex | null {
  const steps = drawSystemIndex(framework, assessment, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Everything about the criteria that stays the same between draws, in arrays; places 0 to n-1 stand in order of the ids. */
interface DrawPlan {
  readonly weight: Float64Array;
  /** Given level, or -1 when it is not known or not answered. */
  readonly level: Float64Array;
  readonly halfWidth: Float64Array;
  readonly isCritical: Uint8Array;
  readonly drawnWeight: Float64Array;
  readonly drawnLevel: Float64Array;
  /** Places of the applicable criteria of each dimension used, in the order of the framework. */
  readonly blocks: readonly { readonly weight: number; readonly places: Uint32Array }[];
}

function planOf(ground: SystemGround, settings: FrameworkSettings): DrawPlan {
  const applicable = ground.dimensions
    .flatMap(({ criteria }) => criteria)
    .filter(({ id }) => ground.answers.get(id)?.value !== 'NA')
    .sort((a, b) => byId(a.id, b.id));
  const placeOf = new Map(applicable.map(({ id }, place) => [id, place]));
  const levels = applicable.map(({ id }) => {
    const answer = ground.answers.get(id);
    return answer !== undefined && typeof answer.value === 'number'
      ? { level: answer.value, halfWidth: settings.confidence[answer.confidence].halfWidth }
      : { level: NOT_KNOWN, halfWidth: 0 };
  });
  const used = usedDimensions(ground, settings);
  const weightOf = new Map(settings.dimensions.map(({ id, weight }) => [id, weight]));
  return {
    weight: Float64Array.from(applicable, (criterion) => criterionWeight(criterion, settings.weights)),
    level: Float64Array.from(levels, ({ level }) => level),
    halfWidth: Float64Array.from(levels, ({ halfWidth }) => halfWidth),
    isCritical: Uint8Array.from(applicable, ({ critical }) => (critical ? 1 : 0)),
    drawnWeight: new Float64Array(applicable.length),
    drawnLevel: new Float64Array(applicable.length),
    blocks: ground.dimensions
      .filter(({ id }) => used.has(id))
      .map(({ id, criteria }) => ({
        weight: weightOf.get(id) ?? 1,
        places: Uint32Array.from(criteria.flatMap((criterion) => placeOf.get(criterion.id) ?? [])),
      })),
  };
}

/** Dimensions with a point score; all applicable ones where the index is withheld. */
function usedDimensions(ground: SystemGround, settings: FrameworkSettings): Set<string> {
  const dimensions = scoreDimensions(ground, settings);
  const withheld = systemIndexOf(settings, dimensions).score === null;
  const used = dimensions.filter(({ score, state }) =>
    withheld ? state !== 'not-applicable' : score !== null,
  );
  return new Set(used.map(({ id }) => id));
}

function drawCriteria(plan: DrawPlan, spread: number, random: () => number): void {
  const { weight, level, halfWidth, drawnWeight, drawnLevel } = plan;
  for (let place = 0; place < weight.length; place++) {
    drawnWeight[place] = at(weight, place) * (1 + spread * (2 * random() - 1));
    const given = at(level, place);
    const number = random();
    drawnLevel[place] =
      given === NOT_KNOWN
        ? Math.floor(number * (HIGHEST_LEVEL + 1))
        : Math.min(HIGHEST_LEVEL, Math.max(0, given + at(halfWidth, place) * (2 * number - 1)));
  }
}

/** F.4 and F.6 on the drawn numbers, summed in the order in which the engine sums. */
function scoreOf(
  { drawnWeight, drawnLevel, isCritical, blocks }: DrawPlan,
  settings: FrameworkSettings,
): number {
  let logarithms = 0;
  let weights = 0;
  for (const block of blocks) {
    let points = 0;
    let total = 0;
    let lowestCritical = Infinity;
    const { places } = block;
    // Counted, as iterating over so many makes work for the collector.
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? 0;
      const x = at(drawnLevel, place) / HIGHEST_LEVEL;
      const weight = at(drawnWeight, place);
      points += weight * x;
      total += weight;
      if (isCritical[place] === 1) lowestCritical = Math.min(lowestCritical, x);
    }
    const score = Math.min(points / total, capOf(lowestCritical, settings));
    logarithms += block.weight * Math.log(Math.max(score, settings.geometricFloor));
    weights += block.weight;
  }
  return Math.exp(logarithms / weights);
}

function summaryOf(scores: Float64Array, settings: FrameworkSettings): Omit<DrawnIndex, 'draws' | 'seed'> {
  const sorted = scores.toSorted();
  const nearestRank = (percent: number) =>
    at(sorted, Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1));
  const inBand = new Map<string, number>();
  const histogram = new Array<number>(HISTOGRAM_STEPS).fill(0);
  for (const score of sorted) {
    const band = bandOf(settings.bands, score);
    inBand.set(band, (inBand.get(band) ?? 0) + 1);
    const step = Math.min(HISTOGRAM_STEPS - 1, Math.floor(score * HISTOGRAM_STEPS));
    histogram[step] = (histogram[step] ?? 0) + 1;
  }
  return {
    median: nearestRank(50),
    p5: nearestRank(5),
    p95: nearestRank(95),
    bandShares: settings.bands.map(({ id }) => ({ band: id, share: (inBand.get(id) ?? 0) / sorted.length })),
    histogram,
  };
}

/** Every place is filled; the fallback only satisfies the type. */
const at = (values: Float64Array, place: number): number => values[place] ?? 0;
