import { describe, expect, it } from 'vitest';
import { anAssessment, aSource } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { DecidedGap } from './decided-gaps.ts';
import { recommendationsFor } from './recommendation-fit.ts';

const rule = (id: string, kind: 'data' | 'capacity') => ({
  id,
  impact: 3,
  class: kind,
  triggers: [{ scope: 'topic' as const, when: { topicRelevant: true as const } }],
});
const recommendation = (id: string, closes: string[], changes: object = {}) => ({
  id,
  closes,
  leads: ['MIA'],
  horizon: 'long' as const,
  cost: 'd' as const,
  areas: [],
  ...changes,
});
const framework = toyFramework({
  settings: { roles: ['NSO', 'MIA', 'CUST'] },
  gapRules: [rule('G01', 'data'), rule('G02', 'data'), rule('G03', 'capacity')],
  recommendations: [
    recommendation('R-plain', ['G03', 'G01']),
    recommendation('R-main', ['G01', 'G03']),
    recommendation('R-class', ['G02', 'G01']),
    recommendation('R-topic', ['G03', 'G01'], { topics: ['T03'] }),
    recommendation('R-lead', ['G03', 'G01'], { leads: ['MIA', 'NSO'] }),
    recommendation('R-keeper', ['G03', 'G01'], { leads: ['CUST'] }),
    recommendation('R-quick', ['G03', 'G01'], { horizon: 'short', cost: 'b' }),
  ],
});
const assessment = anAssessment({
  institutions: [
    { id: 'office', name: 'Statistical office', roles: ['NSO'] },
    { id: 'ministry', name: 'Ministry', roles: [] },
  ],
  sources: [aSource('s', { custodian: 'ministry' })],
});

const aDecidedGap = (changes: Partial<DecidedGap> = {}): DecidedGap => ({
  key: 'G01:T03',
  rule: 'G01',
  state: 'found',
  status: 'open',
  severity: 'high',
  severityOf: 'G01:T03',
  subjectKind: 'topic',
  subject: 'T03',
  topics: ['T03'],
  sources: ['s'],
  institutions: ['ministry'],
  sdg: [],
  gcm: [],
  recommendations: framework.recommendations.map(({ id }) => id),
  areas: [],
  spokenForBy: null,
  speaksFor: [],
  gap: null,
  record: null,
  ...changes,
});
const fits = (gap = aDecidedGap(), listed: readonly DecidedGap[] = []) =>
  recommendationsFor(framework, assessment, gap, [gap, ...listed]);
const reasonsOf = (id: string, ...given: Parameters<typeof fits>) =>
  fits(...given)
    .find((each) => each.id === id)
    ?.reasons.map(({ key }) => key);

describe('the fit of recommendations', () => {
  it('puts what is made for the gap first, with its reasons, ties by id', () => {
    expect(fits().map(({ id, fit }) => [id, fit])).toEqual([
      ['R-topic', 4],
      ['R-main', 3],
      ['R-class', 2],
      ['R-keeper', 2],
      ['R-lead', 1],
      ['R-quick', 1],
      ['R-plain', 0],
    ]);
    expect(fits()[0]?.reasons).toEqual([{ key: 'made-for-topic', params: { topic: 'T03' } }]);
    expect(reasonsOf('R-class')).toEqual(['same-class']);
    expect(reasonsOf('R-main')).toEqual(['main-purpose']);
  });

  it('tells an institution of the gap from another that fills the role', () => {
    const lead = (institutions: string[]) =>
      fits(aDecidedGap({ institutions })).find(({ id }) => id === 'R-lead')?.reasons;
    expect(lead(['ministry'])).toEqual([
      { key: 'lead-exists', params: { institution: 'office', role: 'NSO' } },
    ]);
    expect(lead(['office'])).toEqual([
      { key: 'lead-concerned', params: { institution: 'office', role: 'NSO' } },
    ]);
    expect(reasonsOf('R-keeper', aDecidedGap({ institutions: [] }))).toEqual([]);
  });

  it('counts the other listed gaps it closes, up to six', () => {
    const others = Array.from({ length: 9 }, (_, at) =>
      aDecidedGap({ key: `G01:${at}`, recommendations: ['R-plain'] }),
    );
    const plain = (listed: readonly DecidedGap[]) =>
      fits(aDecidedGap(), listed).find(({ id }) => id === 'R-plain');
    expect(plain(others.slice(0, 1))).toMatchObject({
      fit: 0.5,
      reasons: [{ key: 'closes-more', params: { count: 1 } }],
    });
    expect(plain(others)).toMatchObject({ fit: 3, reasons: [{ params: { count: 9 } }] });
    expect(plain(others.map((each) => ({ ...each, status: 'dismissed' as const })))?.fit).toBe(0);
  });

  it('calls nothing a quick win for a gap of low severity', () => {
    expect(reasonsOf('R-quick')).toEqual(['quick-win']);
    expect(reasonsOf('R-quick', aDecidedGap({ severity: 'low' }))).toEqual([]);
  });

  it('proposes only what closes the gap', () => {
    expect(fits(aDecidedGap({ recommendations: ['R-main'] })).map(({ id }) => id)).toEqual(['R-main']);
  });
});
