import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction } from '../../tests/builders/an-action.ts';
import { anAssessment } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { COST_CLASSES, FUNDING_STATUSES } from '../model/constants.ts';
import { centsOf, costOf } from './action-cost.ts';
import { planTotals } from './plan-totals.ts';

const framework = toyFramework();
const { head } = anAssessment({
  head: {
    planFrom: '2027-01-01',
    exchangeRates: [
      { currency: 'EUR', rate: 1.1 },
      { currency: 'XOF', rate: 0.00165 },
    ],
  },
});

describe('costOf (E.3)', () => {
  it('takes an amount before a class, and converts with the stated rate to the cent', () => {
    expect(costOf(anAction('x', { cost: 1500.5, costClass: 'd' }), framework, head)).toEqual({
      basis: 'amount',
      amount: 1500.5,
      from: 1500.5,
      to: 1500.5,
      reckoned: 1500.5,
    });
    const inFrancs = anAction('x', { cost: 123_457, currency: 'XOF' });
    expect(costOf(inFrancs, framework, head).amount).toBe(203.7);
    expect(costOf(anAction('x', { cost: 0 }), framework, head)).toMatchObject({
      basis: 'amount',
      reckoned: 0,
    });
  });

  it('gives bounds and a figure to reckon with for a class, and none for the top of the highest', () => {
    expect(costOf(anAction('x', { costClass: 'b' }), framework, head)).toEqual({
      basis: 'class',
      amount: null,
      from: 25_000,
      to: 100_000,
      reckoned: 62_500,
    });
    expect(costOf(anAction('x', { costClass: 'd' }), framework, head)).toMatchObject({
      from: 500_000,
      to: null,
    });
  });

  it('converts classes from the currency of the framework', () => {
    const inEuro = { planCurrency: 'EUR', exchangeRates: [{ currency: 'USD', rate: 0.9 }] };
    expect(costOf(anAction('x', { costClass: 'a' }), framework, inEuro)).toMatchObject({
      to: 22_500,
      reckoned: 11_250,
    });
    expect(costOf(anAction('x', { costClass: 'a' }), framework, { ...inEuro, exchangeRates: [] }).basis).toBe(
      'no-rate',
    );
  });

  it('says what has no figure', () => {
    expect(costOf(anAction('x'), framework, head)).toMatchObject({ basis: 'none', reckoned: null });
    expect(costOf(anAction('x', { cost: 5, currency: 'GBP' }), framework, head)).toMatchObject({
      basis: 'no-rate',
    });
  });
});

describe('centsOf', () => {
  it('rounds an exact half up although binary fractions miss it', () => {
    // 15 001 x 1.085 = 16 276.085 exactly; as binary fractions the product lies a hair below.
    expect(centsOf(15_001 * 1.085)).toBe(1_627_609);
    expect(centsOf(16_276.084)).toBe(1_627_608);
    expect(centsOf(0)).toBe(0);
    expect(centsOf(1e300)).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('planTotals', () => {
  const plan = [
    // 1,461 days with a leap day: 365 + 366 + 365 + 365.
    anAction('a', {
      cost: 1461,
      start: '2027-01-01',
      end: '2030-12-31',
      lead: 'nso',
      fundingStatus: 'secured',
    }),
    // 31 days in 2027, 29 in 2028 to the end of January: 31/60 and 29/60 of 100.
    anAction('b', { cost: 100, start: '2027-12-01', end: '2028-01-29', lead: 'moi', status: 'done' }),
    anAction('c', { costClass: 'a', start: '2027-01-01', end: '2027-12-31', lead: 'nso' }),
    anAction('d', { costClass: 'd', start: '2028-01-01', end: '2028-12-31' }),
    anAction('e', { cost: 10, currency: 'EUR', start: '2027-01-01', end: '2027-12-31' }),
    anAction('f', { cost: 999, currency: 'GBP' }),
    anAction('g'),
    anAction('h', { cost: 5000, status: 'dropped' }),
  ];
  const totals = planTotals(framework, head, plan);

  it('keeps amounts and classes apart and adds both', () => {
    expect(totals.total).toEqual({
      actions: 5,
      amounts: 1572,
      classes: { from: 500_000, to: null, reckoned: 762_500 },
      total: { from: 501_572, to: null, reckoned: 764_072 },
    });
    expect(totals.apart).toEqual([{ action: 'f', amount: 999, currency: 'GBP' }]);
    expect(totals.withoutFigure).toEqual(['g']);
  });

  it('spreads amounts evenly over days', () => {
    expect(totals.byYear.map(({ year, amounts }) => [year, amounts])).toEqual([
      [2027, 427.67],
      [2028, 414.33],
      [2029, 365],
      [2030, 365],
    ]);
    expect(totals.byYear[0]).toMatchObject({
      actions: 4,
      classes: { from: 0, to: 25_000, reckoned: 12_500 },
      total: { from: 427.67, to: 25_427.67, reckoned: 12_927.67 },
    });
    expect(totals.byYear[1]?.total).toEqual({ from: 500_414.33, to: null, reckoned: 750_414.33 });
  });

  it('adds up by lead, horizon and funding status', () => {
    expect(totals.byLead.map(({ lead, amounts, classes }) => [lead, amounts, classes.reckoned])).toEqual([
      ['moi', 100, 0],
      ['nso', 1461, 12_500],
      [null, 11, 750_000],
    ]);
    expect(totals.byHorizon.map(({ horizon, actions }) => [horizon, actions])).toEqual([
      ['short', 2],
      ['medium', 2],
      ['long', 1],
    ]);
    expect(totals.byFundingStatus.map(({ fundingStatus, amounts }) => [fundingStatus, amounts])).toEqual([
      ['open', 111],
      ['secured', 1461],
    ]);
  });

  it('is empty for an empty plan', () => {
    const nothing = { from: 0, to: 0, reckoned: 0 };
    expect(planTotals(framework, head, []).total).toEqual({
      actions: 0,
      amounts: 0,
      classes: nothing,
      total: nothing,
    });
  });

  it('adds up to the cent, whichever way it is divided', () => {
    const date = fc
      .integer({ min: 0, max: 5000 })
      .map((day) => new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10));
    const action = fc.record({
      cost: fc.option(
        fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100),
        { nil: null },
      ),
      costClass: fc.option(fc.constantFrom(...COST_CLASSES), { nil: null }),
      currency: fc.constantFrom('USD', 'EUR', 'XOF'),
      start: fc.option(date, { nil: null }),
      end: fc.option(date, { nil: null }),
      lead: fc.constantFrom('nso', 'moi', null),
      fundingStatus: fc.constantFrom(...FUNDING_STATUSES),
    });
    const cents = (amount: number) => Math.round(amount * 100);
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const { total, byYear, byLead, byHorizon, byFundingStatus } = planTotals(
          framework,
          head,
          actions.map((each, index) => anAction(`x${index}`, each)),
        );
        for (const groups of [byYear, byLead, byHorizon, byFundingStatus]) {
          const sum = (part: (group: (typeof groups)[number]) => number) =>
            (groups as readonly (typeof groups)[number][]).reduce(
              (all, group) => all + cents(part(group)),
              0,
            );
          expect(sum(({ amounts }) => amounts)).toBe(cents(total.amounts));
          expect(sum(({ classes }) => classes.from)).toBe(cents(total.classes.from));
          expect(sum((group) => group.total.reckoned)).toBe(cents(total.total.reckoned));
          if (total.total.to !== null)
            expect(sum((group) => group.total.to ?? 0)).toBe(cents(total.total.to));
        }
      }),
      { numRuns: 300 },
    );
  });
});
