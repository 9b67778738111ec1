import { describe, expect, it } from 'vitest';
import { anAnswer, anAssessment, aSource } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { Evidence } from '../model/assessment.ts';
import {
  answerStrength,
  evidenceById,
  isStale,
  strengthShares,
  weakHighScores,
} from './evidence-strength.ts';

const DAY = '2026-03-01';
const piece = (id: string, strength: Evidence['strength'], staleOn: string | null = null) =>
  Evidence.parse({ id, kind: 'link', title: id, strength, staleOn });

const evidence = [
  piece('heard', 'heard'),
  piece('seen', 'seen'),
  piece('copy', 'copy-held', '2026-12-31'),
  piece('checked-once', 'checked', '2026-02-28'),
];
const known = evidenceById(evidence);
const strengthOf = (...ids: string[]) => answerStrength({ evidence: ids }, known, DAY).strength;

describe('a piece of evidence', () => {
  it.each([
    [null, false],
    ['2026-02-28', true],
    ['2026-03-01', true],
    ['2026-03-02', false],
  ])('that goes stale on %s is stale on 1 March 2026: %s', (staleOn, expected) => {
    expect(isStale({ staleOn }, DAY)).toBe(expected);
  });
});

describe('the strength of an answer', () => {
  it.each([
    [[], 'none'],
    [['gone'], 'none'],
    [['checked-once'], 'stale'],
    [['heard', 'checked-once'], 'heard'],
    [['heard', 'copy', 'seen'], 'copy-held'],
  ])('with %j is %s: the strongest piece that is not stale', (ids, expected) => {
    expect(strengthOf(...ids)).toBe(expected);
  });

  it('names the piece', () => {
    expect(answerStrength({ evidence: ['seen', 'copy'] }, known, DAY).best?.id).toBe('copy');
    expect(answerStrength({ evidence: ['checked-once'] }, known, DAY).best).toBeNull();
  });
});

it('shares of a block count its levels, not what does not apply or is not known', () => {
  const shares = strengthShares(
    [
      anAnswer('a1', 0, { evidence: ['copy'] }),
      anAnswer('a2', 4),
      anAnswer('a3', 'NK'),
      anAnswer('a4', 'NA', { evidence: ['seen'] }),
      anAnswer('a5', 2, { evidence: ['checked-once'] }),
    ],
    known,
    DAY,
  );
  expect(shares.total).toBe(3);
  expect(shares.counts).toEqual({ none: 1, stale: 1, heard: 0, seen: 0, 'copy-held': 1, checked: 0 });
});

describe('high scores on weak evidence', () => {
  const weakOf = (answers: ReturnType<typeof anAnswer>[]) =>
    weakHighScores(
      toyFramework(),
      anAssessment({ head: { referenceDate: DAY }, sources: [aSource('S1')], evidence, answers }),
    ).map(({ criterion, strength }) => `${criterion} ${strength}`);

  it('are levels 3 and 4 that rest on hearsay, on stale evidence or on none', () => {
    expect(
      weakOf([
        anAnswer('b2', 3, { evidence: ['heard'] }),
        anAnswer('b3', 3, { evidence: ['checked-once'] }),
        anAnswer('b4', 4, { evidence: [] }),
        anAnswer('a3', 4, { evidence: ['seen'] }),
        anAnswer('a4', 2),
        anAnswer('a5', 'NK'),
      ]).toSorted(),
    ).toEqual(['b2 heard', 'b3 stale', 'b4 none']);
  });

  it('come with the critical criterion first, then the higher level, then what is missing most', () => {
    const critical = toyFramework().systemCriteria.find((criterion) => criterion.critical)?.id ?? '';
    const [x = '', y = '', z = ''] = toyFramework()
      .systemCriteria.filter((criterion) => !criterion.critical)
      .map(({ id }) => id);
    expect(
      weakOf([
        anAnswer(x, 3, { evidence: ['heard'] }),
        anAnswer(y, 4, { evidence: ['heard'] }),
        anAnswer(z, 4),
        anAnswer(critical, 3, { evidence: ['heard'] }),
      ]),
    ).toEqual([`${critical} heard`, `${z} none`, `${y} heard`, `${x} heard`]);
  });

  it('know the source, and leave out what the framework does not have', () => {
    const weak = weakHighScores(
      toyFramework(),
      anAssessment({
        sources: [aSource('S1')],
        answers: [anAnswer('S01', 4, { source: 'S1' }), anAnswer('unheard-of', 4)],
      }),
    );
    expect(weak).toMatchObject([{ criterion: 'S01', source: 'S1', value: 4, strength: 'none' }]);
  });
});
