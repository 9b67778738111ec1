import { describe, expect, it } from 'vitest';
import { aLink, anAnswer, anAssessment, aSource } from '../../tests/builders/an-assessment.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { Institution } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { computeScores } from './compute-scores.ts';
import { filteredScores, isFiltering, NO_FILTER } from './filtered-scores.ts';

const plain = toyFramework();
/** a1 and S01 serve area A1; a2 and b1 rest on another reference. */
const framework: Framework = {
  ...plain,
  references: [...plain.references, { id: 'other', citation: 'Other', verification: 'general' }],
  sourceTypes: plain.sourceTypes.map((type) =>
    type.id === 'ST05' ? { ...type, typical: { custodians: ['NSO'], variables: [] } } : type,
  ),
  systemCriteria: plain.systemCriteria.map((criterion) => ({
    ...criterion,
    areas: criterion.id === 'a1' ? ['A1'] : [],
    references: ['a2', 'b1'].includes(criterion.id) ? ['ref', 'other'] : ['ref'],
  })),
  sourceCriteria: plain.sourceCriteria.map((criterion) => ({
    ...criterion,
    areas: criterion.id === 'S01' ? ['A1'] : [],
  })),
};
const nso = Institution.parse({ id: 'nso', name: 'Statistics', roles: ['NSO'] });
const police = Institution.parse({ id: 'police', name: 'Police' });
const toy = toyAssessment();
const assessment = {
  ...toy,
  institutions: [nso, police],
  sources: [
    ...toy.sources.map((source) => ({ ...source, custodian: source.id === 'S1' ? 'nso' : 'police' })),
    aSource('S3', { type: 'ST05' }),
  ],
};
const whole = computeScores(framework, assessment);
const filtered = (changes: Partial<typeof NO_FILTER>) =>
  filteredScores(framework, assessment, { ...NO_FILTER, ...changes });
const ids = (blocks: readonly { readonly id: string }[]) => blocks.map(({ id }) => id);

describe('filteredScores', () => {
  it('is the whole without a filter', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(filtered({}).scores).toEqual(whole);
    expect(filtered({}).basis).toEqual({
      systemCriteria: { count: 13, total: 13 },
      sourceCriteria: { count: 5, total: 5 },
      sources: { count: 3, total: 3 },
    });
  });

  it('rests on critical criteria alone, says so, and keeps their cap', () => {
    const { scores, basis } = filtered({ critical: true });
    expect(basis.systemCriteria).toEqual({ count: 4, total: 13 });
    expect(basis.sourceCriteria).toEqual({ count: 3, total: 5 });
    expect(scores.dimensions.map(({ counts }) => counts.total)).toEqual([2, 1, 1]);
    for (const block of [...scores.dimensions, ...scores.sources]) {
      expect(block.terms.every(({ critical }) => critical)).toBe(true);
      if (block.score !== null) expect(block.score).toBeLessThanOrEqual(block.cap);
    }
  });

  it('lets blocks without a passing criterion disappear, and does not call them left out', () => {
    const { scores } = filtered({ references: ['other'] });
    expect(ids(scores.dimensions)).toEqual(['A', 'B']);
    expect(scores.indices.system.leftOut).not.toContain('C');
    expect(scores.sources).toEqual([]);
    expect(scores.topics).toEqual([]);
    expect(scores.indices.sources.score).toBeNull();
    expect(scores.indices.coverage.score).toBeNull();
  });

  it('combines kinds by and, members of a kind by or', () => {
    expect(ids(filtered({ areas: ['A1'], references: ['other'] }).scores.dimensions)).toEqual([]);
    const both = filtered({ references: ['other', 'ref'] });
    expect(both.scores.dimensions).toEqual(whole.dimensions);
    const narrow = filtered({ critical: true, references: ['other'] });
    expect(ids(narrow.scores.dimensions)).toEqual(['B']);
    expect(narrow.basis.systemCriteria.count).toBe(1);
  });

  it('keeps the sources of an institution: as custodian, or by its role where no custodian is entered', () => {
    const statistics = filtered({ institutions: ['nso'] });
    expect(ids(statistics.scores.sources)).toEqual(['S1', 'S3']);
    expect(statistics.basis.sources).toEqual({ count: 2, total: 3 });
    expect(ids(filtered({ institutions: ['police'] }).scores.sources)).toEqual(['S2']);
    expect(filtered({ institutions: ['nso', 'police'] }).scores.sources).toHaveLength(3);
    expect(filtered({ institutions: ['nobody'] }).scores.sources).toEqual([]);
  });

  it('does not narrow the dimensions by institution', () => {
    expect(filtered({ institutions: ['police'] }).scores.dimensions).toEqual(whole.dimensions);
  });

  it('keeps of a topic the cells of passing sources, and no topic that they do not serve', () => {
    const { scores } = filtered({ institutions: ['police'] });
    expect(scores.topics.flatMap(({ cells }) => cells.map(({ source }) => source))).toContain('S2');
    for (const { cells } of scores.topics) {
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.every(({ source }) => source === 'S2')).toBe(true);
    }
    const cell = whole.topics[0]?.cells.find(({ source }) => source === 'S2');
    expect(scores.topics[0]?.coverage).toBeCloseTo(cell?.coverage ?? 0, 12);
  });

  it('reads the link of two sources from all answers, so that a filter does not unlink them', () => {
    const linked = {
      ...anAssessment(),
      institutions: [],
      sources: [aSource('S1'), aSource('S2')],
      answers: ['S1', 'S2'].flatMap((source) => [
        anAnswer('S01', 3, { source }),
        anAnswer('S20', 3, { source }),
      ]),
      topicLinks: [aLink('T01', 'S1'), aLink('T01', 'S2')],
    };
    const { scores } = filteredScores(framework, linked, { ...NO_FILTER, critical: true });
    expect(scores.topics[0]?.beta).toMatchObject({ linked: true, because: 'answers' });
  });

  it('still withholds a score for which too little is answered, and the index with too many of them', () => {
    const sparse = {
      ...assessment,
      answers: assessment.answers.filter(({ criterion }) => criterion !== 'a1'),
    };
    const { scores } = filteredScores(framework, sparse, { ...NO_FILTER, critical: true });
    const [a] = scores.dimensions;
    expect(a).toMatchObject({ id: 'A', state: 'withheld', score: null, withheldBecause: ['completeness'] });
    expect(scores.indices.system.leftOut).toEqual(['A']);
    const none = filteredScores(framework, { ...assessment, answers: [] }, { ...NO_FILTER, critical: true });
    expect(none.scores.indices.system.score).toBeNull();
  });

  it('scores planned sources and lets them serve no topic', () => {
    const planned = {
      ...assessment,
      sources: assessment.sources.map((source) => ({ ...source, status: 'planned' as const })),
    };
    const { scores } = filteredScores(framework, planned, { ...NO_FILTER, institutions: ['police'] });
    expect(ids(scores.sources)).toEqual(['S2']);
    expect(scores.topics).toEqual([]);
  });
});
