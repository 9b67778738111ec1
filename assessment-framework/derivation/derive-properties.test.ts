import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomAssessment, randomFramework } from '../../tests/builders/random-assessment.ts';
import { textsFor } from '../../tests/builders/report-input.ts';
import { randomAssessments } from '../../tests/builders/toy-arbitraries.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { shownIndices } from '../coverage/shown-indices.ts';
import type { Assessment } from '../model/assessment.ts';
import { LANGUAGES } from '../model/common.ts';
import type { Framework } from '../model/framework.ts';
import { toPlainText } from '../rich-text/plain-text.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import type { Scores } from '../scoring/result.ts';
import { mulberry32 } from '../sensitivity/mulberry32.ts';
import type { IndexId, Subject } from './derivation.ts';
import { derive } from './derive.ts';
import type { Expression } from './formula.ts';
import { namesFrom } from './names.ts';
import { openWords } from './open-words.ts';
import { plainTextOf } from './sentences.ts';

const framework = toyFramework();
const INDICES: readonly IndexId[] = ['system', 'sources', 'coverage', 'overall'];

/** The arithmetic of a formula, written once more and apart from the engine. */
function evaluate(expression: Expression): number {
  if (expression.op === 'number') return expression.value;
  const [first = Number.NaN, ...rest] = expression.of.map(evaluate);
  switch (expression.op) {
    case 'sum':
      return rest.reduce((total, each) => total + each, first);
    case 'product':
      return rest.reduce((total, each) => total * each, first);
    case 'min':
      return Math.min(first, ...rest);
    case 'max':
      return Math.max(first, ...rest);
    case 'difference':
      return first - (rest[0] ?? Number.NaN);
    case 'quotient':
      return first / (rest[0] ?? Number.NaN);
    case 'exp':
      return Math.exp(first);
    case 'ln':
      return Math.log(first);
    case 'cbrt':
      return Math.sign(first) * Math.abs(first) ** (1 / 3);
  }
}

interface Expected {
  readonly subject: Subject;
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number;
}

/** Every number of the engine that has a derivation. */
function numbersOf(
  scores: Scores,
  assessment: Assessment,
  under: Framework = framework,
): readonly Expected[] {
  const indices = shownIndices(scores.indices, assessment, under);
  const block = (kind: 'dimension' | 'source') => (each: Scores['dimensions'][number]) => ({
    subject: { kind, id: each.id } as const,
    value: each.score,
    lower: each.lower,
    upper: each.upper,
  });
  return [
    ...scores.dimensions.map(block('dimension')),
    ...scores.sources.map(block('source')),
    ...scores.topics.map(({ id, coverage, lower, upper }) => ({
      subject: { kind: 'topic', id } as const,
      value: coverage,
      lower,
      upper,
    })),
    ...scores.topics.flatMap(({ id, cells }) =>
      cells.map(({ source, coverage, lower, upper }) => ({
        subject: { kind: 'cell', topic: id, source } as const,
        value: coverage,
        lower,
        upper,
      })),
    ),
    ...INDICES.filter((id) => id !== 'overall' || indices.coverage.score !== null).map((id) => ({
      subject: { kind: 'index', id } as const,
      value: indices[id].score,
      lower: indices[id].score === null && id === 'overall' ? 0 : indices[id].lower,
      upper: indices[id].score === null && id === 'overall' ? 1 : indices[id].upper,
    })),
  ];
}

describe('derivations of any assessment', () => {
  it('give the number of the engine, and formulas that give it too when they are evaluated', () => {
    fc.assert(
      fc.property(randomAssessments, (assessment) => {
        const scores = computeScores(framework, assessment);
        for (const { subject, value, lower, upper } of numbersOf(scores, assessment)) {
          const place = JSON.stringify(subject);
          const derivation = derive(subject, { framework, assessment, scores })!;
          expect(derivation, place).toMatchObject({ value, lower, upper });
          const { steps } = derivation.formula;
          for (const step of steps) {
            expect(Math.abs(evaluate(step.expression) - step.value), `${place} ${step.sign}`).toBeLessThan(
              1e-9,
            );
            if (step.of !== 'step') expect(step.value, `${place} ${step.of}`).toBe(derivation[step.of]);
          }
          const hasValue = steps.some(({ of }) => of === 'value');
          const isWithoutSource = subject.kind === 'topic' && derivation.parts.length === 0;
          expect(hasValue, place).toBe(value !== null && !isWithoutSource);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do so under frameworks with other weights, caps, limits and numbers of criteria', () => {
    const random = mulberry32(20260101);
    for (let run = 0; run < 300; run++) {
      const other = randomFramework(random);
      const assessment = randomAssessment(random, other);
      const scores = computeScores(other, assessment);
      for (const { subject, value, lower, upper } of numbersOf(scores, assessment, other)) {
        const derivation = derive(subject, { framework: other, assessment, scores })!;
        expect(derivation, JSON.stringify(subject)).toMatchObject({ value, lower, upper });
        for (const step of derivation.formula.steps) {
          expect(
            Math.abs(evaluate(step.expression) - step.value),
            `${run} ${JSON.stringify(subject)}`,
          ).toBeLessThan(1e-9);
        }
      }
    }
  });

  it('do the same for every answer', () => {
    fc.assert(
      fc.property(randomAssessments, (assessment) => {
        const scores = computeScores(framework, assessment);
        for (const block of [...scores.dimensions, ...scores.sources]) {
          const source = scores.sources.some(({ id }) => id === block.id) ? block.id : null;
          for (const term of block.terms) {
            const subject: Subject = { kind: 'answer', criterion: term.criterion, source };
            const derivation = derive(subject, { framework, assessment, scores })!;
            expect(derivation.value).toBe(term.x);
            for (const step of derivation.formula.steps) {
              expect(evaluate(step.expression)).toBeCloseTo(step.value, 12);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('can be said in every language', () => {
    fc.assert(
      fc.property(randomAssessments, fc.constantFrom(...LANGUAGES), (assessment, language) => {
        const scores = computeScores(framework, assessment);
        const words = openWords(
          language,
          namesFrom({ framework, assessment, texts: textsFor(framework), toPlainText }),
        );
        for (const { subject } of numbersOf(scores, assessment)) {
          const text = plainTextOf(derive(subject, { framework, assessment, scores })!, words);
          expect(text).not.toMatch(/{{|undefined|NaN|Infinity/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
