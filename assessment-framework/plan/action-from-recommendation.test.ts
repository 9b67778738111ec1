import { describe, expect, it } from 'vitest';
import { aLink, anAnswer, anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { detectGaps } from '../gaps/detect-gaps.ts';
import { Action } from '../model/plan-records.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { newAction } from './action-from-recommendation.ts';
import { projectPlan } from './project-plan.ts';

const framework = toyFramework({
  gapRules: [
    {
      id: 'G01',
      impact: 3,
      class: 'capacity',
      triggers: [
        {
          scope: 'system',
          when: {
            any: [
              { system: 'a1', atMost: 2 },
              { system: 'b2', atMost: 1 },
            ],
          },
        },
      ],
    },
    {
      id: 'G02',
      impact: 2,
      class: 'data',
      triggers: [{ scope: 'source', when: { source: 'S15', atMost: 1, of: 'subject' } }],
    },
    {
      id: 'G03',
      impact: 2,
      class: 'data',
      triggers: [{ scope: 'topic', when: { largestShareAtMost: 0.5 } }],
    },
  ],
  recommendations: [
    {
      id: 'R01',
      closes: ['G01', 'G02', 'G03'],
      leads: ['TWG', 'NSO', 'MIA'],
      horizon: 'medium',
      cost: 'c',
      areas: [],
    },
  ],
});
const [recommendation] = framework.recommendations;
const institution = (id: string, order: number, ...roles: string[]) => ({ id, name: id, order, roles });
const assessment = anAssessment({
  head: { planCurrency: 'EUR', planFrom: '2027-03-15' },
  institutions: [
    institution('bureau', 2, 'NSO'),
    institution('interior', 1, 'MIA', 'NSO'),
    institution('bank', 3, 'CB'),
  ],
  sources: [aSource('s1'), aSource('s2')],
  answers: [
    anAnswer('a1', 2),
    anAnswer('b2', 1),
    ...answersFor('s1', { S15: 0 }),
    ...answersFor('s2', { S15: 3 }),
  ],
  topicLinks: [aLink('T01', 's1', { share: 0.5 }), aLink('T03', 's2')],
});
const gapsOf = (of: typeof assessment) => detectGaps(framework, of, computeScores(framework, of));

describe('newAction', () => {
  if (recommendation === undefined) throw new Error('the framework has a recommendation');
  const given = { id: 'x', title: 'Do it', success: 'It is done', order: 7, gaps: gapsOf(assessment) };
  const action = newAction(framework, assessment, recommendation, given);

  it('is filled in from recommendation and assessment', () => {
    expect(action).toMatchObject({
      recommendation: 'R01',
      title: 'Do it',
      lead: 'interior',
      partners: ['bureau'],
      start: '2027-03-15',
      end: '2030-03-14',
      costClass: 'c',
      cost: null,
      currency: 'EUR',
      order: 7,
    });
    expect([...action.gaps].sort()).toEqual(['G01:system', 'G02:s1', 'G03:T01']);
    expect(Action.parse(action)).toEqual(action);
  });

  it('closes its gaps with the smallest rise', () => {
    expect(action.effects).toEqual(
      expect.arrayContaining([
        { criterion: 'a1', source: null, toLevel: 3 },
        { criterion: 'b2', source: null, toLevel: 2 },
        { criterion: 'S15', source: 's1', toLevel: 2 },
      ]),
    );
    expect(action.effects).toHaveLength(3);
    expect(action.links).toEqual([{ topic: 'T01', source: 's1', share: 0.75, variables: [] }]);
    expect(gapsOf(projectPlan(assessment, [action]))).toEqual([]);
  });

  it('has nobody in charge where no institution fills a role, and closes only listed gaps', () => {
    const alone = newAction(framework, { ...assessment, institutions: [] }, recommendation, {
      ...given,
      gaps: [],
    });
    expect(alone).toMatchObject({ lead: null, partners: [], gaps: [], effects: [], links: [] });
  });
});
