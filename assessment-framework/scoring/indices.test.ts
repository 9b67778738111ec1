import { describe, expect, it } from 'vitest';
import { anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Answer } from '../model/assessment.ts';
import { computeScores } from './compute-scores.ts';

/** A framework with one criterion in each dimension D1.. */
function withDimensions(count: number) {
  const ids = Array.from({ length: count }, (_, position) => `D${position + 1}`);
  return toyFramework({
    settings: { dimensions: ids.map((id) => ({ id })) },
    systemCriteria: ids.map((id) => ({ id: `${id}.01`, dimension: id, references: [] })),
  });
}

function system(count: number, values: Record<string, Answer['value']>) {
  const named = Object.fromEntries(Object.entries(values).map(([id, value]) => [`${id}.01`, value]));
  const assessment = anAssessment({ answers: answersFor(null, named) });
  return computeScores(withDimensions(count), assessment).indices.system;
}

describe('system index', () => {
  it('floors a dimension at 0', () => {
    // (0.01 · 1)^½ = 0.1
    const index = system(2, { D1: 0, D2: 4 });
    expect(index.score).toBeCloseTo(0.1, 12);
    expect(index.arithmetic).toBe(0.5);
  });

  it('lists what it leaves out: withheld, empty and not applicable', () => {
    const index = system(5, { D1: 2, D2: 'NK', D4: 'NA', D5: 2 });
    expect(index).toMatchObject({ leftOut: ['D2', 'D3', 'D4'], arithmetic: 0.5 });
    expect(index.score).toBeCloseTo(0.5, 12);
    expect(index.lower).toBeCloseTo(0.5, 12);
  });

  it('is withheld when more than three dimensions are left out, with the interval of all applicable ones', () => {
    const index = system(6, { D1: 4, D2: 4, D3: 'NK', D5: 'NA', D6: 'NK' });
    expect(index).toMatchObject({
      score: null,
      arithmetic: null,
      band: null,
      leftOut: ['D3', 'D4', 'D5', 'D6'],
    });
    // Applicable: two at 1 and three in [0,1]: lower (1·1·0.01³)^⅕ = 0.01^0.6 = 0.063096
    expect(index.lower).toBeCloseTo(0.0630957344, 9);
    expect(index.upper).toBe(1);
    expect(index).toMatchObject({ bandLower: 'nascent', bandUpper: 'advanced' });
  });

  it('has no score when nothing can be aggregated', () => {
    expect(system(2, { D1: 'NA', D2: 'NA' })).toMatchObject({
      score: null,
      lower: 0,
      upper: 1,
      leftOut: ['D1', 'D2'],
    });
  });

  it('weighs dimensions as the framework says', () => {
    const framework = withDimensions(2);
    framework.settings.dimensions = [
      { id: 'D1', weight: 3 },
      { id: 'D2', weight: 1 },
    ];
    const answers = answersFor(null, { 'D1.01': 4, 'D2.01': 0 });
    // exp((3·ln 1 + ln 0.01)/4) = 0.01^0.25 = 0.316228
    expect(computeScores(framework, anAssessment({ answers })).indices.system.score).toBeCloseTo(
      0.316227766,
      9,
    );
  });

  it('puts exactly 0.40 into the band developing', () => {
    const framework = withDimensions(1);
    framework.systemCriteria = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      id,
      version: 1,
      critical: false,
      references: [],
      proposal: true,
      dimension: 'D1',
      areas: [],
    }));
    const answers = answersFor(null, { a: 2, b: 2, c: 2, d: 1, e: 1 });
    // (2+2+2+1+1)/20 = 0.4
    const index = computeScores(framework, anAssessment({ answers })).indices.system;
    expect(index.score).toBeCloseTo(0.4, 12);
    expect(index).toMatchObject({ band: 'developing', bandLower: 'developing', bandUpper: 'developing' });
  });
});

describe('source quality and coverage index', () => {
  it('leaves out sources without a point score', () => {
    const { sources, answers } = toyAssessment();
    const scores = computeScores(
      toyFramework(),
      toyAssessment({ sources: [...sources, aSource('S3')], answers }),
    );
    expect(scores.indices.sources).toMatchObject({ leftOut: ['S3'] });
    expect(scores.indices.sources.score).toBeCloseTo(0.629464, 6);
  });

  it('scores a planned source but keeps it out of indices and coverage', () => {
    const assessment = toyAssessment();
    const sources = assessment.sources.map((source) =>
      source.id === 'S2' ? { ...source, status: 'planned' as const } : source,
    );
    const scores = computeScores(toyFramework(), { ...assessment, sources });
    expect(scores.sources.map(({ id, state }) => `${id} ${state}`)).toEqual(['S1 scored', 'S2 scored']);
    expect(scores.indices.sources).toMatchObject({ leftOut: [] });
    expect(scores.indices.sources.score).toBeCloseTo(4.75 / 7, 12);
    expect(scores.topics[0]?.cells.map((cell) => cell.source)).toEqual(['S1']);
    expect(scores.topics[0]?.coverage).toBeCloseTo(0.725392, 6);
  });

  it('says nothing of an assessment without sources and without relevant topics', () => {
    const topics = ['T01', 'T03'].map((topic) => ({ topic, priority: 'not-relevant' as const }));
    const { sources, coverage, overall } = computeScores(toyFramework(), anAssessment({ topics })).indices;
    expect(sources).toMatchObject({ score: null, lower: 0, upper: 1, band: null });
    expect(coverage).toMatchObject({ score: null, headcount: null, relevantTopics: 0, lower: 0, upper: 1 });
    expect(overall).toMatchObject({ score: null, band: null });
  });

  it('weighs topics by their priority and leaves out those not relevant', () => {
    const topics = [{ topic: 'T01', priority: 'normal' as const }];
    const { coverage } = computeScores(toyFramework(), toyAssessment({ topics })).indices;
    // (1·0.769523 + 2·0.399199)/3 = 0.522640; headcount 1/3
    expect(coverage.score).toBeCloseTo(0.52264, 5);
    expect(coverage.headcount).toBeCloseTo(1 / 3, 12);
    const without = computeScores(
      toyFramework(),
      toyAssessment({ topics: [{ topic: 'T03', priority: 'not-relevant' }] }),
    );
    expect(without.indices.coverage.score).toBeCloseTo(0.769523, 6);
    expect(without.topics[1]).toMatchObject({ weight: 0, band: null });
  });
});
