import { describe, expect, it } from 'vitest';
import { anAssessment, aSource } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import sentences from '../locales/en.json' with { type: 'json' };
import { checkAgainstFramework } from './check-against-framework.ts';

describe('a check of gaps, plan and targets', () => {
  it.each([
    [
      'an unknown partner of an action',
      { actions: [{ id: 'x', title: 'X', partners: ['gone'] }] },
      'actions[0].partners[0]',
      'unknown-institution',
    ],
    [
      'an unknown action that another waits for',
      { actions: [{ id: 'x', title: 'X', dependsOn: ['gone'] }] },
      'actions[0].dependsOn[0]',
      'unknown-action',
    ],
    [
      'an action that waits for itself',
      { actions: [{ id: 'x', title: 'X', dependsOn: ['x'] }] },
      'actions[0].dependsOn',
      'action-depends-on-itself',
    ],
    [
      'an effect on a criterion of the system through a source',
      {
        sources: [aSource('s1')],
        actions: [{ id: 'x', title: 'X', effects: [{ criterion: 'a1', source: 's1', toLevel: 3 }] }],
      },
      'actions[0].effects[0].source',
      'criterion-takes-no-source',
    ],
    [
      'an unknown source that an action sets up',
      { actions: [{ id: 'x', title: 'X', activates: ['gone'] }] },
      'actions[0].activates[0]',
      'unknown-source',
    ],
    [
      'an unknown variable that an action adds',
      {
        sources: [aSource('s1')],
        actions: [
          { id: 'x', title: 'X', links: [{ topic: 'T01', source: 's1', share: 1, variables: ['shoe'] }] },
        ],
      },
      'actions[0].links[0].variables[0]',
      'unknown-variable',
    ],
    [
      'a share between steps that an action reaches',
      {
        sources: [aSource('s1')],
        actions: [
          { id: 'x', title: 'X', links: [{ topic: 'T01', source: 's1', share: 0.3, variables: [] }] },
        ],
      },
      'actions[0].links[0].share',
      'share-not-a-step',
    ],
    [
      'the key of no gap',
      { actions: [{ id: 'x', title: 'X', gaps: ['T01'] }] },
      'actions[0].gaps[0]',
      'unknown-gap-key',
    ],
    [
      'a gap merged into itself',
      { gaps: [{ id: 'g', mergedInto: 'g' }] },
      'gaps[0].mergedInto',
      'gap-merged-into-itself',
    ],
    [
      'a gap merged into none',
      { gaps: [{ id: 'g', mergedInto: 'h' }] },
      'gaps[0].mergedInto',
      'unknown-gap-key',
    ],
    [
      'a target of an unknown criterion',
      { targets: [{ criterion: 'zz' }] },
      'targets[0].criterion',
      'unknown-criterion',
    ],
    [
      'two targets of a criterion',
      { targets: [{ criterion: 'a1' }, { criterion: 'a1' }] },
      'targets[1]',
      'duplicate-record',
    ],
    [
      'two goals of a year',
      {
        targets: [
          {
            criterion: 'a1',
            goals: [
              { year: 2027, level: 2 },
              { year: 2027, level: 3 },
            ],
          },
        ],
      },
      'targets[0].goals[1].year',
      'not-rising',
    ],
    [
      'a second score of nobody',
      {
        secondScores: [
          { id: 's', criterion: 'a1', person: 'p9', value: 1 as const, at: '2026-03-02T09:30:00Z' },
        ],
      },
      'secondScores[0].person',
      'unknown-person',
    ],
    [
      'a study led by nobody',
      { researchQuestions: [{ id: 'q', question: 'Who?', lead: 'gone' }] },
      'researchQuestions[0].lead',
      'unknown-institution',
    ],
    [
      'two rates of a currency',
      {
        head: {
          exchangeRates: [
            { currency: 'EUR', rate: 1.1 },
            { currency: 'EUR', rate: 1.2 },
          ],
        },
      },
      'head.exchangeRates[1]',
      'duplicate-record',
    ],
  ])('names the place of %s', (_, changes, place, code) => {
    expect(checkAgainstFramework(anAssessment(changes), toyFramework())).toMatchObject([
      { file: 'assessment.json', place, code },
    ]);
    expect(Object.keys(sentences.problems)).toContain(code);
  });

  it('names every action and gap of a loop, and none that only leads into it', () => {
    const assessment = anAssessment({
      actions: [
        { id: 'a', title: 'A', dependsOn: ['b'] },
        { id: 'b', title: 'B', dependsOn: ['c'] },
        { id: 'c', title: 'C', dependsOn: ['a', 'e'] },
        { id: 'd', title: 'D', dependsOn: ['a'] },
        { id: 'e', title: 'E' },
      ],
      gaps: [
        { id: 'g', mergedInto: 'h' },
        { id: 'h', mergedInto: 'g' },
        { id: 'i', mergedInto: 'g' },
      ],
    });

    const places = checkAgainstFramework(assessment, toyFramework()).map(({ place, code }) => [place, code]);

    expect(places).toEqual([
      ['gaps[0].mergedInto', 'gap-merge-cyclic'],
      ['gaps[1].mergedInto', 'gap-merge-cyclic'],
      ['actions[0].dependsOn', 'action-cyclic'],
      ['actions[1].dependsOn', 'action-cyclic'],
      ['actions[2].dependsOn', 'action-cyclic'],
    ]);
  });

  it('allows effects and links of a source that is only planned', () => {
    const planned = anAssessment({
      sources: [aSource('s1', { status: 'planned' })],
      actions: [
        {
          id: 'x',
          title: 'X',
          activates: ['s1'],
          effects: [{ criterion: 'S01', source: 's1', toLevel: 3 }],
          links: [{ topic: 'T01', source: 's1', share: 0.5, variables: ['sex'] }],
        },
      ],
    });

    expect(checkAgainstFramework(planned, toyFramework())).toEqual([]);
  });
});
