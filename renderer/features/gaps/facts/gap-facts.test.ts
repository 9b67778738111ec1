import { describe, expect, it } from 'vitest';
import { decidedGaps } from '../../../../assessment-framework/gaps/decided-gaps.ts';
import { detectGaps } from '../../../../assessment-framework/gaps/detect-gaps.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import { GapRecord } from '../../../../assessment-framework/model/plan-records.ts';
import { computeScores } from '../../../../assessment-framework/scoring/compute-scores.ts';
import { fullFramework } from '../../../../tests/builders/a-full-assessment.ts';
import { anAnswer, anAssessment, aSource } from '../../../../tests/builders/an-assessment.ts';
import { filterGaps, NO_FILTER } from './filter-gaps.ts';
import { gapItems, isListed } from './gap-items.ts';
import { changed, dismissed, merged, standing } from './gap-record.ts';
import { leadsOf } from './leads-of.ts';
import { agendaRows } from './research-rows.ts';
import { actionFor, withoutGap } from './take-into-plan.ts';

const framework = fullFramework();
const texts = {
  gaps: { G05: { name: 'Concept differs', consequence: '', detection: '' } },
  topics: { T01: { label: 'Stock' } },
  framework: { roles: { NSO: { name: 'Statistical office' }, CUST: { name: 'Custodian' } } },
} as unknown as FrameworkTexts;

function countryOf(records: readonly unknown[], level: 1 | 'NK' = 1, actions: readonly object[] = []) {
  return anAssessment({
    answers: [anAnswer('a1', level, { source: null })],
    sources: [aSource('S1')],
    gaps: records.map((record) => GapRecord.parse(record)),
    actions: actions.map((action, order) => ({ id: `act${order}`, title: 'Act', order, ...action })),
  });
}
function itemsIn(assessment: ReturnType<typeof countryOf>) {
  const found = detectGaps(framework, assessment, computeScores(framework, assessment));
  const gaps = decidedGaps(framework, assessment, found);
  return gapItems({ framework, texts, assessment, gaps, unnamed: 'New gap' });
}
const itemsOf = (...country: Parameters<typeof countryOf>) => itemsIn(countryOf(...country));
const only = (...country: Parameters<typeof countryOf>) => {
  const [item] = itemsOf(...country);
  if (!item) throw new Error('no gap');
  return item;
};

describe('gapItems', () => {
  it('joins a detected gap with the decision on it, and lists gaps entered by hand', () => {
    const items = itemsOf([
      { id: 'd1', rule: 'G05', status: 'accepted', note: 'Seen' },
      {
        id: 'm1',
        subjectKind: 'topic',
        subject: 'T01',
        severity: 'low',
        title: 'Two registers differ',
        sources: ['S1'],
      },
      { id: 'm2', severity: 'critical' },
    ]);
    expect(items.map(({ key, state, status }) => [key, state, status])).toEqual([
      ['m2', 'by-hand', 'open'],
      ['G05:system', 'found', 'accepted'],
      ['m1', 'by-hand', 'open'],
    ]);
    expect(items[0]?.name).toBe('New gap');
    expect(items[2]).toMatchObject({ subjectName: 'Stock', topics: ['T01'], sources: ['S1'] });
    expect(items[1]).toMatchObject({ class: 'data', recommendations: ['R01'], record: { id: 'd1' } });
  });

  it('keeps what is to be verified or dismissed out of the plan', () => {
    expect(itemsOf([], 'NK').map((item) => [item.state, isListed(item)])).toEqual([['to-verify', false]]);
    expect(itemsOf([{ id: 'd1', rule: 'G05', status: 'dismissed' }]).map(isListed)).toEqual([false]);
  });
});

describe('the place of a gap on the board', () => {
  it('follows from what was decided and from the plan', () => {
    const column = (...country: Parameters<typeof countryOf>) => only(...country).column;
    const action = { gaps: ['G05:system'] };
    expect(column([])).toBe('open');
    expect(column([{ id: 'd1', rule: 'G05', status: 'accepted' }])).toBe('accepted');
    expect(column([{ id: 'd1', rule: 'G05', status: 'accepted' }], 1, [action])).toBe('planned');
    expect(column([], 1, [{ ...action, status: 'dropped' }])).toBe('open');
    expect(column([{ id: 'd1', rule: 'G05', status: 'dismissed' }], 1, [action])).toBe('dismissed');
    const reopened = { id: 'd1', rule: 'G05', status: 'dismissed', decidedOn: 'state = found' };
    expect(column([reopened])).toBe('open');
  });

  it('is none while another gap speaks for it; an action that names it answers the speaker', () => {
    const items = itemsOf(
      [
        { id: 'd1', rule: 'G05', mergedInto: 'm1' },
        { id: 'm1', title: 'Both', severity: 'low' },
      ],
      1,
      [{ gaps: ['G05:system'] }],
    );
    expect(items.map(({ key, column }) => [key, column])).toEqual([
      ['G05:system', null],
      ['m1', 'planned'],
    ]);
  });
});

describe('decisions', () => {
  it('keep the facts of a dismissal, and forget them when the gap stands again', () => {
    const item = only([]);
    const record = dismissed(item, 'Elsewhere');
    expect(record).toMatchObject({ rule: 'G05', status: 'dismissed', reason: 'Elsewhere' });
    expect(record.decidedOn).toContain('answer a1 - = 1');
    const again = only([record]);
    expect(again.status).toBe('dismissed');
    expect(standing(again, 'open')).toMatchObject({ id: record.id, status: 'open', decidedOn: '' });
    expect(changed(again, { note: 'Seen' })).toMatchObject({
      id: record.id,
      note: 'Seen',
      status: 'dismissed',
    });
  });

  it('let another gap speak for it, and undo that', () => {
    const item = only([{ id: 'd1', rule: 'G05', status: 'accepted' }]);
    expect(merged(item, 'm1')).toMatchObject({ mergedInto: 'm1', status: 'accepted' });
    expect(standing(item, 'open').mergedInto).toBeNull();
  });
});

describe('taking into the plan', () => {
  const texts = { recommendations: { R01: { label: 'Do it', text: 'It is done.', steps: [] } } };
  const ground = (...country: Parameters<typeof countryOf>) => {
    const assessment = countryOf(...country);
    return { framework, texts, assessment, items: itemsIn(assessment) };
  };

  it('makes an action that closes every listed gap the recommendation closes', () => {
    const found = ground([
      { id: 'm1', severity: 'low', title: 'By hand', recommendations: ['R01'] },
      { id: 'm2', severity: 'low', title: 'No', recommendations: [], status: 'open' },
    ]);
    expect(actionFor(found, 'R01', 'm2')).toMatchObject({
      recommendation: 'R01',
      title: 'Do it',
      success: 'It is done.',
      gaps: ['m2', 'G05:system', 'm1'],
    });
    expect(actionFor(found, 'R99', null)).toBeNull();
  });

  it('adds the gap to the action that is there, and takes it out again', () => {
    const found = ground([{ id: 'm1', severity: 'low' }], 1, [{ recommendation: 'R01', gaps: ['m1'] }]);
    const action = actionFor(found, 'R01', 'G05:system');
    expect(action).toMatchObject({ id: 'act0', gaps: ['m1', 'G05:system'] });
    const item = found.items.find(({ key }) => key === 'm1');
    expect(item && withoutGap(item).map(({ gaps }) => gaps)).toEqual([[]]);
    const dropped = ground([], 1, [{ recommendation: 'R01', status: 'dropped', gaps: [] }]);
    expect(actionFor(dropped, 'R01', null)?.id).not.toBe('act0');
  });
});

describe('the research agenda', () => {
  it('lists questions taken up first and does not propose them again', () => {
    const template = { id: 'Q', closes: ['G05'], topics: [], sources: [], references: [], areas: [] };
    const rows = agendaRows({
      agenda: [
        { template, gaps: ['G05:system'], topics: [], gravest: 'high' },
        { template: { ...template, id: 'Q2' }, gaps: ['G05:system'], topics: [], gravest: 'high' },
      ],
      questions: [
        {
          ...{ id: 'own', template: 'Q', question: 'Why?', purpose: '', method: '', sources: [], lead: null },
          ...{ partners: [], gaps: ['G05:system', 'gone'], topics: [], status: 'agreed', note: '', order: 0 },
        },
      ],
      items: itemsOf([]),
      framework,
      texts: { researchQuestions: { Q2: { question: 'How?', purpose: '', method: '' } } },
    });
    expect(rows.map(({ id, question, gaps }) => [id, question, gaps])).toEqual([
      ['own', 'Why?', 1],
      ['Q2', 'How?', 1],
    ]);
  });
});

describe('filterGaps', () => {
  const items = itemsOf([
    { id: 'd1', rule: 'G05', status: 'dismissed' },
    { id: 'm1', subjectKind: 'source', subject: 'S1', severity: 'low', title: 'Orphan file' },
  ]);
  const keys = (filter: Partial<typeof NO_FILTER>) =>
    filterGaps(items, { ...NO_FILTER, ...filter }, framework).map(({ key }) => key);

  it('shows dismissed gaps only where they are asked for', () => {
    expect(keys({})).toEqual(['m1']);
    expect(keys({ view: 'dismissed' })).toEqual(['G05:system']);
    expect(keys({ view: 'found' })).toEqual([]);
  });

  it('filters by source, severity, class and text', () => {
    expect(keys({ source: 'S1' })).toEqual(['m1']);
    expect(keys({ source: 'S2' })).toEqual([]);
    expect(keys({ severity: 'high' })).toEqual([]);
    expect(keys({ class: 'data', view: 'dismissed' })).toEqual(['G05:system']);
    expect(keys({ text: ' ORPHAN ' })).toEqual(['m1']);
    expect(keys({ institution: 'i1' })).toEqual([]);
    expect(keys({ sdg: '10.7' })).toEqual([]);
    expect(keys({ reference: 'nothing' })).toEqual([]);
  });
});

describe('leadsOf', () => {
  const recommendation = { ...framework.recommendations[0], leads: ['NSO', 'CUST'] } as Parameters<
    typeof leadsOf
  >[0];

  it('names the institutions that fill the role, the custodians, or the role itself', () => {
    const assessment = anAssessment({
      institutions: [
        { id: 'i1', name: 'Bureau of Statistics', roles: ['NSO'] },
        { id: 'i2', name: 'Border Guard' },
      ],
      sources: [aSource('S1', { custodian: 'i2' }), aSource('S2', { custodian: 'i1' })],
    });
    const known = { assessment, texts };
    expect(leadsOf(recommendation, ['S1'], known)).toEqual(['Bureau of Statistics', 'Border Guard']);
    expect(leadsOf(recommendation, ['S2'], known)).toEqual(['Bureau of Statistics']);
    expect(leadsOf(recommendation, [], { assessment: anAssessment(), texts })).toEqual([
      'Statistical office',
      'Custodian',
    ]);
  });
});
