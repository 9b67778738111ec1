import type { TopicLink, TopicSetting } from '../model/assessment.ts';
import type { TopicPriority } from '../model/common.ts';
import type { FrameworkSettings, Topic } from '../model/framework.ts';
import { type AnswerIndex, answersOf } from '../scoring/answer-index.ts';
import { bandOf } from '../scoring/bands.ts';
import type { CoverageCell, SourceScore, TopicCoverage } from '../scoring/result.ts';
import { byId, rankOf } from '../scoring/tolerance.ts';

/** One topic with all that its coverage depends on. */
export interface TopicInputs {
  readonly topic: Topic;
  readonly setting: TopicSetting | undefined;
  /** Links of this topic; those to a source that `scoreOf` does not know are passed over. */
  readonly links: readonly TopicLink[];
  /** Score of a source that may count, by id. */
  readonly scoreOf: (source: string) => SourceScore | undefined;
  readonly answers: AnswerIndex;
}

/**
 * Coverage of one topic from its linked sources (F.5), fractions 0-1, best source first.
 *
 * Without a setting the framework's default priority holds; a contextual topic then counts as normal and is marked
 * undecided. A source that is withheld or empty enters with the middle of its interval, one that is not applicable
 * with 0. The bounds recompute every cell with the lower and the upper quality while g and v stay. Another order of
 * cells may then pick another pair and another β, so that the recomputed value can pass the point score: the bounds
 * are held at lower <= coverage <= upper.
 */
export function coverTopic(settings: FrameworkSettings, inputs: TopicInputs): TopicCoverage {
  const { topic, setting } = inputs;
  const priority = setting?.priority ?? defaultPriority(topic);
  const cells = inputs.links
    .flatMap((link) => {
      const source = inputs.scoreOf(link.source);
      return source === undefined ? [] : [cellOf(topic, link, source)];
    })
    .sort(byCoverage((cell) => cell.coverage));

  const betas: { readonly pair: string; readonly beta: NonNullable<TopicCoverage['beta']> }[] = [];
  // Mostly the same pair at the point and at either bound.
  const beta = (first: CoverageCell, second: CoverageCell) => {
    const pair = `${first.source} ${second.source}`;
    const kept = betas.find((one) => one.pair === pair);
    if (kept) return kept.beta;
    const made = betaOf(settings, inputs, [first.source, second.source]);
    betas.push({ pair, beta: made });
    return made;
  };
  const combined = (coverageOf: (cell: CoverageCell) => number) => {
    const [first, second] = bestTwo(cells, byCoverage(coverageOf));
    if (first === undefined) return 0;
    const best = coverageOf(first);
    return second === undefined ? best : best + beta(first, second).value * (1 - best) * coverageOf(second);
  };
  const coverage = combined((cell) => cell.coverage);
  const [first, second] = cells;
  return {
    id: topic.id,
    priority,
    priorityUndecided: setting === undefined && topic.defaultPriority === 'contextual',
    weight: priority === 'not-relevant' ? 0 : settings.topicWeights[priority],
    coverage,
    lower: Math.min(
      coverage,
      combined((cell) => cell.lower),
    ),
    upper: Math.max(
      coverage,
      combined((cell) => cell.upper),
    ),
    band: priority === 'not-relevant' ? null : bandOf(settings.coverage.levels, coverage),
    cells,
    beta: first === undefined || second === undefined ? null : beta(first, second),
  };
}

function defaultPriority(topic: Topic): TopicPriority {
  return topic.defaultPriority === 'contextual' ? 'normal' : topic.defaultPriority;
}

/** C(t,s), the cube root of share, variables and quality. Variables the topic does not demand are not counted. */
function cellOf(topic: Topic, link: TopicLink, source: SourceScore): CoverageCell {
  const { presentVariables, missingVariables } = demandOf(topic, link);
  const variables = topic.mandatory.length === 0 ? 1 : presentVariables.length / topic.mandatory.length;
  const quality = qualityOf(source);
  const coverageAt = (q: number) => Math.cbrt(link.share * variables * q);
  return {
    source: source.id,
    share: link.share,
    variables,
    presentVariables,
    missingVariables,
    quality: quality.point,
    qualityIsMidpoint: source.score === null && source.state !== 'not-applicable',
    coverage: coverageAt(quality.point),
    lower: coverageAt(quality.lower),
    upper: coverageAt(quality.upper),
  };
}

interface Demand {
  readonly presentVariables: readonly string[];
  readonly missingVariables: readonly string[];
}
const demands = new WeakMap<
  TopicLink,
  { readonly topic: Topic; readonly variables: readonly string[]; readonly demand: Demand }
>();

/** What of the demanded elements a link has and lacks: kept, as the same links are asked thousands of times. */
function demandOf(topic: Topic, link: TopicLink): Demand {
  const kept = demands.get(link);
  if (kept?.topic === topic && kept.variables === link.variables) return kept.demand;
  const demand: Demand = {
    presentVariables: topic.mandatory.filter((variable) => link.variables.includes(variable)),
    missingVariables: topic.mandatory.filter((variable) => !link.variables.includes(variable)),
  };
  demands.set(link, { topic, variables: link.variables, demand });
  return demand;
}

function qualityOf(source: SourceScore): { point: number; lower: number; upper: number } {
  if (source.state === 'not-applicable') return { point: 0, lower: 0, upper: 0 };
  const { score, lower, upper } = source;
  return { point: score ?? (lower + upper) / 2, lower, upper };
}

/** Best first; ties by source id (F.5). */
function byCoverage(coverageOf: (cell: CoverageCell) => number) {
  return (a: CoverageCell, b: CoverageCell) =>
    rankOf(coverageOf(b)) - rankOf(coverageOf(a)) || byId(a.source, b.source);
}

/** What would stand first and second if the cells were sorted; asked thousands of times, so that they are not. */
function bestTwo(cells: readonly CoverageCell[], order: (a: CoverageCell, b: CoverageCell) => number) {
  let first: CoverageCell | undefined;
  let second: CoverageCell | undefined;
  for (const cell of cells) {
    if (first === undefined || order(cell, first) < 0) [first, second] = [cell, first];
    else if (second === undefined || order(cell, second) < 0) second = cell;
  }
  return [first, second] as const;
}

/** β of a pair: linked when the assessor stated it on either link, else when both answers reach a level (F.5). */
function betaOf(
  { coverage }: FrameworkSettings,
  inputs: TopicInputs,
  [one, other]: readonly [string, string],
): NonNullable<TopicCoverage['beta']> {
  const stated = inputs.links.some(
    (link) =>
      (link.source === one && link.linkedWith.includes(other)) ||
      (link.source === other && link.linkedWith.includes(one)),
  );
  if (stated) return { value: coverage.betaLinked, linked: true, because: 'stated' };
  const linked = linkedByAnswers(coverage, inputs.answers, [one, other]);
  if (linked) return { value: coverage.betaLinked, linked, because: 'answers' };
  return { value: coverage.betaUnlinked, linked, because: 'not-linked' };
}

/** Whether the answers of both sources say that they can be linked or are reconciled (F.5). */
export function linkedByAnswers(
  coverage: FrameworkSettings['coverage'],
  answers: AnswerIndex,
  pair: readonly [string, string],
): boolean {
  const reaches = (source: string, criterion: string, level: number) => {
    const value = answersOf(answers, source).get(criterion)?.value;
    return typeof value === 'number' && value >= level;
  };
  return coverage.linkedWhenBoth.some(({ criterion, atLeast }) =>
    pair.every((source) => reaches(source, criterion, atLeast)),
  );
}
