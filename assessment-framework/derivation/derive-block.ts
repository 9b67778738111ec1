import type { Assessment } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { capOf } from '../scoring/block-score.ts';
import type { AnswerTerm, BlockScore, Scores, SourceScore } from '../scoring/result.ts';
import type { Derivation, DerivationPart, NameKind, Statement, Subject } from './derivation.ts';
import { type Expression, type FormulaStep, given, product, quotient, smallest, sum } from './formula.ts';
import {
  answerItem,
  count,
  ids,
  interval,
  items,
  name,
  number,
  percent,
  phrase,
  say,
  sayIf,
  score,
  text,
} from './params.ts';

const LEVELS = [4, 3, 2, 1, 0] as const;

interface BlockFacts {
  readonly framework: Framework;
  readonly assessment: Pick<Assessment, 'sources'>;
  readonly scores: Scores;
}

/** Where a dimension or source got its score from (F.3, F.4). */
export function deriveBlock(
  block: BlockScore | SourceScore,
  subject: Extract<Subject, { kind: 'dimension' | 'source' }>,
  { framework, assessment, scores }: BlockFacts,
): Derivation {
  const isPlanned =
    subject.kind === 'source' &&
    assessment.sources.some(({ id, status }) => id === subject.id && status === 'planned');
  return {
    subject,
    value: block.score,
    lower: block.lower,
    upper: block.upper,
    statements: [
      ...valueStatements(block, subject.kind, framework),
      ...answerStatements(block),
      ...meanStatements(block, framework),
      ...rangeStatements(block, framework),
      ...('core' in block ? sourceStatements(block, isPlanned) : []),
    ],
    formula: { name: 'block', steps: blockSteps(block, framework) },
    parts: block.terms.map((term) => partOf(term, block, subject.kind === 'source' ? subject.id : null)),
    framework: scores.framework,
    reference: 'F.4',
  };
}

function valueStatements(
  block: BlockScore,
  kind: Extract<NameKind, 'dimension' | 'source'>,
  { settings: { withholding } }: Framework,
): readonly Statement[] {
  const subject = name(kind, block.id);
  if (block.state === 'not-applicable') return [say('block.notApplicable', { subject })];
  if (block.state === 'empty') return [say('block.empty', { subject })];
  if (block.score !== null) {
    return [say('block.value', { subject, score: score(block.score), ...interval(block) })];
  }
  return [
    say('block.withheld', { subject, ...interval(block) }),
    ...block.withheldBecause.map((reason) =>
      reason === 'completeness'
        ? say('block.withheld.completeness', {
            share: percent(block.completeness),
            needed: percent(withholding.completenessBelow),
          })
        : say('block.withheld.applicability', {
            share: percent(block.applicability),
            needed: percent(withholding.applicabilityBelow),
          }),
    ),
  ];
}

/** The answers by level with weight and confidence, then what counts nowhere and what is open. */
function answerStatements({ terms, counts }: BlockScore): readonly Statement[] {
  const idsOf = (chosen: (term: AnswerTerm) => boolean) =>
    ids(terms.filter(chosen).map(({ criterion }) => criterion));
  return [
    say('block.counts', {
      total: count(counts.total),
      known: number(counts.known),
      notKnown: number(counts.notKnown),
      blank: number(counts.blank),
      notApplicable: number(counts.notApplicable),
    }),
    ...LEVELS.flatMap((level) => {
      const there = terms.filter((term) => term.value === level);
      return sayIf(there.length > 0, 'block.level', {
        level: number(level),
        list: items(there.map(answerItem)),
      });
    }),
    ...sayIf(counts.notApplicable > 0, 'block.notCounted', { list: idsOf(({ value }) => value === 'NA') }),
    ...sayIf(counts.notKnown > 0, 'block.notKnown', { list: idsOf(({ value }) => value === 'NK') }),
    ...sayIf(counts.blank > 0, 'block.blank', { list: idsOf(({ value }) => value === null) }),
  ];
}

function meanStatements(block: BlockScore, { settings }: Framework): readonly Statement[] {
  if (block.rawMean === null) return [];
  const known = block.terms.filter(isKnown);
  const mean = say('block.mean', {
    points: number(known.reduce((total, { weight, x }) => total + weight * x, 0)),
    weight: number(known.reduce((total, { weight }) => total + weight, 0)),
    mean: score(block.rawMean),
  });
  const setters = known.filter(({ critical, x }) => critical && capOf(x, settings) === block.cap);
  const setting = setters.map(({ criterion, value }) =>
    phrase('term.level', { criterion: name('criterion', criterion), level: number(Number(value)) }),
  );
  if (!known.some(({ critical }) => critical)) return [mean, say('block.cap.noCritical')];
  if (block.cap === 1) return [mean, say('block.cap.none')];
  const key = block.cappedBy.length > 0 ? 'block.cap.bites' : 'block.cap.idle';
  return [mean, say(key, { cap: score(block.cap), list: items(setting) })];
}

function rangeStatements(block: BlockScore, { settings }: Framework): readonly Statement[] {
  const { confidence } = settings;
  if (block.state === 'not-applicable' || block.state === 'empty') return [];
  const open = block.counts.notKnown + block.counts.blank;
  return [
    ...(block.rawMean === null
      ? [say('block.range.nothingKnown')]
      : [
          say('block.range', {
            high: number(confidence.high.halfWidth),
            medium: number(confidence.medium.halfWidth),
            low: number(confidence.low.halfWidth),
          }),
          ...sayIf(open > 0, 'block.range.open', { open: count(open) }),
        ]),
    say('block.completeness', {
      completeness: percent(block.completeness),
      applicability: percent(block.applicability),
    }),
    say('block.confidence', {
      grade: text(block.grade),
      share: percent(block.confidence),
      high: number(confidence.high.kappa),
      medium: number(confidence.medium.kappa),
      low: number(confidence.low.kappa),
    }),
  ];
}

function sourceStatements({ core, sourceWeight }: SourceScore, isPlanned: boolean): readonly Statement[] {
  if (isPlanned) return [say('source.planned')];
  return [say(core ? 'source.core' : 'source.supplementary', { weight: number(sourceWeight) })];
}

const isKnown = (term: AnswerTerm): term is AnswerTerm & { readonly x: number } => term.x !== null;

/** Mean and cap of the score, and of either end of its interval; nothing where no criterion is known. */
function blockSteps(block: BlockScore, { settings }: Framework): readonly FormulaStep[] {
  const { rawMean } = block;
  if (rawMean === null) return [];
  const known = block.terms.filter(isKnown);
  const applicable = block.terms.filter(({ value }) => value !== 'NA');
  const mean = (terms: readonly AnswerTerm[], xOf: (term: AnswerTerm) => number) =>
    quotient(
      sum(terms.map((term) => product(given(term.weight), given(xOf(term))))),
      given(terms.reduce((total, { weight }) => total + weight, 0)),
    );
  const bound = (xOf: (term: AnswerTerm) => number): Expression => {
    const lowest = Math.min(...applicable.filter(({ critical }) => critical).map(xOf));
    return smallest(mean(applicable, xOf), given(capOf(lowest, settings)));
  };
  const point: FormulaStep = {
    of: 'step',
    sign: 'm',
    expression: mean(known, ({ x }) => x ?? 0),
    value: rawMean,
  };
  const capped = (value: number): FormulaStep => ({
    of: 'value',
    sign: 'B',
    expression: smallest({ op: 'number', value: rawMean, least: 3, most: 3 }, given(block.cap)),
    value,
  });
  return [
    point,
    ...(block.score === null ? [] : [capped(block.score)]),
    { of: 'lower', sign: 'B₋', expression: bound(({ xLower }) => xLower), value: block.lower },
    { of: 'upper', sign: 'B₊', expression: bound(({ xUpper }) => xUpper), value: block.upper },
  ];
}

function partOf(term: AnswerTerm, block: BlockScore, source: string | null): DerivationPart {
  return {
    kind: 'answer',
    subject: { kind: 'answer', criterion: term.criterion, source },
    critical: term.critical,
    weight: term.weight,
    level: term.value,
    confidence: term.confidence,
    value: term.x,
    adds: term.x === null ? null : term.weight * term.x,
    caps: block.cappedBy.includes(term.criterion),
  };
}
