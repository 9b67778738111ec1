import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Answer } from '../model/assessment.ts';
import type { GapRecord } from '../model/plan-records.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { countsAsGap, decidedGaps } from './decided-gaps.ts';
import { detectGaps } from './detect-gaps.ts';
import { factsKey } from './facts-key.ts';

type Records = z.input<typeof GapRecord>[];

const framework = toyFramework({
  topics: toyFramework().topics.map((topic) => (topic.id === 'T03' ? { ...topic, sdg: ['10.7.3'] } : topic)),
  gapRules: (['a1', 'a2', 'a3'] as const).map((criterion, at) => ({
    id: `G0${at + 1}`,
    impact: 3 - at,
    class: 'data',
    sdg: [`${at + 1}.1`],
    triggers: [{ scope: 'system', when: { system: criterion, atMost: 1 } }],
  })),
  recommendations: [1, 2, 3].map((at) => ({
    id: `R0${at}`,
    closes: [`G0${at}`],
    leads: ['NSO'],
    horizon: 'short',
    cost: 'a',
    areas: ['A1'],
  })),
});

function country(records: Records, values: Readonly<Record<string, Answer['value']>> = {}) {
  return anAssessment({
    institutions: [
      { id: 'police', name: 'Police' },
      { id: 'church', name: 'Church' },
    ],
    sources: [aSource('s', { custodian: 'police' })],
    answers: answersFor(null, { a1: 0, a2: 0, a3: 0, ...values }),
    gaps: records,
  });
}
const detect = (assessment: ReturnType<typeof country>) =>
  detectGaps(framework, assessment, computeScores(framework, assessment));
function decide(records: Records, values: Readonly<Record<string, Answer['value']>> = {}) {
  const assessment = country(records, values);
  return decidedGaps(framework, assessment, detect(assessment));
}
const keyOf = (rule: string, values: Readonly<Record<string, Answer['value']>> = {}) => {
  const gap = detect(country([], values)).find((each) => each.rule === rule);
  return gap ? factsKey(gap) : '';
};
const on = (rule: string, changes: Partial<Records[number]> = {}): Records[number] => ({
  id: `record-${rule}`,
  rule,
  ...changes,
});
const statuses = (gaps: ReturnType<typeof decide>) =>
  Object.fromEntries(gaps.map(({ key, status }) => [key.replace(':system', ''), status]));

describe('decisions on gaps', () => {
  it('leave gaps without a record open, and keep what is accepted', () => {
    expect(statuses(decide([on('G02', { status: 'accepted' })]))).toEqual({
      G01: 'open',
      G02: 'accepted',
      G03: 'open',
    });
  });

  it('dismiss while the facts are those of then, and reopen when they are not', () => {
    const record = on('G02', { status: 'dismissed', reason: 'Elsewhere', decidedOn: keyOf('G02') });
    expect(statuses(decide([record])).G02).toBe('dismissed');
    expect(statuses(decide([record], { a1: 4 })).G02).toBe('dismissed');
    expect(statuses(decide([record], { a2: 1 })).G02).toBe('reopened');
    expect(statuses(decide([record], { a2: 'NK' })).G02).toBe('reopened');
    const reopened = country([record], { a2: 1 });
    expect(detect(reopened).find(({ rule }) => rule === 'G02')?.dismissed).toBe(false);
    expect(detect(country([record])).find(({ rule }) => rule === 'G02')?.dismissed).toBe(true);
  });

  it('stay dismissed where the facts of then were not kept', () => {
    expect(statuses(decide([on('G02', { status: 'dismissed' })], { a2: 1 })).G02).toBe('dismissed');
  });

  it('let one gap speak for another, with what it touches, as grave as the gravest', () => {
    const gaps = decide([on('G01', { mergedInto: 'G03:system', status: 'accepted' })]);
    expect(statuses(gaps)).toEqual({ G01: 'merged', G02: 'open', G03: 'open' });
    const speaker = gaps.find(({ rule }) => rule === 'G03');
    expect(speaker).toMatchObject({
      severity: 'critical',
      severityOf: 'G01:system',
      speaksFor: ['G01:system'],
      recommendations: ['R03', 'R01'],
      sdg: ['1.1', '3.1'],
    });
    expect(speaker?.gap?.severity).toBe('low');
    expect(gaps.find(({ rule }) => rule === 'G01')).toMatchObject({
      spokenForBy: 'G03:system',
      severity: 'critical',
    });
    expect(gaps.filter(countsAsGap).map(({ rule }) => rule)).toEqual(['G03', 'G02']);
  });

  it('follow chains to their end', () => {
    const gaps = decide([
      on('G01', { mergedInto: 'G02:system' }),
      on('G02', { mergedInto: 'hand' }),
      { id: 'hand', title: 'All of it' },
    ]);
    expect(gaps.filter(countsAsGap).map(({ key }) => key)).toEqual(['hand', 'G03:system']);
    expect(gaps.find(({ key }) => key === 'hand')?.speaksFor).toEqual(['G01:system', 'G02:system']);
  });

  it('ignore circles, merging into itself, and targets that are gone', () => {
    const circle = decide([
      on('G01', { mergedInto: 'G02:system' }),
      on('G02', { mergedInto: 'G01:system' }),
      on('G03', { mergedInto: 'G01:system' }),
    ]);
    expect(statuses(circle)).toEqual({ G01: 'open', G02: 'open', G03: 'open' });
    expect(statuses(decide([on('G01', { mergedInto: 'G01:system' })])).G01).toBe('open');
    const closed = decide([on('G01', { mergedInto: 'G02:system', status: 'accepted' })], { a2: 4 });
    expect(statuses(closed)).toEqual({ G01: 'accepted', G03: 'open' });
  });

  it('count neither dismissed nor unverified gaps, but accepted and reopened ones', () => {
    const gaps = decide([on('G01', { status: 'dismissed' }), on('G02', { status: 'accepted' })], {
      a3: 'NK',
    });
    expect(gaps.filter(countsAsGap).map(({ rule }) => rule)).toEqual(['G02']);
  });

  it('put gaps entered by hand beside the others', () => {
    const gaps = decide([
      {
        id: 'hand',
        title: 'No figure on pastoralists',
        severity: 'medium',
        subjectKind: 'topic',
        subject: 'T03',
        topics: ['T01'],
        sources: ['s'],
        institutions: ['church'],
        recommendations: ['R01'],
        status: 'accepted',
      },
    ]);
    expect(gaps.map(({ key }) => key)).toEqual(['G01:system', 'G02:system', 'hand', 'G03:system']);
    expect(gaps.find(({ key }) => key === 'hand')).toMatchObject({
      rule: null,
      state: 'by-hand',
      status: 'accepted',
      topics: ['T03', 'T01'],
      institutions: ['church', 'police'],
      sdg: ['10.7.3'],
      areas: ['A1'],
      gap: null,
    });
  });
});
