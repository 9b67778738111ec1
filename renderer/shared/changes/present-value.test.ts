import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../assessment-framework/model/assessment.ts';
import { anAnswer, anAssessment, aSource } from '../../../tests/builders/an-assessment.ts';
import { canPutBack, presentValue } from './present-value.ts';

const assessment = anAssessment({
  sources: [aSource('s1', { name: 'Census' })],
  answers: [anAnswer('D1.01', 3), { ...anAnswer('S01', 2), source: 's1' }],
});

const entry = (changes: Partial<HistoryEntry>): HistoryEntry => ({
  id: 'e',
  change: 'c',
  at: '2026-01-01T00:00:00Z',
  by: 'Ada',
  entity: 'sources',
  entityId: 's1',
  field: 'name',
  from: 'Old census',
  to: 'Census',
  ...changes,
});

describe('the present value of an entry', () => {
  it('is found by the key of its record, with or without a source', () => {
    const answer = { entity: 'answers', field: 'value' };

    expect(presentValue(assessment, entry({}))).toBe('Census');
    expect(presentValue(assessment, entry({ ...answer, entityId: 'D1.01' }))).toBe(3);
    expect(presentValue(assessment, entry({ ...answer, entityId: 'S01/s1' }))).toBe(2);
  });

  it('tells a field of a record that is gone from a record that is not there', () => {
    expect(presentValue(assessment, entry({ entityId: 'gone' }))).toBeUndefined();
    expect(presentValue(assessment, entry({ entityId: 'gone', field: '*' }))).toBeNull();
  });
});

describe('putting back', () => {
  it('is offered where it changes something', () => {
    expect(canPutBack(assessment, entry({}))).toBe('yes');
    expect(canPutBack(assessment, entry({ from: 'Census' }))).toBe('same');
    expect(canPutBack(assessment, entry({ entityId: 'gone' }))).toBe('gone');
  });

  it('brings back a removed record and takes away an added one', () => {
    const whole = { field: '*', to: null, from: { id: 's1' } };

    expect(canPutBack(assessment, entry({ ...whole, entityId: 'gone' }))).toBe('yes');
    expect(canPutBack(assessment, entry(whole))).toBe('same');
    expect(canPutBack(assessment, entry({ field: '*', from: null, to: { id: 's1' } }))).toBe('yes');
  });
});
