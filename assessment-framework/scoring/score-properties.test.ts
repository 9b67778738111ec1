import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAssessment, aSource } from '../../tests/builders/an-assessment.ts';
import {
  answerAt,
  randomAssessments as assessments,
  toyPlaces as places,
} from '../../tests/builders/toy-arbitraries.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { Answer } from '../model/assessment.ts';
import { computeScores, type ScoredParts } from './compute-scores.ts';
import { scoreKeeper } from './incremental-scores.ts';
import type { Scores } from './result.ts';

const framework = toyFramework();
const score = (assessment: ScoredParts) => computeScores(framework, assessment);
const runs = { numRuns: 300 };

/** Everything that has bounds, with a name for the message. */
function bounded(scores: Scores) {
  const { system, sources: quality, coverage, overall } = scores.indices;
  return [
    ...[...scores.dimensions, ...scores.sources].map((block) => ({ ...block, name: block.id })),
    ...scores.topics.map((topic) => ({ ...topic, name: topic.id, score: topic.coverage })),
    ...scores.topics.flatMap((topic) =>
      topic.cells.map((cell) => ({ ...cell, name: `${topic.id} ${cell.source}`, score: cell.coverage })),
    ),
    { ...system, name: 'system' },
    { ...quality, name: 'sources' },
    { ...coverage, name: 'coverage' },
    { ...overall, name: 'overall' },
  ];
}

/** Scores without regard to the order of sources, with numbers rounded where the order of a sum may show. */
function comparable(scores: Scores) {
  const round = (_: string, each: unknown) => (typeof each === 'number' ? Number(each.toFixed(10)) : each);
  const index = scores.indices.sources;
  const sorted = {
    ...scores,
    sources: [...scores.sources].sort((a, b) => a.id.localeCompare(b.id)),
    indices: { ...scores.indices, sources: { ...index, leftOut: [...index.leftOut].sort() } },
  };
  return JSON.parse(JSON.stringify(sorted, round));
}

describe('properties of scores', () => {
  it('keeps lower <= point <= upper within [0,1] everywhere', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        for (const { name, lower, upper, score: point } of bounded(score(assessment))) {
          expect(lower, name).toBeGreaterThanOrEqual(0);
          expect(upper, name).toBeLessThanOrEqual(1);
          expect(lower, name).toBeLessThanOrEqual(point ?? upper);
          expect(point ?? lower, name).toBeLessThanOrEqual(upper);
        }
      }),
      runs,
    );
  });

  it('never lowers a block, its bounds, SYS or SQI when a level rises', () => {
    fc.assert(
      fc.property(assessments, fc.nat(), (assessment, pick) => {
        const known = assessment.answers.filter(
          (answer) => typeof answer.value === 'number' && answer.value < 4,
        );
        const raised = known[pick % Math.max(known.length, 1)];
        if (raised === undefined) return;
        const higher = assessment.answers.map((answer) =>
          answer === raised ? Answer.parse({ ...answer, value: Number(answer.value) + 1 }) : answer,
        );
        const before = score(assessment);
        const after = score({ ...assessment, answers: higher });
        const pairs = [
          ...before.dimensions.map((block, position) => [block, after.dimensions[position]] as const),
          ...before.sources.map((block, position) => [block, after.sources[position]] as const),
          [before.indices.system, after.indices.system] as const,
          [before.indices.sources, after.indices.sources] as const,
        ];
        for (const [was, is] of pairs) {
          expect(is?.score ?? 0).toBeGreaterThanOrEqual((was.score ?? 0) - 1e-12);
          expect(is?.lower ?? 0).toBeGreaterThanOrEqual(was.lower - 1e-12);
          expect(is?.upper ?? 0).toBeGreaterThanOrEqual(was.upper - 1e-12);
        }
      }),
      runs,
    );
  });

  it('lowers or leaves the mean when NA becomes 0', () => {
    fc.assert(
      fc.property(assessments, fc.nat(), (assessment, pick) => {
        const left = assessment.answers.filter((answer) => answer.value === 'NA');
        const changed = left[pick % Math.max(left.length, 1)];
        if (changed === undefined) return;
        const zero = assessment.answers.map((answer) =>
          answer === changed ? Answer.parse({ ...answer, value: 0 }) : answer,
        );
        const before = score(assessment);
        const after = score({ ...assessment, answers: zero });
        const blocks = (scores: Scores) => [...scores.dimensions, ...scores.sources];
        blocks(before).forEach((was, position) => {
          const is = blocks(after)[position];
          if (was.rawMean === null || is === undefined) return;
          expect(is.rawMean ?? 1).toBeLessThanOrEqual(was.rawMean + 1e-12);
          if (was.score !== null && is.score !== null)
            expect(is.score).toBeLessThanOrEqual(was.score + 1e-12);
        });
      }),
      runs,
    );
  });

  it('does not depend on the order of sources, answers, links and topic settings', () => {
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const twice = assessments.chain((assessment) =>
      fc
        .record({
          answers: shuffled(assessment.answers),
          sources: shuffled(assessment.sources),
          topics: shuffled(assessment.topics),
          topicLinks: shuffled(assessment.topicLinks),
        })
        .map((other) => ({ assessment, other })),
    );
    fc.assert(
      fc.property(twice, ({ assessment, other }) => {
        expect(comparable(score(other))).toEqual(comparable(score(assessment)));
      }),
      runs,
    );
  });
});

describe('scores kept after single answers', () => {
  const change = fc
    .constantFrom(...places, { criterion: 'unknown', source: null }, { criterion: 'S01', source: 'ghost' })
    .chain((place) =>
      fc.record({ place: fc.constant(place), answer: fc.option(answerAt(place), { nil: null }) }),
    );

  it('equal the full computation', () => {
    fc.assert(
      fc.property(assessments, fc.array(change, { minLength: 1, maxLength: 6 }), (assessment, changes) => {
        let keeper = scoreKeeper(framework, assessment);
        let current = assessment;
        for (const { place, answer } of changes) {
          keeper = answer === null ? keeper.withoutAnswer(place) : keeper.withAnswer(answer);
          const others = current.answers.filter(
            (each) => each.criterion !== place.criterion || each.source !== place.source,
          );
          current = { ...current, answers: answer === null ? others : [...others, answer] };
          expect(keeper.scores).toEqual(score(current));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leave the keeper they came from as it was, and share what did not change', () => {
    const assessment = anAssessment({ sources: [aSource('s1'), aSource('s2')] });
    const first = scoreKeeper(framework, assessment);
    const second = first.withAnswer(Answer.parse({ criterion: 'S01', source: 's1', value: 4 }));
    expect(first.scores.sources[0]?.state).toBe('empty');
    expect(second.scores.sources[0]?.state).toBe('withheld');
    expect(second.scores.sources[1]).toBe(first.scores.sources[1]);
    expect(second.scores.dimensions).toBe(first.scores.dimensions);
  });
});
