import type { Assessment } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import type { CoverageCell, Scores, SourceScore, TopicCoverage } from '../scoring/result.ts';
import type { Derivation, DerivationPart, Statement } from './derivation.ts';
import {
  computed,
  cubeRoot,
  difference,
  type Expression,
  type FormulaStep,
  given,
  product,
  sum,
} from './formula.ts';
import { count, interval, items, list, name, number, phrase, say, sayIf, score, text } from './params.ts';

interface Facts {
  readonly framework: Framework;
  readonly assessment: Pick<Assessment, 'topics'>;
  readonly scores: Scores;
}

/** Where the coverage of a topic comes from: its cells, and how the best two go together (F.5). */
export function deriveTopic(topic: TopicCoverage, facts: Facts): Derivation {
  const { scores } = facts;
  return {
    subject: { kind: 'topic', id: topic.id },
    value: topic.coverage,
    lower: topic.lower,
    upper: topic.upper,
    statements: [
      ...topicValue(topic, facts),
      ...topicCells(topic, facts),
      ...sayIf(topic.cells.length > 0, 'topic.range'),
      ...topicWeight(topic),
    ],
    formula: { name: 'topic', steps: topicSteps(topic) },
    parts: topic.cells.map((cell, position) => ({
      kind: 'score',
      subject: { kind: 'cell', topic: topic.id, source: cell.source },
      weight: null,
      value: cell.coverage,
      lower: cell.lower,
      upper: cell.upper,
      counts: position < 2,
    })),
    framework: scores.framework,
    reference: 'F.5',
  };
}

function topicValue(topic: TopicCoverage, { assessment }: Facts): readonly Statement[] {
  const subject = name('topic', topic.id);
  if (topic.band === null) {
    const reason = assessment.topics.find((setting) => setting.topic === topic.id)?.reason ?? '';
    return [
      say('topic.notRelevant', { subject }),
      ...sayIf(reason !== '', 'topic.reason', { reason: text(reason) }),
    ];
  }
  const level = name('coverage-level', topic.band);
  return [say('topic.value', { subject, score: score(topic.coverage), level, ...interval(topic) })];
}

function topicCells({ cells, beta }: TopicCoverage, facts: Facts): readonly Statement[] {
  const [first, second, ...others] = cells;
  if (!first) return [say('topic.noSource')];
  const source = (cell: CoverageCell) => name('source', cell.source);
  if (!second || !beta) return [say('topic.one', { first: source(first) })];
  const because = {
    stated: () => say('topic.because.stated', { beta: number(beta.value) }),
    answers: () =>
      say('topic.because.answers', {
        beta: number(beta.value),
        list: items(linkingRules([first.source, second.source], facts)),
      }),
    'not-linked': () => say('topic.because.notLinked', { beta: number(beta.value) }),
  };
  return [
    say('topic.two', {
      first: source(first),
      firstScore: score(first.coverage),
      second: source(second),
      secondScore: score(second.coverage),
    }),
    because[beta.because](),
    ...sayIf(others.length > 0, 'topic.others', {
      others: count(others.length),
      list: list(others.map(source)),
    }),
  ];
}

/** The criteria by whose answers both sources count as linked, read from the terms of their scores. */
function linkingRules(pair: readonly string[], { framework, scores }: Facts) {
  const levelOf = (source: string, criterion: string) =>
    scores.sources.find(({ id }) => id === source)?.terms.find((term) => term.criterion === criterion)?.value;
  return framework.settings.coverage.linkedWhenBoth
    .filter(({ criterion, atLeast }) =>
      pair.every((source) => {
        const value = levelOf(source, criterion);
        return typeof value === 'number' && value >= atLeast;
      }),
    )
    .map(({ criterion, atLeast }) =>
      phrase('topic.rule', { criterion: name('criterion', criterion), level: number(atLeast) }),
    );
}

function topicWeight({ priority, priorityUndecided, weight }: TopicCoverage): readonly Statement[] {
  if (priority === 'not-relevant') return [];
  const stated = { priority: phrase(`priority.${priority}`), weight: number(weight) };
  return [say(priorityUndecided ? 'topic.weight.undecided' : 'topic.weight', stated)];
}

function topicSteps(topic: TopicCoverage): readonly FormulaStep[] {
  const [first, second] = topic.cells;
  if (!first) return [];
  const combined = (coverageOf: (cell: CoverageCell) => number): Expression =>
    second && topic.beta
      ? sum([
          computed(coverageOf(first)),
          product(
            given(topic.beta.value),
            difference(given(1), computed(coverageOf(first))),
            computed(coverageOf(second)),
          ),
        ])
      : computed(coverageOf(first));
  return [
    {
      of: 'value',
      sign: 'T',
      expression: combined(({ coverage }) => coverage),
      value: topic.coverage,
    },
  ];
}

/** Where one cell of the matrix comes from: share, elements and quality (F.5). */
export function deriveCell(topic: TopicCoverage, cell: CoverageCell, { scores }: Facts): Derivation {
  const source = scores.sources.find(({ id }) => id === cell.source);
  return {
    subject: { kind: 'cell', topic: topic.id, source: cell.source },
    value: cell.coverage,
    lower: cell.lower,
    upper: cell.upper,
    statements: cellStatements(topic, cell, source),
    formula: { name: 'cell', steps: cellSteps(cell, source) },
    parts: cellParts(cell),
    framework: scores.framework,
    reference: 'F.5',
  };
}

function cellStatements(
  topic: TopicCoverage,
  cell: CoverageCell,
  source: SourceScore | undefined,
): readonly Statement[] {
  const demanded = cell.presentVariables.length + cell.missingVariables.length;
  const place = topic.cells.indexOf(cell);
  return [
    say('cell.value', {
      source: name('source', cell.source),
      topic: name('topic', topic.id),
      score: score(cell.coverage),
      ...interval(cell),
    }),
    say('cell.share', { share: number(cell.share) }),
    demanded === 0
      ? say('cell.variables.none')
      : say('cell.variables', {
          demanded: count(demanded),
          present: number(cell.presentVariables.length),
          share: number(cell.variables),
        }),
    ...sayIf(cell.missingVariables.length > 0, 'cell.missing', {
      list: list(cell.missingVariables.map((id) => name('variable', id))),
    }),
    qualityStatement(cell, source),
    say(cell.coverage === 0 ? 'cell.zero' : 'cell.cubeRoot'),
    say('cell.range'),
    say(place === 0 ? 'cell.first' : place === 1 ? 'cell.second' : 'cell.notCounted'),
  ];
}

function qualityStatement(cell: CoverageCell, source: SourceScore | undefined): Statement {
  if (cell.qualityIsMidpoint && source) {
    return say('cell.quality.midpoint', { quality: score(cell.quality), ...interval(source) });
  }
  return source?.state === 'not-applicable'
    ? say('cell.quality.notApplicable')
    : say('cell.quality', { quality: score(cell.quality) });
}

function cellSteps(cell: CoverageCell, source: SourceScore | undefined): readonly FormulaStep[] {
  const root = (quality: number) =>
    cubeRoot(product(given(cell.share), given(cell.variables), computed(quality)));
  const none = source?.state === 'not-applicable';
  return [
    { of: 'value', sign: 'C', expression: root(cell.quality), value: cell.coverage },
    { of: 'lower', sign: 'C₋', expression: root(none ? 0 : (source?.lower ?? 0)), value: cell.lower },
    { of: 'upper', sign: 'C₊', expression: root(none ? 0 : (source?.upper ?? 0)), value: cell.upper },
  ];
}

function cellParts(cell: CoverageCell): readonly DerivationPart[] {
  return [
    { kind: 'factor', factor: 'share', subject: null, value: cell.share },
    { kind: 'factor', factor: 'variables', subject: null, value: cell.variables },
    {
      kind: 'factor',
      factor: 'quality',
      subject: { kind: 'source', id: cell.source },
      value: cell.quality,
    },
  ];
}
