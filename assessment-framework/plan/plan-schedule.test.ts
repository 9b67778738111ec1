import { describe, expect, it } from 'vitest';
import { anAction } from '../../tests/builders/an-action.ts';
import { anAssessment } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Action } from '../model/plan-records.ts';
import { horizonOf, planStart, scheduleOf } from './plan-schedule.ts';

const framework = toyFramework({
  recommendations: (['short', 'medium', 'long'] as const).map((horizon) => ({
    id: `R-${horizon}`,
    closes: ['G01'],
    leads: ['NSO'],
    horizon,
    cost: 'a',
    areas: [],
  })),
});
const { head } = anAssessment({ head: { planFrom: '2027-01-01', planUntil: '2029-12-31' } });
const schedule = (...actions: Action[]) => scheduleOf(framework, head, actions);
const dates = (...actions: Action[]) =>
  schedule(...actions).steps.map(({ action, start, end }) => `${action} ${start} ${end}`);
const problems = (...actions: Action[]) =>
  schedule(...actions).steps.flatMap(({ action, problems: found }) =>
    found.map(({ kind, actions: others }) => [action, kind, ...others].join(' ')),
  );

describe('dates', () => {
  it('are assumed from the first day of the plan and the horizon of the recommendation', () => {
    expect(
      dates(
        anAction('s', { recommendation: 'R-short' }),
        anAction('m', { recommendation: 'R-medium' }),
        anAction('l', { recommendation: 'R-long' }),
        anAction('own'),
      ),
    ).toEqual([
      'l 2027-01-01 2031-12-31',
      'm 2027-01-01 2029-12-31',
      'own 2027-01-01 2029-12-31',
      's 2027-01-01 2027-12-31',
    ]);
    const { steps } = schedule(anAction('x', { start: '2027-02-01' }));
    expect(steps[0]).toMatchObject({ startIsAssumed: false, endIsAssumed: true, isAssumed: true });
    expect(planStart({ ...head, planFrom: null })).toBe('2026-03-01');
  });

  it('follow the last of the dependencies', () => {
    expect(
      dates(
        anAction('a', { recommendation: 'R-short', dependsOn: ['b', 'c'] }),
        anAction('b', { start: '2027-01-01', end: '2027-06-30' }),
        anAction('c', { recommendation: 'R-short', dependsOn: ['b'] }),
      ),
    ).toEqual(['b 2027-01-01 2027-06-30', 'c 2027-07-01 2028-06-30', 'a 2028-07-01 2029-06-30']);
  });

  it('reckon a missing start back from the end, not before the plan or what is awaited', () => {
    const short = { recommendation: 'R-short', end: '2028-06-30' };
    expect(dates(anAction('x', short))).toEqual(['x 2027-07-01 2028-06-30']);
    expect(dates(anAction('x', { ...short, end: '2027-06-30' }))).toEqual(['x 2027-01-01 2027-06-30']);
    const awaited = anAction('a', { start: '2027-01-01', end: '2027-12-31' });
    expect(dates(awaited, anAction('x', { ...short, dependsOn: ['a'] }))[1]).toBe('x 2028-01-01 2028-06-30');
    expect(dates(anAction('x', { ...short, end: '2026-06-30' }))).toEqual(['x 2026-06-30 2026-06-30']);
  });

  it('stand in the order of starts, dependencies first even against their dates', () => {
    const order = (...actions: Action[]) => schedule(...actions).steps.map(({ action }) => action);
    const at = (id: string, start: string, dependsOn: string[] = []) =>
      anAction(id, { start, end: '2029-01-01', dependsOn });
    expect(order(at('a', '2028-01-01'), at('b', '2027-01-01'), at('c', '2027-06-01'))).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(order(at('a', '2028-01-01'), at('b', '2027-01-01', ['a']))).toEqual(['a', 'b']);
  });
});

describe('problems', () => {
  it('name what does not fit', () => {
    const early = anAction('x', { start: '2026-12-31', end: '2027-01-31' });
    expect(problems(early)).toEqual(['x before-plan']);
    expect(problems(anAction('x', { start: '2027-02-01', end: '2027-01-31' }))).toEqual([
      'x end-before-start',
    ]);
    expect(problems(anAction('x', { start: '2027-02-01', end: '2030-01-01' }))).toEqual(['x after-horizon']);
    expect(problems(anAction('x', { start: '2027-02-01', end: '2029-12-31' }))).toEqual([]);
    expect(problems(anAction('x', { recommendation: 'R-long' }))).toEqual(['x after-horizon']);
  });

  it('name dependencies that end too late, are dropped or unknown', () => {
    const a = anAction('a', { start: '2027-01-01', end: '2027-03-01' });
    const x = (start: string) => anAction('x', { start, end: '2028-01-01', dependsOn: ['a'] });
    expect(problems(a, x('2027-03-01'))).toEqual(['x before-dependency a']);
    expect(problems(a, x('2027-03-02'))).toEqual([]);
    expect(problems({ ...a, status: 'dropped' }, x('2027-02-01'))).toEqual(['x dropped-dependency a']);
    expect(problems(x('2027-02-01'))).toEqual(['x unknown-dependency a']);
    expect(problems({ ...early(), status: 'done' }, { ...early(), id: 'y', status: 'dropped' })).toEqual([]);
    function early() {
      return anAction('x', { start: '2020-01-01', end: '2019-01-01' });
    }
  });

  it('name cycles, whose members do not move each other', () => {
    const short = { recommendation: 'R-short' };
    const found = schedule(
      anAction('a', { ...short, dependsOn: ['b'] }),
      anAction('b', { ...short, dependsOn: ['a'] }),
      anAction('c', { ...short, dependsOn: ['a'] }),
      anAction('d', { ...short, dependsOn: ['d'] }),
    );
    expect(found.cycles).toEqual([['a', 'b'], ['d']]);
    expect(found.steps.filter(({ problems: of }) => of.length > 0).map(({ action }) => action)).toEqual([
      'a',
      'b',
      'd',
    ]);
    expect(found.steps.find(({ action }) => action === 'c')?.start).toBe('2028-01-01');
  });
});

it.each([
  ['2026-01-01', 'short'],
  ['2027-12-31', 'short'],
  ['2028-01-01', 'medium'],
  ['2029-12-31', 'medium'],
  ['2030-01-01', 'long'],
  ['2050-01-01', 'long'],
])('what ends on %s has the horizon %s', (end, horizon) => {
  expect(horizonOf(framework, head, end)).toBe(horizon);
});
