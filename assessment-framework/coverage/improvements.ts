import type { DataSource, TopicLink } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { answersOf, indexAnswers } from '../scoring/answer-index.ts';
import type { ScoredParts } from '../scoring/compute-scores.ts';
import { groupBy } from '../scoring/group-by.ts';
import type { Scores, SourceScore, TopicCoverage } from '../scoring/result.ts';
import { scoreSource } from '../scoring/source-score.ts';
import { coverTopic, type TopicInputs } from './topic-coverage.ts';

/** One thing that could be done about a cell, and what the engine says would follow. Fractions 0-1. */
export interface Improvement {
  readonly kind: 'link' | 'variables' | 'share' | 'quality';
  readonly topic: string;
  readonly source: string;
  /** `link`: the other source. */
  readonly partner: string | null;
  /** `share`: the step it would reach. `quality`: the quality it would reach. */
  readonly reached: number;
  readonly missing: readonly string[];
  readonly cellBefore: number;
  readonly cell: number;
  readonly before: number;
  readonly coverage: number;
}

/** Everything that the coverage of a topic depends on, looked up once. */
export interface CoverageWorld {
  readonly framework: Framework;
  readonly inputsOf: (topic: string) => TopicInputs | null;
  readonly sourceOf: (id: string) => DataSource | undefined;
}

/** Prepares an assessment for questions of the kind "what if". */
export function coverageWorld(framework: Framework, assessment: ScoredParts, scores: Scores): CoverageWorld {
  const answers = indexAnswers(assessment.answers);
  const sources = new Map(
    assessment.sources.filter(({ status }) => status !== 'planned').map((each) => [each.id, each]),
  );
  const scoreById = new Map(
    scores.sources.filter(({ id }) => sources.has(id)).map((score) => [score.id, score]),
  );
  const topics = new Map(framework.topics.map((topic) => [topic.id, topic]));
  const links = groupBy(assessment.topicLinks, (link) => link.topic);
  return {
    framework,
    sourceOf: (id) => sources.get(id),
    inputsOf: (id) => {
      const topic = topics.get(id);
      if (!topic) return null;
      return {
        topic,
        setting: assessment.topics.find((setting) => setting.topic === id),
        links: links.get(id) ?? [],
        scoreOf: (source) => scoreById.get(source),
        answers,
      };
    },
  };
}

/**
 * What would help a cell: the next step of its share, every demanded variable, each known answer of the source one
 * level up, or linking the best two sources. Best first: by the topic's coverage, then by the cell's. Steps that change
 * neither are left out.
 */
export function improvementsOf(
  world: CoverageWorld,
  topic: TopicCoverage,
  source: string,
): readonly Improvement[] {
  const inputs = world.inputsOf(topic.id);
  const link = inputs?.links.find((each) => each.source === source);
  const cell = topic.cells.find((each) => each.source === source);
  if (!inputs || !link || !cell) return [];
  const head = {
    topic: topic.id,
    source,
    partner: null,
    missing: cell.missingVariables,
    cellBefore: cell.coverage,
    before: topic.coverage,
  };
  const judge = (
    step: Pick<Improvement, 'kind' | 'reached'> & { partner?: string },
    changed: Partial<TopicInputs>,
  ): Improvement => {
    const after = coverTopic(world.framework.settings, { ...inputs, ...changed });
    const coverage = after.coverage;
    return {
      ...head,
      ...step,
      coverage,
      cell: after.cells.find((each) => each.source === source)?.coverage ?? 0,
    };
  };
  const withLink = (changes: Partial<TopicLink>) => ({
    links: inputs.links.map((each) => (each === link ? { ...link, ...changes } : each)),
  });

  const steps: Improvement[] = [];
  const next = world.framework.settings.coverage.shares.find((share) => share > link.share);
  if (next !== undefined) steps.push(judge({ kind: 'share', reached: next }, withLink({ share: next })));
  if (cell.missingVariables.length > 0) {
    const variables = [...new Set([...link.variables, ...inputs.topic.mandatory])];
    steps.push(judge({ kind: 'variables', reached: 1 }, withLink({ variables })));
  }
  const raised = raisedBy(world, inputs, source);
  if (raised) steps.push(judge({ kind: 'quality', reached: raised.quality }, raised.inputs));
  const [first, second] = topic.cells;
  if (first && second && topic.beta && !topic.beta.linked && [first, second].includes(cell)) {
    const partner = cell === first ? second.source : first.source;
    const linkedWith = [...link.linkedWith, partner];
    steps.push(judge({ kind: 'link', reached: 0, partner }, withLink({ linkedWith })));
  }
  const isBetter = (step: Improvement) =>
    step.coverage > step.before + 1e-6 || step.cell > step.cellBefore + 1e-6;
  return steps.filter(isBetter).sort((a, b) => b.coverage - a.coverage || b.cell - a.cell);
}

/** The source with every known answer one level higher, scored again with its caps; null when nothing can rise. */
function raisedBy(world: CoverageWorld, inputs: TopicInputs, source: string) {
  const record = world.sourceOf(source);
  const known = answersOf(inputs.answers, source);
  if (!record || known.size === 0) return null;
  const raised = new Map(
    [...known].map(([criterion, answer]) => {
      const { value } = answer;
      const next = typeof value === 'number' && value < 4 ? ((value + 1) as typeof value) : value;
      return [criterion, { ...answer, value: next }];
    }),
  );
  const score: SourceScore = scoreSource(world.framework, record, raised);
  return {
    quality: score.score ?? (score.lower + score.upper) / 2,
    inputs: {
      answers: new Map(inputs.answers).set(source, raised),
      scoreOf: (id: string) => (id === source ? score : inputs.scoreOf(id)),
    },
  };
}

/** The steps that would raise the coverage index most over all relevant topics, one a topic. Only the best two sources of a topic count. */
export function bestSteps(
  world: CoverageWorld,
  topics: readonly TopicCoverage[],
  count: number,
): readonly Improvement[] {
  const gain = (step: Improvement, topic: TopicCoverage) => (step.coverage - step.before) * topic.weight;
  return topics
    .filter(({ weight }) => weight > 0)
    .flatMap((topic) => {
      const steps = topic.cells.slice(0, 2).flatMap((cell) => improvementsOf(world, topic, cell.source));
      const [best] = steps.toSorted((a, b) => b.coverage - a.coverage);
      return best ? [{ best, gain: gain(best, topic) }] : [];
    })
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, count)
    .map(({ best }) => best);
}
