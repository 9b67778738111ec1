import { describe, expect, it } from 'vitest';
import type { Recommendation } from '../../assessment-framework/model/framework.ts';
import { aGap, reportInput } from '../../tests/builders/report-input.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { rankedRecommendations, reportedGaps } from './gap-groups.ts';
import { createContext } from './report-context.ts';

const recommendation = (id: string, horizon: Recommendation['horizon']): Recommendation => ({
  id,
  horizon,
  cost: 'd',
  closes: ['G01'],
  leads: ['NSO'],
  areas: [],
  topics: [],
  support: [],
});

describe('the order of recommendations in reports', () => {
  it('is that of the action plan: one critical gap comes before two high ones (E.3)', () => {
    const context = createContext(
      reportInput(toyAssessment(), {
        framework: toyFramework({
          recommendations: [
            recommendation('R01', 'long'),
            recommendation('R02', 'long'),
            recommendation('R03', 'short'),
          ],
        }),
        gaps: [
          aGap({ recommendations: ['R02'] }),
          aGap({
            key: 'G02:T01',
            rule: 'G02',
            subject: 'T01',
            severity: 'high',
            recommendations: ['R01', 'R03'],
          }),
          aGap({ key: 'G02:T03', rule: 'G02', subject: 'T03', severity: 'high', recommendations: ['R01'] }),
        ],
      }),
    );

    const ranked = rankedRecommendations(context, reportedGaps(context));

    expect(ranked.map(({ id, closes }) => [id, closes.map(({ subject }) => subject)])).toEqual([
      ['R02', ['T03']],
      ['R03', ['T01']],
      ['R01', ['T01', 'T03']],
    ]);
  });
});
