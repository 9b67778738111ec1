import { describe, expect, it } from 'vitest';
import { aLink, anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { TOY_VARIABLES, toyFramework } from '../../tests/builders/toy-framework.ts';
import type { GapCondition } from '../model/gap-condition.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { evaluateCondition, type Subject, topicSubject } from './evaluate-condition.ts';
import { gapFacts } from './gap-facts.ts';

const five = { S01: 4, S04: 4, S15: 4, S20: 4, S17: 4 } as const;
const variables = [...TOY_VARIABLES];

// T01: best is "good" (all 4), then "poor"; T03: none linked but a planned source; T04 is linked with share 0 only; T05 is not relevant.
const framework = toyFramework();
framework.topics.push(
  { ...framework.topics[0]!, id: 'T04', mandatory: ['sex', 'age'] },
  { ...framework.topics[0]!, id: 'T05' },
);
const assessment = anAssessment({
  head: { referenceDate: '2026-03-01' },
  sources: [
    aSource('good', { lastReferenceDate: '2016-12-31' }),
    aSource('poor', { type: 'ST05', lastReferenceDate: '2023-12-31' }),
    aSource('future', { status: 'planned' }),
    aSource('orphan'),
    aSource('strange', { type: 'ST99', lastReferenceDate: '1900-01-01' }),
  ],
  answers: [
    ...answersFor('good', five),
    ...answersFor('poor', { ...five, S04: 1, S15: 'NK', S17: 'NA', S20: 0 }),
    ...answersFor(null, { a1: 1, a2: 2, a3: 'NK', a4: 'NA' }),
  ],
  topics: [{ topic: 'T05', priority: 'not-relevant' }],
  topicLinks: [
    aLink('T01', 'good', { share: 0.5, variables: variables.slice(0, 4) }),
    aLink('T01', 'poor', { share: 0.25, variables }),
    aLink('T03', 'future', { variables }),
    aLink('T04', 'good', { share: 0, variables }),
  ],
});
const facts = gapFacts(framework, assessment, computeScores(framework, assessment));
const system: Subject = { kind: 'system' };
const topic = (id: string) => topicSubject(id, facts);
const source = (id: string): Subject => ({ kind: 'source', source: id });
const truth = (when: GapCondition, subject: Subject) => evaluateCondition(when, subject, facts).truth;

describe('conditions of gap rules', () => {
  it('compare levels of system criteria', () => {
    expect(truth({ system: 'a1', atMost: 1 }, system)).toBe('true');
    expect(truth({ system: 'a2', atMost: 1 }, system)).toBe('false');
    expect(truth({ system: 'a3', atMost: 1 }, system)).toBe('not-known');
    expect(truth({ system: 'a4', atMost: 4 }, system)).toBe('false');
    expect(truth({ system: 'a5', atMost: 1 }, system)).toBe('blank');
  });

  const T = { system: 'a1', atMost: 1 };
  const F = { system: 'a2', atMost: 1 };
  const N = { system: 'a3', atMost: 1 };
  const B = { system: 'a5', atMost: 1 };
  it.each([
    ['all', [T, T], 'true'],
    ['all', [T, N], 'not-known'],
    ['all', [N, B], 'blank'],
    ['all', [T, F, N, B], 'false'],
    ['any', [F, B], 'blank'],
    ['any', [B, N], 'not-known'],
    ['any', [N, T], 'true'],
    ['any', [F, F], 'false'],
  ] as const)(
    '%s combines in the order false < blank < not known < true (%#)',
    (operator, parts, expected) => {
      expect(truth(operator === 'all' ? { all: parts } : { any: parts }, system)).toBe(expected);
    },
  );

  it('name the answers that decided', () => {
    expect(evaluateCondition({ any: [T, N, F] }, system, facts).decidedBy).toEqual([
      { criterion: 'a1', source: null, value: 1 },
    ]);
    expect(evaluateCondition({ all: [T, N] }, system, facts).decidedBy).toEqual([
      { criterion: 'a3', source: null, value: 'NK' },
    ]);
    expect(evaluateCondition({ all: [T, { any: [T, N] }] }, system, facts).decidedBy).toHaveLength(1);
  });

  it('compare levels of the subject, the best and every linked source', () => {
    expect(truth({ source: 'S04', atMost: 2, of: 'subject' }, source('poor'))).toBe('true');
    expect(truth({ source: 'S17', atMost: 4, of: 'subject' }, source('poor'))).toBe('false');
    expect(truth({ source: 'S15', atMost: 1, of: 'subject' }, source('poor'))).toBe('not-known');
    expect(truth({ source: 'S15', atMost: 1, of: 'subject' }, source('orphan'))).toBe('blank');
    expect(truth({ source: 'S04', atMost: 2, of: 'best' }, topic('T01'))).toBe('false');
    expect(
      truth({ source: 'S04', atMost: 2, of: 'best' }, { kind: 'topic', topic: 'T01', best: 'poor' }),
    ).toBe('true');
    expect(truth({ source: 'S04', atMost: 4, of: 'best' }, topic('T03'))).toBe('false');
    expect(truth({ source: 'S04', atMost: 3, of: 'every' }, topic('T01'))).toBe('false');
    expect(truth({ source: 'S04', atMost: 4, of: 'every' }, topic('T01'))).toBe('true');
    expect(truth({ source: 'S15', atMost: 4, of: 'every' }, topic('T01'))).toBe('not-known');
    expect(truth({ source: 'S04', atMost: 4, of: 'every' }, topic('T03'))).toBe('false');
  });

  it('are false where they have no meaning', () => {
    expect(truth({ source: 'S04', atMost: 4, of: 'subject' }, topic('T01'))).toBe('false');
    expect(truth({ source: 'S04', atMost: 4, of: 'best' }, source('poor'))).toBe('false');
    expect(truth({ linkedSources: { atMost: 0 } }, system)).toBe('false');
    expect(truth({ sharesATopic: true }, system)).toBe('false');
    expect(truth({ topicRelevant: true }, system)).toBe('false');
  });

  it('count linked sources with a share above 0; planned ones do not exist', () => {
    expect(truth({ linkedSources: { atLeast: 2 } }, topic('T01'))).toBe('true');
    expect(truth({ linkedSources: { atLeast: 3 } }, topic('T01'))).toBe('false');
    expect(truth({ linkedSources: { atLeast: 1, atMost: 1 } }, topic('T01'))).toBe('false');
    expect(truth({ linkedSources: { atMost: 0 } }, topic('T03'))).toBe('true');
    expect(truth({ linkedSources: { atMost: 0 } }, topic('T04'))).toBe('true');
  });

  it('look at the largest share', () => {
    expect(truth({ largestShareAtMost: 0.5 }, topic('T01'))).toBe('true');
    expect(truth({ largestShareAtMost: 0.25 }, topic('T01'))).toBe('false');
    expect(truth({ largestShareAtMost: 0.5 }, topic('T04'))).toBe('false');
    expect(truth({ largestShareAtMost: 0.5 }, topic('T03'))).toBe('false');
  });

  it('look at the variables of the best source', () => {
    expect(truth({ bestVariablesBelow: 0.6 }, topic('T01'))).toBe('true');
    expect(truth({ bestVariablesBelow: 0.5 }, topic('T01'))).toBe('false');
    expect(truth({ bestVariablesBelow: 0.6 }, topic('T03'))).toBe('false');
  });

  it('look at the coverage of the topic or of a named one', () => {
    expect(truth({ coverageBelow: 0.2 }, topic('T03'))).toBe('true');
    expect(truth({ coverageBelow: 0.2 }, topic('T01'))).toBe('false');
    expect(truth({ coverageBelow: 0.2, topic: 'T03' }, system)).toBe('true');
    expect(truth({ coverageBelow: 0.2, topic: 'T77' }, system)).toBe('false');
    expect(truth({ coverageBelow: 0.2 }, system)).toBe('false');
  });

  it('ask whether a topic is relevant, is one of several, demands a variable', () => {
    expect(truth({ topicRelevant: true }, topic('T01'))).toBe('true');
    expect(truth({ topicRelevant: true }, topic('T05'))).toBe('false');
    expect(truth({ topicRelevant: 'T01' }, system)).toBe('true');
    expect(truth({ topicRelevant: 'T05' }, system)).toBe('false');
    expect(truth({ topicIn: ['T01', 'T03'] }, topic('T03'))).toBe('true');
    expect(truth({ topicIn: ['T03'] }, topic('T01'))).toBe('false');
    expect(truth({ topicDemands: 'birth' }, topic('T01'))).toBe('true');
    expect(truth({ topicDemands: 'birth' }, topic('T04'))).toBe('false');
  });

  it('ask whether no source of a type is linked', () => {
    expect(truth({ noSourceOfType: 'ST05', topic: 'T01' }, system)).toBe('false');
    expect(truth({ noSourceOfType: 'ST24', topic: 'T01' }, system)).toBe('true');
    expect(truth({ noSourceOfType: 'ST01', topic: 'T03' }, system)).toBe('true');
  });

  it('ask whether a source shares a topic with another', () => {
    expect(truth({ sharesATopic: true }, source('poor'))).toBe('true');
    expect(truth({ sharesATopic: true }, source('orphan'))).toBe('false');
    expect(truth({ sharesATopic: true }, topic('T01'))).toBe('true');
    expect(truth({ sharesATopic: true }, topic('T04'))).toBe('false');
  });

  it('ask whether a source is older than the tolerance of its type', () => {
    // 2026 - 2016 = 10, tolerated for ST01; 2026 - 2023 = 3, over the 2 of ST05.
    expect(truth({ olderThanTolerance: true }, source('good'))).toBe('false');
    expect(truth({ olderThanTolerance: true }, source('poor'))).toBe('true');
    expect(truth({ olderThanTolerance: true }, source('orphan'))).toBe('blank');
    expect(truth({ olderThanTolerance: true }, source('strange'))).toBe('false');
    expect(truth({ olderThanTolerance: true }, topic('T01'))).toBe('false');
  });
});
