import { describe, expect, it } from 'vitest';
import { anAnswer, answersFor } from '../../tests/builders/an-assessment.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Answer } from '../model/assessment.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { type DrawnIndex, drawSystemIndex, drawSystemIndexAtOnce } from './monte-carlo.ts';

const framework = toyFramework();
const draw = (...args: Parameters<typeof drawSystemIndexAtOnce>): DrawnIndex =>
  drawSystemIndexAtOnce(...args)!;

describe('Monte Carlo on the worked example F.8', () => {
  // The same draw written apart in Python (own generator with 32-bit whole numbers, dictionaries, sorted ids).
  it('gives the median and percentiles of an independent computation', () => {
    const drawn = draw(framework, toyAssessment());
    expect(drawn).toMatchObject({ draws: 2000, seed: 20260101 });
    expect(drawn.median).toBeCloseTo(0.5446335987651397, 12);
    expect(drawn.p5).toBeCloseTo(0.5032111096518347, 12);
    expect(drawn.p95).toBeCloseTo(0.5848448919878556, 12);
    expect(drawn.bandShares).toEqual([
      { band: 'nascent', share: 0 },
      { band: 'basic', share: 0 },
      { band: 'developing', share: 0.993 },
      { band: 'established', share: 0.007 },
      { band: 'advanced', share: 0 },
    ]);
  });

  it('follows number of draws and seed', () => {
    const drawn = draw(framework, toyAssessment(), { draws: 137, seed: 7 });
    expect(drawn.median).toBeCloseTo(0.5493738822125346, 12);
    expect(drawn.p5).toBeCloseTo(0.5038815603923003, 12);
    expect(drawn.p95).toBeCloseTo(0.5869754341332029, 12);
  });

  // Levels at both ends of the scale that move past them, and a critical criterion that is not known; again against Python.
  it('cuts levels at 0 and 4, and lets drawn critical levels set the caps', () => {
    const sure = (criterion: string, value: Answer['value'], confidence: Answer['confidence']) =>
      anAnswer(criterion, value, { confidence });
    const answers = [
      sure('a1', 0, 'low'),
      sure('a2', 4, 'low'),
      sure('a3', 'NK', 'high'),
      sure('a4', 0, 'medium'),
      sure('a5', 2, 'high'),
      sure('b1', 2, 'low'),
      sure('b2', 3, 'low'),
      sure('b3', 1, 'medium'),
      sure('b4', 0, 'low'),
      sure('c1', 'NK', 'high'),
      sure('c2', 4, 'low'),
      sure('c3', 4, 'medium'),
      sure('c4', 1, 'low'),
    ];
    const drawn = draw(framework, { answers });
    expect(drawn.median).toBeCloseTo(0.4512022183367536, 12);
    expect(drawn.p5).toBeCloseTo(0.36849610174348457, 12);
    expect(drawn.p95).toBeCloseTo(0.5352114454543494, 12);
    expect(drawn.bandShares.map(({ share }) => share)).toEqual([0.0, 0.161, 0.8385, 0.0005, 0.0]);
  });

  it('is the same for the same seed and another for another', () => {
    expect(draw(framework, toyAssessment())).toEqual(draw(framework, toyAssessment()));
    const other = draw(framework, toyAssessment(), { seed: 1 });
    expect(other.median).not.toBe(draw(framework, toyAssessment()).median);
  });

  it('counts every draw once, in steps that hold the percentiles', () => {
    const { histogram, p5, median, p95 } = draw(framework, toyAssessment());
    expect(histogram).toHaveLength(200);
    expect(histogram.reduce((sum, count) => sum + count)).toBe(2000);
    expect(histogram.slice(0, Math.floor(0.472 * 200)).every((count) => count === 0)).toBe(true);
    expect(p5).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(p95);
  });
});

describe('Monte Carlo where there is nothing, little or all to draw', () => {
  const certain = toyFramework({
    settings: { sensitivity: { ...framework.settings.sensitivity, weightSpread: 0 } },
  });
  const known = answersFor(null, {
    a1: 3,
    a2: 2,
    a3: 1,
    a4: 'NA',
    a5: 1,
    b1: 4,
    b2: 3,
    b3: 2,
    b4: 0,
    c1: 0,
    c2: 4,
    c3: 4,
    c4: 4,
  });

  it('gives the score itself when weights and levels are certain', () => {
    const base = computeScores(certain, toyAssessment({ answers: known })).indices.system.score;
    expect(draw(certain, { answers: known })).toMatchObject({ median: base, p5: base, p95: base });
  });

  it('takes only the dimensions that enter the index', () => {
    const answers = known.filter(({ criterion }) => !criterion.startsWith('c'));
    const base = computeScores(certain, toyAssessment({ answers })).indices.system;
    expect(base.leftOut).toEqual(['C']);
    expect(draw(certain, { answers })).toMatchObject({ median: base.score, p95: base.score });
  });

  it('takes all dimensions that apply when the index is withheld', () => {
    const none = draw(framework, { answers: [] });
    expect(none.p95 - none.p5).toBeGreaterThan(0.2);
    const applicable = answersFor(null, { a1: 'NA', a2: 'NA', a3: 'NA', a4: 'NA', a5: 'NA' });
    const withoutA = draw(framework, { answers: applicable }, { draws: 50 });
    const small = toyFramework({
      settings: { dimensions: [{ id: 'B' }, { id: 'C' }] },
      systemCriteria: framework.systemCriteria.filter(({ dimension }) => dimension !== 'A'),
    });
    expect(withoutA).toEqual(draw(small, { answers: [] }, { draws: 50 }));
  });

  it('has no result when nothing applies', () => {
    const ids = framework.systemCriteria.map(({ id }) => [id, 'NA'] as const);
    expect(
      drawSystemIndexAtOnce(framework, { answers: answersFor(null, Object.fromEntries(ids)) }),
    ).toBeNull();
  });

  it('reports progress every fifty draws and refuses less than one', () => {
    const steps = [...drawSystemIndex(framework, toyAssessment(), { draws: 120 })];
    expect(steps).toEqual([
      { done: 50, total: 120 },
      { done: 100, total: 120 },
    ]);
    expect(() => drawSystemIndexAtOnce(framework, toyAssessment(), { draws: 0 })).toThrow(RangeError);
    expect(() => drawSystemIndexAtOnce(framework, toyAssessment(), { draws: 1.5 })).toThrow(RangeError);
    expect(draw(framework, toyAssessment(), { draws: 1 }).median).toBeGreaterThan(0);
  });
});
