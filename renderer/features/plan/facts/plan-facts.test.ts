import { describe, expect, it } from 'vitest';
import { decidedGaps } from '../../../../assessment-framework/gaps/decided-gaps.ts';
import { detectGaps } from '../../../../assessment-framework/gaps/detect-gaps.ts';
import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import { computeScores } from '../../../../assessment-framework/scoring/compute-scores.ts';
import { fullFramework } from '../../../../tests/builders/a-full-assessment.ts';
import { anAction } from '../../../../tests/builders/an-action.ts';
import { anAnswer, anAssessment, aSource } from '../../../../tests/builders/an-assessment.ts';
import { makeMoney } from '../../../shared/format/use-money.ts';
import { composeFinding } from './finding.ts';
import { goalRows, isShown } from './goal-rows.ts';
import { byHorizon, byInstitution, linesOf } from './group-rows.ts';
import { ownAction } from './new-action.ts';
import { planGaps } from './plan-gaps.ts';
import { planOf } from './plan-rows.ts';
import { ticksOf } from './ticks.ts';
import { gapOutcomes, outlookOf, scoreChanges } from './what-if.ts';

const framework = fullFramework();
const texts = {
  gaps: { G05: { name: 'Concept differs' } },
  topics: {},
  systemCriteria: {},
  sourceCriteria: {},
  framework: { dimensions: {} },
} as unknown as FrameworkTexts;
// The word and its numbers, as the locale file would fill them.
const say = ((key: string, words: object = {}) => `${key} ${JSON.stringify(words)}`) as never;

function world(changes: Parameters<typeof anAssessment>[0] = {}) {
  const assessment = anAssessment({
    head: { planFrom: '2027-01-01', planUntil: '2028-12-31' },
    institutions: [{ id: 'nso', name: 'Statistics', acronym: 'NSO' }],
    answers: [anAnswer('a1', 1, { source: null })],
    sources: [aSource('S1')],
    ...changes,
  });
  const scores = computeScores(framework, assessment);
  const found = detectGaps(framework, assessment, scores);
  const gaps = planGaps({
    decided: decidedGaps(framework, assessment, found),
    assessment,
    texts,
    unnamed: 'Unnamed',
  });
  return { assessment, today: { scores, gaps: found }, gaps, plan: planOf({ framework, assessment, gaps }) };
}
const byHand = { id: 'm1', title: 'Two registers differ', severity: 'high' } as const;

describe('the gaps of a plan', () => {
  it('are those that count, gravest first', () => {
    expect(world({ gaps: [byHand] }).gaps.map(({ key, name }) => [key, name])).toEqual([
      ['G05:system', 'Concept differs'],
      ['m1', 'Two registers differ'],
    ]);
    expect(world({ gaps: [{ id: 'd', rule: 'G05', status: 'dismissed' }] }).gaps).toEqual([]);
  });

  it('that were merged are answered through the gap that speaks for them', () => {
    const { plan } = world({
      gaps: [byHand, { id: 'd', rule: 'G05', mergedInto: 'm1' }],
      actions: [anAction('x', { gaps: ['G05:system', 'm1', 'gone'] })],
    });
    expect(plan.gaps.map(({ key }) => key)).toEqual(['m1']);
    expect(plan.rows[0]?.closes.map(({ key }) => key)).toEqual(['m1']);
    expect([...plan.claimed]).toEqual(['m1']);
  });
});

describe('the rows of a plan', () => {
  const actions = [
    anAction('b', {
      order: 1,
      title: 'B',
      lead: 'nso',
      cost: 1_000,
      gaps: ['G05:system'],
      end: '2027-06-30',
    }),
    anAction('a', { order: 0, title: 'A', costClass: 'b', start: '2027-01-01', end: '2028-06-30' }),
    anAction('c', { order: 2, title: 'C', status: 'dropped', lead: 'nso', cost: 9 }),
  ];
  it('stand in the order of the plan with lead, cost and gaps', () => {
    const { plan } = world({ actions });
    expect(plan.rows.map(({ id, lead, closes }) => [id, lead, closes.length])).toEqual([
      ['a', '', 0],
      ['b', 'NSO', 1],
      ['c', 'NSO', 0],
    ]);
    expect(plan.rows[1]?.cost).toMatchObject({ basis: 'amount', amount: 1_000 });
  });

  it('are grouped without those given up; nobody responsible comes last', () => {
    const { plan } = world({ actions });
    expect(
      byInstitution(plan, ['nso']).map(({ id, rows, sum }) => [id, rows.length, sum?.total.reckoned]),
    ).toEqual([
      ['nso', 1, 1_000],
      ['', 1, plan.totals.total.classes.reckoned],
    ]);
    expect(byHorizon(plan).map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([
      ['short', ['b']],
      ['medium', ['a']],
    ]);
    expect(linesOf(byHorizon(plan)).map(({ kind }) => kind)).toEqual(['head', 'action', 'head', 'action']);
  });

  it('can be ticked all, by status and by institution, but not when done or given up', () => {
    const { plan } = world({ actions: [...actions, anAction('d', { status: 'done', order: 3 })] });
    const ticks = (choice: string) => [...ticksOf(choice, plan.rows)].sort().join('');
    expect([ticks('all'), ticks('none'), ticks('status:proposed'), ticks('status:done')]).toEqual([
      'ab',
      '',
      'ab',
      '',
    ]);
    expect([ticks('lead:nso'), ticks('lead:')]).toEqual(['b', 'a']);
  });

  it('get a place after the last', () => {
    expect(ownAction('New', { planCurrency: 'EUR' }, actions)).toMatchObject({ order: 3, currency: 'EUR' });
    expect(ownAction('New', { planCurrency: 'EUR' }, [])).toMatchObject({ order: 0 });
  });
});

describe('the title', () => {
  const money = makeMoney('en', 'USD');
  const title = (changes: Parameters<typeof anAssessment>[0], budget: number | null = null) =>
    composeFinding(world(changes).plan, budget, money, say);
  it('says how much for how many gaps, and the gravest trouble', () => {
    const sound = anAction('a', { lead: 'nso', cost: 1_100_000, gaps: ['G05:system'], end: '2027-12-31' });
    expect(title({ actions: [sound] })).toMatch(/^finding.exact .*1.1 million.*"closed":1/);
    expect(title({ actions: [sound] }, 600_000)).toMatch(/finding.overBudget.*500,000/);
    expect(title({ actions: [{ ...sound, cost: null, costClass: 'a' }] })).toMatch(/^finding.about/);
    expect(title({ actions: [{ ...sound, cost: null }] })).toMatch(/^finding.uncosted/);
    expect(title({ actions: [{ ...sound, lead: null }] })).toMatch(/^finding.both.*finding.homeless/);
    const early = anAction('b', { lead: 'nso', dependsOn: ['a'], start: '2027-01-01', end: '2027-02-01' });
    expect(title({ actions: [sound, early] })).toMatch(/finding.problem.before-dependency/);
    expect(title({ actions: [{ ...sound, dependsOn: ['a'] }, early] })).toMatch(/finding.problem.cycle/);
  });
  it('says what waits where nothing is planned', () => {
    expect(title({})).toBe('finding.none {"count":1}');
    expect(title({ answers: [] })).toBe('finding.nothing {}');
    expect(title({ actions: [anAction('a', { status: 'dropped' })] })).toBe('finding.none {"count":1}');
  });
  it('writes millions in words and keeps the currency where the language has it', () => {
    expect(makeMoney('en', 'USD').short(1_518_800)).toBe('USD\u00a01.5 million');
    expect(makeMoney('fr', 'EUR').short(1_500_000)).toMatch(/^1,5\smillion\sEUR$/);
    expect(makeMoney('en', 'USD').short(25_000)).toBe('USD\u00a025,000');
  });
});

describe('what if', () => {
  const raise = anAction('up', {
    gaps: ['G05:system', 'm1'],
    effects: [{ criterion: 'a1', source: null, toLevel: 3 }],
  });
  const idle = anAction('idle', { gaps: ['G05:system'] });
  const fates = (changes: Parameters<typeof anAssessment>[0], ticked: readonly string[]) => {
    const { assessment, today, gaps } = world(changes);
    const chosen = assessment.actions.filter(({ id }) => ticked.includes(id));
    const named = (actions: Assessment['actions']) => new Set(actions.flatMap((action) => action.gaps));
    return gapOutcomes({
      listed: gaps,
      today,
      later: outlookOf(framework, assessment, chosen),
      all: outlookOf(framework, assessment, assessment.actions),
      ticked: named(chosen),
      planned: named(assessment.actions),
    }).map(({ key, fate }) => [key, fate]);
  };

  it('equals the scores after the level was really entered', () => {
    const { assessment } = world({ actions: [raise] });
    const entered = {
      ...assessment,
      answers: assessment.answers.map((answer) => ({ ...answer, value: 3 as const })),
    };
    const projected = outlookOf(framework, assessment, assessment.actions);
    expect(projected.scores).toEqual(computeScores(framework, entered));
    expect(projected.gaps).toEqual([]);
    expect(scoreChanges(computeScores(framework, assessment), projected.scores).length).toBeGreaterThan(0);
    expect(scoreChanges(projected.scores, projected.scores)).toEqual([]);
  });

  it('says what becomes of each gap', () => {
    const both = { gaps: [byHand], actions: [raise, idle] };
    expect(fates(both, ['up'])).toEqual([
      ['G05:system', 'closes'],
      ['m1', 'by-word'],
    ]);
    expect(fates(both, ['idle'])).toEqual([
      ['G05:system', 'claimed'],
      ['m1', 'other-action'],
    ]);
    expect(fates(both, [])).toEqual([
      ['G05:system', 'other-action'],
      ['m1', 'other-action'],
    ]);
    expect(fates({ gaps: [byHand], actions: [idle] }, [])).toEqual([
      ['G05:system', 'unreachable'],
      ['m1', 'unreachable'],
    ]);
  });
});

describe('goals', () => {
  it('stand beside today and the plan, and are filtered by what is missing', () => {
    const { assessment } = world({
      actions: [
        anAction('up', { end: '2027-12-31', effects: [{ criterion: 'a1', source: null, toLevel: 3 }] }),
      ],
      targets: [
        {
          criterion: 'a1',
          source: null,
          goals: [
            { year: 2027, level: 2 },
            { year: 2028, level: 4 },
          ],
        },
      ],
    });
    const rows = goalRows({ framework, assessment, texts });
    const own = rows.filter((row) => isShown(row, 'with'));
    expect(own.map(({ criterion, today, progress }) => [criterion, today, progress?.outcome])).toEqual([
      ['a1', 1, 'not-by-plan'],
    ]);
    expect(own[0]?.goals).toHaveLength(2);
    expect([isShown(own[0]!, 'below'), isShown(own[0]!, 'not-by-plan'), isShown(rows[1]!, 'below')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(rows.filter((row) => isShown(row, 'all'))).toHaveLength(
      framework.systemCriteria.length + framework.sourceCriteria.length,
    );
  });
});
