import { shownIndices } from '../coverage/shown-indices.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import type { BlockScore, Index, Scores } from '../scoring/result.ts';
import type { Derivation, IndexId, Statement } from './derivation.ts';
import { deriveCoverage, deriveOverall } from './derive-coverage-index.ts';
import {
  type Expression,
  exponential,
  type FormulaStep,
  given,
  largest,
  logarithm,
  product,
  quotient,
  scored,
  sum,
} from './formula.ts';
import { indexValue, leftOutNames, type WeightedBlock } from './index-words.ts';
import { count, interval, items, list, name, number, phrase, say, sayIf, score } from './params.ts';

/** What the derivation of an index reads. */
export interface IndexFacts {
  readonly framework: Framework;
  readonly assessment: Pick<Assessment, 'sources' | 'topics' | 'topicLinks'>;
  readonly scores: Scores;
}

/** Where an index comes from (F.5, F.6). The indices are those that are shown: coverage has none without any link. */
export function deriveIndex(id: IndexId, facts: IndexFacts): Derivation {
  const indices = shownIndices(facts.scores.indices, facts.assessment, facts.framework);
  switch (id) {
    case 'system':
      return deriveSystem(indices.system, facts);
    case 'sources':
      return deriveSources(indices.sources, facts);
    case 'coverage':
      return deriveCoverage(indices.coverage, facts);
    case 'overall':
      return deriveOverall(indices, facts);
  }
}

function deriveSystem(index: Scores['indices']['system'], facts: IndexFacts): Derivation {
  const { framework, scores } = facts;
  const { settings } = framework;
  const weights = new Map(settings.dimensions.map(({ id, weight }) => [id, weight]));
  const blocks = scores.dimensions.map(
    (block): WeightedBlock => ({ block, weight: weights.get(block.id) ?? 1 }),
  );
  const counted = blocks.filter(({ block }) => block.score !== null);
  const floored = counted.filter(({ block }) => (block.score ?? 0) < settings.geometricFloor);
  const allowed = settings.withholding.dimensionsLeftOutMoreThan;
  const areEqual = new Set(blocks.map(({ weight }) => weight)).size <= 1;
  const withheld: readonly Statement[] =
    counted.length === 0
      ? [say('index.system.none', interval(index))]
      : [
          say('index.system.withheld', {
            without: count(index.leftOut.length),
            total: number(blocks.length),
            allowed: number(allowed),
            ...interval(index),
          }),
        ];
  return {
    ...headOf('system', index, facts),
    statements: [
      ...(index.score === null ? withheld : [indexValue('index.system.value', index)]),
      ...sayIf(index.score !== null, 'index.system.method', { parts: count(counted.length) }),
      areEqual
        ? say('index.system.equalWeights')
        : say('index.weights', {
            list: items(
              blocks.map(({ block, weight }) =>
                phrase('index.weight', { name: name('dimension', block.id), weight: number(weight) }),
              ),
            ),
          }),
      ...sayIf(index.score !== null && floored.length > 0, 'index.system.floor', {
        floor: number(settings.geometricFloor),
        list: list(floored.map(({ block }) => name('dimension', block.id))),
      }),
      ...(index.arithmetic === null
        ? []
        : [say('index.system.arithmetic', { mean: score(index.arithmetic) })]),
      ...leftOutNames('dimension', index.leftOut),
      say(index.score === null ? 'index.range.withheld' : 'index.range.blocks'),
    ],
    formula: { name: 'system', steps: systemSteps(index, blocks, settings.geometricFloor) },
    parts: blocks.map((each) => partOf('dimension', each)),
  };
}

function deriveSources(index: Index, facts: IndexFacts): Derivation {
  const { framework, scores, assessment } = facts;
  const statusOf = new Map(assessment.sources.map(({ id, status }) => [id, status]));
  const isPlanned = ({ id }: BlockScore) => statusOf.get(id) === 'planned';
  const blocks = scores.sources
    .filter((block) => !isPlanned(block))
    .map((block): WeightedBlock => ({ block, weight: block.sourceWeight }));
  const planned = scores.sources.filter(isPlanned);
  const counted = blocks.filter(({ block }) => block.score !== null);
  const { core, supplementary } = framework.settings.sourceWeights;
  return {
    ...headOf('sources', index, facts),
    statements: [
      index.score === null
        ? say(blocks.length === 0 ? 'index.sources.noSource' : 'index.sources.none', interval(index))
        : indexValue('index.sources.value', index),
      ...sayIf(index.score !== null, 'index.sources.method', { parts: count(counted.length) }),
      say('index.sources.weights', { core: number(core), supplementary: number(supplementary) }),
      ...leftOutNames('source', index.leftOut),
      ...sayIf(planned.length > 0, 'index.sources.planned', {
        list: list(planned.map(({ id }) => name('source', id))),
      }),
      ...sayIf(
        blocks.length > 0,
        counted.length > 0 ? 'index.range.blocks' : 'index.range.withheld',
        interval(index),
      ),
    ],
    formula: { name: 'sources', steps: sourceSteps(index, blocks) },
    parts: blocks.map((each) => partOf('source', each)),
  };
}

const headOf = (id: IndexId, index: Index, { scores }: IndexFacts) =>
  ({
    subject: { kind: 'index', id },
    value: index.score,
    lower: index.lower,
    upper: index.upper,
    framework: scores.framework,
    reference: 'F.6',
  }) as const;

/** Blocks that make the score, or where there is none, those whose intervals say something. */
function basisOf(index: Index, blocks: readonly WeightedBlock[]): readonly WeightedBlock[] {
  return index.score === null
    ? blocks.filter(({ block }) => block.state !== 'not-applicable')
    : blocks.filter(({ block }) => block.score !== null);
}

interface Mean {
  readonly sign: string;
  readonly index: Index;
  readonly expression: (basis: readonly WeightedBlock[], of: (block: BlockScore) => number) => Expression;
}

function meanSteps(
  { sign, index, expression }: Mean,
  blocks: readonly WeightedBlock[],
): readonly FormulaStep[] {
  const basis = basisOf(index, blocks);
  if (basis.length === 0) return [];
  const point: readonly FormulaStep[] =
    index.score === null
      ? []
      : [{ of: 'value', sign, expression: expression(basis, ({ score: b }) => b ?? 0), value: index.score }];
  return [
    ...point,
    {
      of: 'lower',
      sign: `${sign}₋`,
      expression: expression(basis, ({ lower }) => lower),
      value: index.lower,
    },
    {
      of: 'upper',
      sign: `${sign}₊`,
      expression: expression(basis, ({ upper }) => upper),
      value: index.upper,
    },
  ];
}

const totalOf = (blocks: readonly WeightedBlock[]) =>
  given(blocks.reduce((total, { weight }) => total + weight, 0));

function systemSteps(index: Index, blocks: readonly WeightedBlock[], floor: number): readonly FormulaStep[] {
  const areOnes = blocks.every(({ weight }) => weight === 1);
  const logarithmOf = (b: number) => logarithm(b < floor ? largest(scored(b), given(floor)) : scored(b));
  const expression: Mean['expression'] = (basis, of) =>
    exponential(
      quotient(
        sum(
          basis.map(({ block, weight }) =>
            areOnes ? logarithmOf(of(block)) : product(given(weight), logarithmOf(of(block))),
          ),
        ),
        totalOf(basis),
      ),
    );
  return meanSteps({ sign: 'SYS', index, expression }, blocks);
}

function sourceSteps(index: Index, blocks: readonly WeightedBlock[]): readonly FormulaStep[] {
  const expression: Mean['expression'] = (basis, of) =>
    quotient(
      sum(
        basis.map(({ block, weight }) =>
          product(given(weight), { op: 'number', value: of(block), least: 3, most: 3 }),
        ),
      ),
      totalOf(basis),
    );
  return meanSteps({ sign: 'SQI', index, expression }, blocks);
}

function partOf(kind: 'dimension' | 'source', { block, weight }: WeightedBlock) {
  return {
    kind: 'score',
    subject: { kind, id: block.id },
    weight,
    value: block.score,
    lower: block.lower,
    upper: block.upper,
    counts: block.score !== null,
  } as const;
}
