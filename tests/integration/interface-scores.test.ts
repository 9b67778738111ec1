import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { scoresFor } from '../../renderer/shared/data/scores.ts';

const { framework } = readFrameworkFolder(
  join(import.meta.dirname, '../../assessment-framework/content/mdsa-1.0'),
);
const practice = buildPractice().assessment;
const [first, ...others] = practice.answers;
if (!first) throw new Error('the practice country has no answers');

describe('scores of the open assessment', () => {
  it.each<[string, Assessment]>([
    ['an answer is changed', { ...practice, answers: [{ ...first, value: 0 }, ...others] }],
    ['an answer is taken back', { ...practice, answers: others }],
    ['everything is taken back', { ...practice, answers: [] }],
    ['a link is removed', { ...practice, topicLinks: practice.topicLinks.slice(1) }],
    ['a source is removed', { ...practice, sources: practice.sources.slice(1) }],
    [
      'another assessment is opened',
      { ...practice, head: { ...practice.head, id: 'other' }, answers: others },
    ],
  ])('equal a full computation after %s', (_, changed) => {
    scoresFor(framework, practice);

    expect(scoresFor(framework, changed)).toEqual(computeScores(framework, changed));
  });

  it('are computed once for one state', () => {
    expect(scoresFor(framework, practice)).toBe(scoresFor(framework, practice));
  });
});
