import { expect, test } from 'vitest';
import type { Answer } from '../../../../assessment-framework/model/assessment.ts';
import { notApplicableAnswers, notKnownAnswers } from './bulk-answers.ts';

const given = { by: 'Amara', at: '2026-11-19T08:00:00.000Z' };
const before: Answer = {
  criterion: 'S01',
  source: 'census',
  value: 3,
  confidence: 'high',
  justification: 'Seen',
  naReason: '',
  evidence: ['e1'],
  answeredBy: 'Ben',
  answeredAt: null,
};
const keys = ['S01', 'S02'].map((criterion) => ({ criterion, source: 'census' }));

test('one reason for all, and what was noted stays', () => {
  const [first, second] = notApplicableAnswers(keys, new Map([['S01', before]]), 'Not asked', given);
  expect(first).toEqual({
    ...before,
    value: 'NA',
    naReason: 'Not asked',
    answeredBy: 'Amara',
    answeredAt: given.at,
  });
  expect(second).toMatchObject({
    criterion: 'S02',
    source: 'census',
    value: 'NA',
    evidence: [],
    confidence: 'low',
  });
});

test('not known needs no reason', () => {
  expect(notKnownAnswers(keys, new Map(), given).map(({ value }) => value)).toEqual(['NK', 'NK']);
});
