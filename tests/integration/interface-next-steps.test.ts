import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { continueAt, nextSteps } from '../../renderer/features/overview/facts/next-steps.ts';

const { framework } = readFrameworkFolder(
  join(import.meta.dirname, '../../assessment-framework/content/mdsa-1.0'),
);
const practice = buildPractice().assessment;
const bare: Assessment = {
  ...practice,
  institutions: [],
  sources: [],
  answers: [],
  topicLinks: [],
  reviews: [],
};
const steps = (assessment: Assessment) =>
  nextSteps({ assessment, framework, scores: computeScores(framework, assessment), gaps: [] });
const without = (...criteria: string[]): Assessment => ({
  ...practice,
  answers: practice.answers.filter(
    ({ source, criterion }) => source !== null || !criteria.includes(criterion),
  ),
});

describe('next steps', () => {
  it('begin with institutions and sources in a new assessment', () => {
    expect(steps(bare).map(({ key }) => key)).toEqual(['institutions', 'sources', 'system']);
  });

  it('count unanswered system criteria and lead to the first', () => {
    const step = steps(without('D5.10', 'D9.01')).find(({ key }) => key === 'system');

    expect(step).toMatchObject({
      count: 2,
      about: ['D5', 'D9'],
      place: { page: 'system', criterion: 'D5.10' },
    });
  });

  it('ask for a document where a high level rests on a single statement', () => {
    const answers = practice.answers.map((answer) => ({
      ...answer,
      value: 4 as const,
      confidence: 'high' as const,
    }));
    const [first, ...rest] = answers;
    if (!first) throw new Error('no answers');
    const thin = steps({ ...practice, answers: [{ ...first, confidence: 'low' }, ...rest] });

    expect(thin.find(({ key }) => key === 'singleStatement')?.count).toBe(1);
  });
});

describe('where to continue', () => {
  it('is the institutions in a new assessment', () => {
    expect(continueAt({ assessment: bare, framework })).toEqual({ page: 'institutions' });
  });

  it('is the system criterion that is open', () => {
    expect(continueAt({ assessment: without('D7.03'), framework })).toEqual({
      page: 'system',
      criterion: 'D7.03',
    });
  });
});
