import { describe, expect, it } from 'vitest';
import { aLink, anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { TOY_VARIABLES, toyFramework } from '../../tests/builders/toy-framework.ts';
import type { GapRule } from '../model/framework.ts';
import type { GapCondition } from '../model/gap-condition.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { detectGaps } from './detect-gaps.ts';

const assessment = anAssessment({
  institutions: [
    { id: 'nso', name: 'Statistical office', roles: ['NSO'] },
    { id: 'police', name: 'Police', roles: [] },
    { id: 'other', name: 'Other', roles: [] },
  ],
  sources: [
    aSource('a', { type: 'ST05', custodian: 'police', lastReferenceDate: '2020-06-30' }),
    aSource('b', { type: 'ST01', custodian: 'nso', lastReferenceDate: '2025-01-01' }),
  ],
  answers: [
    ...answersFor('a', { S01: 1, S04: 2, S15: 4, S20: 0, S17: 'NK' }),
    ...answersFor('b', { S01: 2, S04: 4, S15: 4, S20: 4, S17: 4 }),
    ...answersFor(null, { a1: 0, a2: 'NK', a3: 4 }),
  ],
  topicLinks: [
    aLink('T01', 'a', { share: 0.5, variables: TOY_VARIABLES.slice(0, 4) }),
    aLink('T01', 'b', { share: 0.25, variables: TOY_VARIABLES.slice(0, 2) }),
    aLink('T03', 'b', { share: 0, variables: [] }),
  ],
});

/** Facts of the one gap that a rule with this condition finds about a subject. */
function factsFor(scope: GapRule['triggers'][number]['scope'], when: GapCondition, subject: string) {
  const framework = toyFramework({
    gapRules: [{ id: 'G01', impact: 3, class: 'data', triggers: [{ scope, when }] }],
    recommendations: [{ id: 'R01', closes: ['G01'], leads: ['NSO'], horizon: 'short', cost: 'a', areas: [] }],
  });
  const gaps = detectGaps(framework, assessment, computeScores(framework, assessment));
  return gaps.find((gap) => gap.subject === subject)?.facts ?? null;
}

describe('facts of a gap', () => {
  it('are the parts of an any that hold, with the threshold asked', () => {
    const when: GapCondition = {
      any: [
        { system: 'a1', atMost: 1 },
        { system: 'a2', atMost: 1 },
        { system: 'a3', atMost: 1 },
      ],
    };
    expect(factsFor('system', when, 'system')).toEqual([
      { kind: 'answer', criterion: 'a1', source: null, value: 0, atMost: 1 },
    ]);
  });

  it('are only the unknown parts where an answer not known leaves it open', () => {
    const when: GapCondition = {
      all: [
        { system: 'a1', atMost: 1 },
        { system: 'a2', atMost: 2 },
      ],
    };
    expect(factsFor('system', when, 'system')).toEqual([
      { kind: 'answer', criterion: 'a2', source: null, value: 'NK', atMost: 2 },
    ]);
  });

  it('name a share with the sources behind it, and missing elements of the best source', () => {
    expect(factsFor('topic', { largestShareAtMost: 0.5 }, 'T01')).toEqual([
      { kind: 'share', topic: 'T01', sources: ['a', 'b'], largest: 0.5, atMost: 0.5 },
    ]);
    expect(factsFor('topic', { bestVariablesBelow: 0.6 }, 'T01')).toEqual([
      {
        kind: 'variables',
        topic: 'T01',
        source: 'a',
        present: TOY_VARIABLES.slice(0, 4),
        missing: TOY_VARIABLES.slice(4),
        value: 0.5,
        below: 0.6,
      },
    ]);
  });

  it('count linked sources above a share of 0, and leave out that a topic is asked about', () => {
    const when: GapCondition = {
      all: [{ topicRelevant: true }, { topicIn: ['T03'] }, { linkedSources: { atMost: 0 } }],
    };
    expect(factsFor('topic', when, 'T03')).toEqual([
      { kind: 'linked-sources', topic: 'T03', sources: [], count: 0, atLeast: null, atMost: 0 },
    ]);
    expect(factsFor('topic', { linkedSources: { atLeast: 2 } }, 'T01')).toMatchObject([
      { sources: ['a', 'b'], count: 2, atLeast: 2, atMost: null },
    ]);
  });

  it('name coverage, a missing source type, a demanded element and a topic that the rule names', () => {
    expect(factsFor('topic', { coverageBelow: 0.2 }, 'T03')).toEqual([
      { kind: 'coverage', topic: 'T03', value: 0, below: 0.2 },
    ]);
    const when: GapCondition = {
      all: [{ noSourceOfType: 'ST05', topic: 'T03' }, { topicRelevant: 'T03' }],
    };
    expect(factsFor('system', when, 'system')).toEqual([
      { kind: 'no-source-of-type', type: 'ST05', topic: 'T03' },
      { kind: 'relevant', topic: 'T03' },
    ]);
    expect(factsFor('topic', { topicDemands: 'birth' }, 'T01')).toEqual([
      { kind: 'demanded', topic: 'T01', variable: 'birth' },
    ]);
  });

  it('name the age of a source and the topics it shares', () => {
    expect(factsFor('source', { olderThanTolerance: true }, 'a')).toEqual([
      { kind: 'age', source: 'a', year: 2020, referenceYear: 2026, tolerance: 2 },
    ]);
    const when: GapCondition = { all: [{ source: 'S20', atMost: 1, of: 'subject' }, { sharesATopic: true }] };
    expect(factsFor('source', when, 'a')).toEqual([
      { kind: 'answer', criterion: 'S20', source: 'a', value: 0, atMost: 1 },
      { kind: 'shares-a-topic', source: 'a', topics: ['T01'] },
    ]);
  });

  it('name every linked source where every one falls short, and none twice', () => {
    const every: GapCondition = { source: 'S01', atMost: 2, of: 'every' };
    const facts = factsFor('topic', { all: [every, every] }, 'T01');
    expect(facts).toHaveLength(2);
    expect(facts).toMatchObject([
      { criterion: 'S01', source: 'a', value: 1 },
      { criterion: 'S01', source: 'b', value: 2 },
    ]);
  });
});

describe('what a gap touches', () => {
  const framework = toyFramework({
    settings: { roles: ['NSO', 'MIA'] },
    topics: toyFramework().topics.map((topic) =>
      topic.id === 'T01' ? { ...topic, sdg: ['10.7.3', '3.c.1'], gcm: [8, 1] } : topic,
    ),
    gapRules: [
      {
        id: 'G01',
        impact: 3,
        class: 'data',
        sdg: ['17.18', '10.7.3', '4.b', '4.1'],
        gcm: [23, 1],
        triggers: [
          { scope: 'topic', when: { largestShareAtMost: 0.5 } },
          { scope: 'system', when: { system: 'a1', atMost: 1 } },
        ],
      },
    ],
    recommendations: [
      ...(['T01', 'T03'] as const).map((topic) => ({
        id: `R-${topic}`,
        closes: ['G01'],
        topics: [topic],
        leads: ['MIA'],
        horizon: 'short' as const,
        cost: 'a' as const,
        areas: [],
      })),
      { id: 'R-any', closes: ['G01'], leads: ['NSO'], horizon: 'short', cost: 'a', areas: [] },
    ],
  });
  const gaps = detectGaps(framework, assessment, computeScores(framework, assessment));
  const of = (key: string) => gaps.find((gap) => gap.key === key);

  it('are the goals of its rule and its topics, each once, in the order of the Agenda', () => {
    expect(of('G01:T01')).toMatchObject({
      sdg: ['3.c.1', '4.1', '4.b', '10.7.3', '17.18'],
      gcm: [1, 8, 23],
    });
    expect(of('G01:system')).toMatchObject({ sdg: ['4.1', '4.b', '10.7.3', '17.18'], gcm: [1, 23] });
  });

  it('are the custodians of its sources; of the system those who fill a lead role', () => {
    expect(of('G01:T01')?.institutions).toEqual(['nso', 'police']);
    expect(of('G01:system')?.institutions).toEqual(['nso']);
  });

  it('is closed by what is made for its topics, or for any', () => {
    expect(of('G01:T01')?.recommendations).toEqual(['R-T01', 'R-any']);
    expect(of('G01:system')?.recommendations).toEqual(['R-T01', 'R-T03', 'R-any']);
  });
});
