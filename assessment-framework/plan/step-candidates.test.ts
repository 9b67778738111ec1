import { expect, it } from 'vitest';
import { anAction } from '../../tests/builders/an-action.ts';
import { anAssessment } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Action } from '../model/plan-records.ts';
import { stepCandidates, stepGaps } from './step-candidates.ts';

const framework = toyFramework();
const { head } = anAssessment({ head: { planFrom: '2027-01-01' } });
const candidates = (...actions: Action[]) => stepCandidates(framework, head, actions);
const at = (id: string, start: string | null, end: string | null, dependsOn: string[] = []) =>
  anAction(id, { start, end, dependsOn, cost: 5 });

it('leaves out what is done or dropped, and takes only open dependencies', () => {
  const found = candidates(
    anAction('done', { status: 'done' }),
    anAction('dropped', { status: 'dropped' }),
    anAction('x', { costClass: 'b', gaps: ['G01:T01'], dependsOn: ['done', 'dropped', 'gone'] }),
    anAction('y', { cost: 7, currency: 'GBP' }),
  );
  expect(found).toMatchObject([
    { id: 'x', cost: 62_500, costIsClass: true, closes: ['G01:T01'], dependsOn: ['dropped'] },
    { id: 'y', cost: null, costIsClass: false },
  ]);
});

it('finishes over the critical path: stated dates hold back, and give way to what ends later', () => {
  const finish = (...actions: Action[]) =>
    Object.fromEntries(candidates(...actions).map((each) => [each.id, each.finish]));
  const a = at('a', '2027-01-01', '2027-12-31');
  // b takes 31 days and would end in July; it can start on the first day of 2028 only, and c after it.
  const b = at('b', '2027-07-01', '2027-07-31', ['a']);
  const c = at('c', '2027-01-01', '2027-01-01', ['a', 'b']);
  expect(finish(c, b, a)).toEqual({ a: '2027-12-31', b: '2028-01-31', c: '2028-02-01' });
  expect(finish(b)).toEqual({ b: '2027-07-31' });
  expect(finish(b, { ...a, status: 'done' })).toEqual({ b: '2027-07-31' });
  // Medium without a recommendation: 36 months.
  expect(finish(at('d', null, null, ['a']), a)).toMatchObject({ d: '2030-12-31' });
  expect(
    finish(at('e', null, null, ['f']), at('f', null, null, ['e']), at('g', null, null, ['e'])),
  ).toMatchObject({
    e: null,
    f: null,
  });
});

it('gives gaps the points of their severity', () => {
  expect(
    stepGaps(framework, [
      { key: 'G01:T01', severity: 'critical' },
      { key: 'G02:s1', severity: 'low' },
    ]),
  ).toEqual([
    { key: 'G01:T01', severity: 'critical', points: 4 },
    { key: 'G02:s1', severity: 'low', points: 1 },
  ]);
});
