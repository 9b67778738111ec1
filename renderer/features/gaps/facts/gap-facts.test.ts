import { describe, expect, it } from 'vitest';
import { detectGaps } from '../../../../assessment-framework/gaps/detect-gaps.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import { GapRecord } from '../../../../assessment-framework/model/plan-records.ts';
import { computeScores } from '../../../../assessment-framework/scoring/compute-scores.ts';
import { fullFramework } from '../../../../tests/builders/a-full-assessment.ts';
import { anAnswer, anAssessment, aSource } from '../../../../tests/builders/an-assessment.ts';
import { filterGaps, NO_FILTER } from './filter-gaps.ts';
import { gapItems, isListed } from './gap-items.ts';
import { leadsOf } from './leads-of.ts';

const framework = fullFramework();
const texts = {
  gaps: { G05: { name: 'Concept differs', consequence: '', detection: '' } },
  topics: { T01: { label: 'Stock' } },
  framework: { roles: { NSO: { name: 'Statistical office' }, CUST: { name: 'Custodian' } } },
} as unknown as FrameworkTexts;

function itemsOf(records: readonly unknown[], level: 1 | 'NK' = 1) {
  const assessment = anAssessment({
    answers: [anAnswer('a1', level, { source: null })],
    sources: [aSource('S1')],
    gaps: records.map((record) => GapRecord.parse(record)),
  });
  const gaps = detectGaps(framework, assessment, computeScores(framework, assessment));
  return gapItems({ framework, texts, assessment, gaps, unnamed: 'New gap' });
}

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

describe('filterGaps', () => {
  const items = itemsOf([
    { id: 'd1', rule: 'G05', status: 'dismissed' },
    { id: 'm1', subjectKind: 'source', subject: 'S1', severity: 'low', title: 'Orphan file' },
  ]);
  const keys = (filter: Partial<typeof NO_FILTER>) =>
    filterGaps(items, { ...NO_FILTER, ...filter }).map(({ key }) => key);

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
