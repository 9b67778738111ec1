import { describe, expect, it } from 'vitest';
import { anAnswer, aSource } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Answer } from '../model/assessment.ts';
import { indexAnswers } from './answer-index.ts';
import { sourceLimit } from './source-limits.ts';
import { scoreSource } from './source-score.ts';

const framework = toyFramework();
type Values = Readonly<Record<string, Answer['value']>>;
const scored = (values: Values, confidence: Answer['confidence'] = 'high') => {
  const answers = Object.entries(values).map(([id, value]) =>
    anAnswer(id, value, { source: 'S', confidence }),
  );
  return scoreSource(framework, aSource('S'), indexAnswers(answers).get('S') ?? new Map());
};
const limit = (values: Values, confidence?: Answer['confidence']) =>
  sourceLimit(framework, scored(values, confidence));

// Weights: S01, S04, S15 critical (2 each, group COV); S20, S17 normal (1 each, group SYS).
describe('sourceLimit', () => {
  it('is a cap that bites, and frees what lies above it', () => {
    const found = limit({ S01: 0, S04: 4, S15: 4, S20: 4, S17: 4 });
    expect(found).toMatchObject({ kind: 'cap', criteria: ['S01'] });
    expect(found.frees).toBeCloseTo(6 / 8 - 0.5, 12);
  });

  it('is no cap that lies above the mean', () => {
    expect(limit({ S01: 1, S04: 1, S15: 1, S20: 1, S17: 0 }).kind).not.toBe('cap');
  });

  it('is the missing answers of a source without a score, most weight first', () => {
    expect(limit({})).toMatchObject({
      kind: 'withheld',
      frees: null,
      criteria: ['S01', 'S04', 'S15', 'S20', 'S17'],
    });
    expect(limit({ S20: 3, S17: 3 })).toMatchObject({ kind: 'withheld', criteria: ['S01', 'S04', 'S15'] });
    expect(limit({ S01: 'NK', S20: 3, S17: 'NA' })).toMatchObject({ kind: 'withheld' });
  });

  it('is open answers where they could lift the score further than the weakest group', () => {
    const found = limit({ S01: 2, S04: 2, S20: 2, S17: 2 });
    expect(found).toMatchObject({ kind: 'open', criteria: ['S15'] });
    expect(found.frees).toBeCloseTo((6 * 0.5 + 2) / 8 - 0.5, 12);
  });

  it('is the weakest group, raised to the mean of the others', () => {
    const found = limit({ S01: 4, S04: 4, S15: 4, S20: 0, S17: 2 });
    expect(found).toMatchObject({ kind: 'group', group: { id: 'SYS', mean: 0.25 } });
    expect(found.frees).toBeCloseTo(1 - (6 + 0.5) / 8, 12);
  });

  it('counts the cap in force when a group is raised', () => {
    const found = limit({ S01: 1, S04: 4, S15: 4, S20: 0, S17: 0 });
    const score = (2 * 0.25 + 4) / 8;
    expect(found.kind).toBe('group');
    expect(found.frees).toBeCloseTo(Math.min(0.75, (4.5 + 1.5) / 8) - score, 12);
  });

  it('is the evidence where answers are even and not seen in a document', () => {
    const found = limit({ S01: 3, S04: 3, S15: 3, S20: 3, S17: 3 }, 'medium');
    expect(found).toMatchObject({ kind: 'evidence', frees: null });
    expect(found.narrows).toBeCloseTo(0.25, 12);
  });

  it('is nothing where all is even and seen', () => {
    expect(limit({ S01: 3, S04: 3, S15: 3, S20: 3, S17: 3 }).kind).toBe('none');
  });
});
