import { describe, expect, it } from 'vitest';
import type { Severity } from '../model/constants.ts';
import type { Recommendation } from '../model/framework.ts';
import { type ListedGap, prioritiseRecommendations } from './prioritise-recommendations.ts';

const recommendation = (
  id: string,
  horizon: Recommendation['horizon'],
  cost: Recommendation['cost'],
): Recommendation => ({
  id,
  horizon,
  cost,
  closes: ['G01'],
  leads: ['NSO'],
  areas: ['A2'],
  topics: [],
  support: [],
});
const gap = (key: string, severity: Severity, ...recommendations: string[]): ListedGap => ({
  key,
  severity,
  recommendations,
});

describe('prioritiseRecommendations (E.3)', () => {
  it.each([
    ['critical', 'short', 'a', 6, true],
    ['critical', 'long', 'd', 4, false],
    ['high', 'short', 'b', 5, true],
    ['medium', 'short', 'c', 3, false],
    ['medium', 'short', 'b', 4, true],
    ['low', 'short', 'a', 3, false],
    ['low', 'medium', 'c', 1, false],
    ['high', 'medium', 'a', 4, false],
  ] as const)('%s, %s, cost %s gives %i points, quick win %s', (severity, horizon, cost, score, quickWin) => {
    const [first] = prioritiseRecommendations(
      [recommendation('R01', horizon, cost)],
      [gap('G01:T01', severity, 'R01')],
    );
    expect(first).toMatchObject({ score, quickWin, gravest: severity });
  });

  it('takes the gravest of the gaps it closes and adds a point from three gaps on', () => {
    const two = [gap('G01:T01', 'low', 'R01'), gap('G01:T02', 'high', 'R01')];
    const three = [...two, gap('G01:T03', 'medium', 'R01')];
    const all = [recommendation('R01', 'long', 'd')];
    expect(prioritiseRecommendations(all, two)[0]).toMatchObject({ score: 3, points: { breadth: 0 } });
    expect(prioritiseRecommendations(all, three)[0]).toMatchObject({
      score: 4,
      gravest: 'high',
      points: { severity: 3, horizon: 0, cost: 0, breadth: 1 },
      gaps: ['G01:T01', 'G01:T02', 'G01:T03'],
    });
  });

  it('sorts by points, then by id, and leaves out what closes nothing', () => {
    const ranked = prioritiseRecommendations(
      ['R04', 'R03', 'R02', 'R01'].map((id) => recommendation(id, id === 'R03' ? 'short' : 'long', 'd')),
      [gap('G01:T01', 'high', 'R02', 'R03', 'R04')],
    );
    expect(ranked.map(({ id }) => id)).toEqual(['R03', 'R02', 'R04']);
  });

  it('lists nothing without gaps', () => {
    expect(prioritiseRecommendations([recommendation('R01', 'short', 'a')], [])).toEqual([]);
  });
});
