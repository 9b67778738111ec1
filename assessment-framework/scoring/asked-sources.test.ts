import { describe, expect, it } from 'vitest';
import { anAnswer, aSource } from '../../tests/builders/an-assessment.ts';
import { askedSources } from './asked-sources.ts';

describe('askedSources', () => {
  it('leaves out a planned source until its checklist is begun', () => {
    const sources = [
      aSource('s1'),
      aSource('s2', { status: 'planned' }),
      aSource('s3', { status: 'discontinued' }),
      aSource('s4', { status: 'planned' }),
    ];
    const answers = [anAnswer('S01', 2, { source: 's4' }), anAnswer('a1', 2)];

    expect(askedSources({ sources, answers }).map(({ id }) => id)).toEqual(['s1', 's3', 's4']);
  });
});
