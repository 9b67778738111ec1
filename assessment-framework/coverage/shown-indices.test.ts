import { expect, test } from 'vitest';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { detectGaps } from '../gaps/detect-gaps.ts';
import { hasBegun, listedGaps } from '../gaps/has-begun.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { shownIndices } from './shown-indices.ts';

const framework = toyFramework();
const shown = (assessment: ReturnType<typeof toyAssessment>) =>
  shownIndices(computeScores(framework, assessment).indices, assessment, framework);

test('coverage stands without a number until a source is linked to a topic', () => {
  const unlinked = shown(toyAssessment({ topicLinks: [] }));
  expect(unlinked.coverage).toMatchObject({ score: null, lower: 0, upper: 1, band: null });
  expect(unlinked.system.score).not.toBeNull();
});

test('with links the indices are what the engine says', () => {
  const linked = toyAssessment();
  expect(shown(linked)).toEqual(computeScores(framework, linked).indices);
});

test('gaps are held back until the first answer or link', () => {
  expect(hasBegun(toyAssessment())).toBe(true);
  expect(hasBegun(toyAssessment({ answers: [] }))).toBe(true);
  expect(hasBegun(toyAssessment({ topicLinks: [] }))).toBe(true);
  expect(hasBegun(toyAssessment({ answers: [], topicLinks: [] }))).toBe(false);
});

test('without any link topics do not each lack a source', () => {
  const ground = toyFramework({
    gapRules: [
      {
        id: 'bare',
        impact: 3,
        class: 'data',
        triggers: [{ scope: 'topic', when: { linkedSources: { atMost: 0 } } }],
      },
      {
        id: 'law',
        impact: 3,
        class: 'data',
        triggers: [{ scope: 'system', when: { system: 'a1', atMost: 4 } }],
      },
    ],
  });
  const keys = (changes: Parameters<typeof toyAssessment>[0]) => {
    const assessment = toyAssessment(changes);
    const gaps = detectGaps(ground, assessment, computeScores(ground, assessment));
    return listedGaps(gaps, assessment).map(({ key }) => key);
  };
  const decided = {
    id: 'g',
    rule: 'bare',
    subjectKind: 'topic',
    subject: 'T03',
    status: 'accepted',
  } as const;
  expect(keys({ topicLinks: [] })).toEqual(['law:system']);
  expect(keys({ topicLinks: [], gaps: [decided] })).toEqual(['bare:T03', 'law:system']);
});
