import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  placesOf,
  type Random,
  randomAnswer,
  randomAssessment,
  randomFramework,
  randomOf,
  randomWhole,
} from '../../tests/builders/random-assessment.ts';
import type { Answer } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { mulberry32 } from '../sensitivity/mulberry32.ts';
import { computeScores } from './compute-scores.ts';
import { scoreKeeper } from './incremental-scores.ts';

const SEQUENCES = 10_000;
const SEQUENCES_A_FRAMEWORK = 20;
const LONGEST = 8;

/** Answers given, changed and taken back, one after another; the scores kept are compared after every step. */
function followsEdits(random: Random, framework: Framework): number {
  const assessment = randomAssessment(random, framework);
  const places = [
    ...placesOf(framework, assessment.sources),
    { criterion: 'unknown', source: null },
    { criterion: 'S20', source: 'ghost' },
  ];
  let keeper = scoreKeeper(framework, assessment);
  let answers: readonly Answer[] = assessment.answers;
  const steps = randomWhole(random, 1, LONGEST);
  for (let step = 0; step < steps; step++) {
    const place = randomOf(random, places);
    const others = answers.filter(
      ({ criterion, source }) => criterion !== place.criterion || source !== place.source,
    );
    if (random() < 0.25) {
      keeper = keeper.withoutAnswer(place);
      answers = others;
    } else {
      const answer = randomAnswer(random, place);
      keeper = keeper.withAnswer(answer);
      answers = [...others, answer];
    }
    const full = computeScores(framework, { ...assessment, answers: [...answers] });
    // The quick comparison decides; the slow one only words a failure.
    if (!isDeepStrictEqual(keeper.scores, full)) expect(keeper.scores).toEqual(full);
  }
  return steps;
}

describe('scores kept over random edit sequences', () => {
  it('equal the full computation after every edit of 10,000 sequences', () => {
    let edits = 0;
    for (let first = 0; first < SEQUENCES; first += SEQUENCES_A_FRAMEWORK) {
      const random = mulberry32(first);
      const framework = randomFramework(random);
      for (let i = 0; i < SEQUENCES_A_FRAMEWORK; i++) edits += followsEdits(random, framework);
    }
    expect(edits).toBeGreaterThan(SEQUENCES * 4);
  });
});
