import { describe, expect, it } from 'vitest';
import { anAnswer, answersFor } from '../../tests/builders/an-assessment.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { robustnessOf } from './robustness.ts';
import { type SystemVariant, systemVariants, variantId } from './varied-scores.ts';

const framework = toyFramework();
const { settings } = framework;
const byId = (variants: readonly SystemVariant[]) =>
  new Map(variants.map((variant) => [variantId(variant), variant]));

describe('variations of the method on the worked example F.8', () => {
  const variants = systemVariants(framework, toyAssessment());

  it.each([
    ['base', 0.545696],
    ['critical-weight:1', 0.520021],
    ['critical-weight:3', 0.561555],
    ['arithmetic', 0.55],
    ['no-caps', 0.579889],
    ['not-known-lowest', 0.51352],
    ['not-known-highest', 0.574469],
    ['without-dimension:A', 0.570088],
    ['without-dimension:B', 0.5],
    ['without-dimension:C', 0.570088],
  ])('%s', (id, expected) => {
    expect(Math.abs((byId(variants).get(id)?.score ?? Number.NaN) - expected)).toBeLessThan(1e-6);
    expect(byId(variants).get(id)?.band).toBe('developing');
  });

  it('are these and no others, in the order of F.7', () => {
    expect(variants.map(variantId)).toEqual([
      'base',
      'critical-weight:1',
      'critical-weight:3',
      'arithmetic',
      'no-caps',
      'not-known-lowest',
      'not-known-highest',
      'without-dimension:A',
      'without-dimension:B',
      'without-dimension:C',
    ]);
  });

  it('start from the score of the engine itself', () => {
    const { system } = computeScores(framework, toyAssessment()).indices;
    expect(variants[0]).toEqual({ key: 'base', parameter: null, score: system.score, band: system.band });
  });

  it('span 0.500000 to 0.579889 and leave the band: robust', () => {
    const robustness = robustnessOf(settings, variants);
    expect(robustness).toMatchObject({ verdict: 'robust', changes: [], dropsChanging: 0 });
    expect(robustness.min).toBeCloseTo(0.5, 6);
    expect(robustness.max).toBeCloseTo(0.579889, 6);
  });
});

describe('variations where the methodology is silent', () => {
  it('treat not answered like not known', () => {
    const answers = toyAssessment().answers.filter(({ criterion }) => criterion !== 'a3');
    const variants = byId(systemVariants(framework, { answers }));
    expect(variants.get('not-known-lowest')?.score).toBeCloseTo(0.51352, 6);
    expect(variants.get('not-known-highest')?.score).toBeCloseTo(0.574469, 6);
  });

  it('leave what does not apply out of both assumptions', () => {
    const answers = [...answersFor(null, { b1: 4, b2: 4, b3: 4, b4: 'NA', c1: 4, c2: 4, c3: 4, c4: 4 })];
    const variants = byId(
      systemVariants(toyFramework({ settings: { dimensions: [{ id: 'B' }, { id: 'C' }] } }), { answers }),
    );
    expect(variants.get('not-known-lowest')?.score).toBe(1);
  });

  it('bring dimensions withheld for incompleteness in when all is assumed', () => {
    const answers = answersFor(null, { b1: 4, b2: 4, b3: 4, b4: 4, c1: 'NK', c2: 'NK', c3: 4, c4: 4 });
    const variants = byId(systemVariants(framework, { answers }));
    expect(variants.get('base')?.score).toBe(1);
    // A is not answered at all: 0, so the floor of 0.01. C: c1 is critical and 0, cap 0.5; (0 + 0 + 1 + 1) / 5 = 0.4.
    expect(variants.get('not-known-lowest')?.score).toBeCloseTo(Math.cbrt(0.01 * 1 * 0.4), 12);
    expect(variants.get('not-known-highest')?.score).toBe(1);
    expect([...variants.keys()].filter((id) => id.startsWith('without'))).toEqual(['without-dimension:B']);
    expect(variants.get('without-dimension:B')?.score).toBeNull();
  });

  it('keep the weight that a criterion has of its own', () => {
    const own = framework.systemCriteria.map((criterion) =>
      criterion.critical ? { ...criterion, weight: 2 } : criterion,
    );
    const variants = byId(systemVariants({ ...framework, systemCriteria: own }, toyAssessment()));
    expect(variants.get('critical-weight:3')?.score).toBe(variants.get('base')?.score);
  });
});

describe('the verdict on the band', () => {
  const variant = (
    key: SystemVariant['key'],
    band: string | null,
    parameter: SystemVariant['parameter'] = null,
  ) => ({ key, parameter, score: band === null ? null : 0.5, band });
  const drops = (bands: readonly string[]) =>
    bands.map((band, i) => variant('without-dimension', band, `D${i}`));

  it('is sensitive when one of (1) to (4) changes the band', () => {
    for (const key of ['critical-weight', 'arithmetic', 'no-caps'] as const) {
      const verdict = robustnessOf(settings, [variant('base', 'basic'), variant(key, 'developing')]);
      expect(verdict).toMatchObject({ verdict: 'sensitive', changes: [key] });
    }
  });

  it('bears two changing drops and no third', () => {
    const base = variant('base', 'basic');
    expect(robustnessOf(settings, [base, ...drops(['nascent', 'developing', 'basic'])])).toMatchObject({
      verdict: 'robust',
      dropsChanging: 2,
      changes: ['without-dimension:D0', 'without-dimension:D1'],
    });
    expect(robustnessOf(settings, [base, ...drops(['nascent', 'nascent', 'nascent'])]).verdict).toBe(
      'sensitive',
    );
  });

  it('lists changes by assumptions about what is not known without counting them', () => {
    expect(
      robustnessOf(settings, [variant('base', 'basic'), variant('not-known-lowest', 'nascent')]),
    ).toMatchObject({
      verdict: 'robust',
      changes: ['not-known-lowest'],
    });
  });

  it('counts a lost band as changed, and gives none without a band to keep', () => {
    expect(robustnessOf(settings, [variant('base', 'basic'), variant('no-caps', null)]).verdict).toBe(
      'sensitive',
    );
    expect(robustnessOf(settings, systemVariants(framework, { answers: [] }))).toEqual({
      verdict: 'withheld',
      min: expect.closeTo(0.01, 12),
      max: 1,
      changes: [],
      dropsChanging: 0,
    });
    expect(robustnessOf(settings, [variant('base', null)])).toMatchObject({ min: null, max: null });
  });

  it('follows a real change: critical zeros that hold the index down', () => {
    const answers = [
      ...answersFor(null, { a1: 0, a2: 4, a3: 4, a4: 4, a5: 4, b1: 0, b2: 4, b3: 4, b4: 4 }),
      ...answersFor(null, { c1: 0, c2: 4, c3: 4 }),
      anAnswer('c4', 4),
    ];
    const variants = systemVariants(framework, { answers });
    expect(robustnessOf(settings, variants)).toMatchObject({ verdict: 'sensitive', changes: ['no-caps'] });
  });
});
