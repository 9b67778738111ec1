import type { Assessment } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import type { Indices, Scores, TopicCoverage } from '../scoring/result.ts';
import type { Derivation, DerivationPart, IndexId, Statement } from './derivation.ts';
import {
  computed,
  cubeRoot,
  type Expression,
  type FormulaStep,
  given,
  product,
  quotient,
  sum,
} from './formula.ts';
import { indexValue } from './index-words.ts';
import { count, interval, list, name, number, percent, phrase, say, sayIf, score } from './params.ts';

interface Facts {
  readonly framework: Framework;
  readonly assessment: Pick<Assessment, 'topicLinks'>;
  readonly scores: Scores;
}

/** Where the coverage index comes from: the relevant topics with their weights (F.5). */
export function deriveCoverage(
  index: Indices['coverage'],
  { framework, assessment, scores }: Facts,
): Derivation {
  const relevant = scores.topics.filter(({ priority }) => priority !== 'not-relevant');
  const others = scores.topics.filter(({ priority }) => priority === 'not-relevant');
  const unserved = relevant.filter(({ cells }) => cells.length === 0);
  const { topicWeights, coverage } = framework.settings;
  const namesOf = (topics: readonly TopicCoverage[]) => list(topics.map(({ id }) => name('topic', id)));
  const hasLinks = assessment.topicLinks.length > 0;
  const without = say(hasLinks ? 'index.coverage.noTopic' : 'index.coverage.noLink');
  return {
    subject: { kind: 'index', id: 'coverage' },
    value: index.score,
    lower: index.lower,
    upper: index.upper,
    statements: [
      index.score === null ? without : indexValue('index.coverage.value', index),
      ...sayIf(index.score !== null, 'index.coverage.method', { parts: count(relevant.length) }),
      say('index.coverage.weights', {
        high: number(topicWeights.high),
        normal: number(topicWeights.normal),
        low: number(topicWeights.low),
      }),
      ...(index.score === null || index.headcount === null
        ? []
        : [
            say('index.coverage.headcount', {
              covered: count(index.coveredTopics),
              total: number(index.relevantTopics),
              from: score(coverage.headcountFrom),
              share: percent(index.headcount),
            }),
          ]),
      ...sayIf(hasLinks && unserved.length > 0, 'index.coverage.unserved', { list: namesOf(unserved) }),
      ...sayIf(others.length > 0, 'index.coverage.notRelevant', { list: namesOf(others) }),
      ...sayIf(index.score !== null, 'index.coverage.range'),
    ],
    formula: {
      name: 'coverage',
      steps: index.score === null ? [] : coverageSteps(index, index.score, relevant),
    },
    parts: scores.topics.map((topic) => ({
      kind: 'score',
      subject: { kind: 'topic', id: topic.id },
      weight: topic.weight,
      value: topic.coverage,
      lower: topic.lower,
      upper: topic.upper,
      counts: topic.priority !== 'not-relevant',
    })),
    framework: scores.framework,
    reference: 'F.5',
  };
}

function coverageSteps(
  { lower, upper }: Indices['coverage'],
  value: number,
  relevant: readonly TopicCoverage[],
): readonly FormulaStep[] {
  const mean = (of: (topic: TopicCoverage) => number): Expression =>
    quotient(
      sum(relevant.map((topic) => product(given(topic.weight), computed(of(topic))))),
      given(relevant.reduce((total, { weight }) => total + weight, 0)),
    );
  return [
    { of: 'value', sign: 'CI', expression: mean(({ coverage }) => coverage), value },
    { of: 'lower', sign: 'CI₋', expression: mean((topic) => topic.lower), value: lower },
    { of: 'upper', sign: 'CI₊', expression: mean((topic) => topic.upper), value: upper },
  ];
}

const THREE = ['system', 'sources', 'coverage'] as const satisfies readonly IndexId[];

/** Where the optional overall figure comes from (F.6): none where one of the three indices has none. */
export function deriveOverall(indices: Indices, { scores }: Facts): Derivation {
  const { overall } = indices;
  const missing = THREE.filter((id) => indices[id].score === null);
  const value = missing.length > 0 ? null : overall.score;
  const nameOf = (id: (typeof THREE)[number]) => phrase(`title.index.${id}`);
  const root = (of: (id: (typeof THREE)[number]) => number) =>
    cubeRoot(product(...THREE.map((id) => computed(of(id)))));
  const first: Statement =
    value === null
      ? say('index.overall.none', { list: list(missing.map(nameOf)) })
      : say('index.overall.value', {
          score: score(value),
          band: name('band', overall.band ?? ''),
          ...interval(overall),
        });
  return {
    subject: { kind: 'index', id: 'overall' },
    value,
    lower: value === null ? 0 : overall.lower,
    upper: value === null ? 1 : overall.upper,
    statements: [
      first,
      ...sayIf(value !== null, 'index.overall.method'),
      say('index.overall.caution'),
      ...sayIf(value !== null, 'index.range.blocks'),
    ],
    formula: {
      name: 'overall',
      steps:
        value === null
          ? []
          : [
              { of: 'value', sign: 'OVERALL', expression: root((id) => indices[id].score ?? 0), value },
              {
                of: 'lower',
                sign: 'OVERALL₋',
                expression: root((id) => indices[id].lower),
                value: overall.lower,
              },
              {
                of: 'upper',
                sign: 'OVERALL₊',
                expression: root((id) => indices[id].upper),
                value: overall.upper,
              },
            ],
    },
    parts: THREE.map(
      (id): DerivationPart => ({
        kind: 'score',
        subject: { kind: 'index', id },
        weight: null,
        value: indices[id].score,
        lower: indices[id].lower,
        upper: indices[id].upper,
        counts: indices[id].score !== null,
      }),
    ),
    framework: scores.framework,
    reference: 'F.6',
  };
}
