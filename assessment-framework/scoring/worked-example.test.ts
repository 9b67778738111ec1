import { describe, expect, it } from 'vitest';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { computeScores } from './compute-scores.ts';

// Every expected number is copied from, or worked out by hand after, methodology F.8.
const scores = computeScores(toyFramework(), toyAssessment());
const near = (value: number | null | undefined, expected: number) =>
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(1e-6);
const dimension = (id: string) => scores.dimensions.find((each) => each.id === id)!;
const source = (id: string) => scores.sources.find((each) => each.id === id)!;
const topic = (id: string) => scores.topics.find((each) => each.id === id)!;

describe('worked example F.8', () => {
  it('scores dimension A with a not known and a not applicable criterion', () => {
    const a = dimension('A');
    near(a.completeness, 0.833333);
    near(a.applicability, 0.857143);
    near(a.confidence, 0.766667);
    near(a.rawMean, 0.5);
    near(a.score, 0.5);
    near(a.lower, 0.395833);
    near(a.upper, 0.604167);
    expect(a).toMatchObject({ state: 'scored', grade: 'A', cap: 0.75, cappedBy: [], withheldBecause: [] });
    expect(a.counts).toEqual({ total: 5, known: 3, notKnown: 1, notApplicable: 1, blank: 0 });
  });

  it('shows how each criterion of A entered', () => {
    expect(dimension('A').terms).toEqual([
      {
        criterion: 'a1',
        critical: true,
        weight: 2,
        value: 3,
        confidence: 'high',
        x: 0.75,
        xLower: 0.75,
        xUpper: 0.75,
      },
      {
        criterion: 'a2',
        critical: false,
        weight: 1,
        value: 2,
        confidence: 'medium',
        x: 0.5,
        xLower: 0.375,
        xUpper: 0.625,
      },
      {
        criterion: 'a3',
        critical: false,
        weight: 1,
        value: 'NK',
        confidence: null,
        x: null,
        xLower: 0,
        xUpper: 1,
      },
      {
        criterion: 'a4',
        critical: false,
        weight: 1,
        value: 'NA',
        confidence: null,
        x: null,
        xLower: 0,
        xUpper: 0,
      },
      {
        criterion: 'a5',
        critical: true,
        weight: 2,
        value: 1,
        confidence: 'high',
        x: 0.25,
        xLower: 0.25,
        xUpper: 0.25,
      },
    ]);
  });

  it('clips the upper bound of B at the top level', () => {
    const b = dimension('B');
    near(b.rawMean, 0.65);
    near(b.score, 0.65);
    near(b.confidence, 0.86);
    near(b.lower, 0.6);
    near(b.upper, 0.7);
    expect(b.cap).toBe(1);
  });

  it('caps C, point and bounds, for its critical 0', () => {
    const c = dimension('C');
    near(c.rawMean, 0.6);
    near(c.score, 0.5);
    near(c.confidence, 0.92);
    near(c.lower, 0.5);
    near(c.upper, 0.5);
    expect(c).toMatchObject({ cap: 0.5, cappedBy: ['c1'] });
  });

  it('aggregates the dimensions geometrically', () => {
    const { system } = scores.indices;
    near(system.score, 0.545696);
    near(system.arithmetic, 0.55);
    near(system.lower, 0.491524);
    near(system.upper, 0.595765);
    expect(system).toMatchObject({
      band: 'developing',
      bandLower: 'developing',
      bandUpper: 'developing',
      leftOut: [],
    });
  });

  it('scores the sources', () => {
    const s1 = source('S1');
    near(s1.score, 0.678571);
    near(s1.lower, 0.678571);
    near(s1.upper, 0.678571);
    near(s1.applicability, 0.875);
    expect(s1).toMatchObject({ core: true, sourceWeight: 2, cap: 1 });
    // COV: (2·.75 + 2·.5 + 2·1) / 6; SYS: S20 alone, since S17 is NA.
    near(s1.groups.COV, 0.75);
    near(s1.groups.SYS, 0.25);
    const s2 = source('S2');
    near(s2.score, 0.53125);
    near(s2.lower, 0.46875);
    near(s2.upper, 0.59375);
    near(s2.confidence, 0.8125);
    expect(s2).toMatchObject({ core: false, sourceWeight: 1, cap: 0.75, cappedBy: [] });
    near(scores.indices.sources.score, 0.629464);
    // (2·0.678571 + 0.46875) / 3 and (2·0.678571 + 0.59375) / 3
    near(scores.indices.sources.lower, 0.608631);
    near(scores.indices.sources.upper, 0.650298);
  });

  it('covers the topics', () => {
    const t01 = topic('T01');
    expect(t01.cells.map((cell) => cell.source)).toEqual(['S1', 'S2']);
    near(t01.cells[0]?.coverage, 0.725392);
    near(t01.cells[0]?.variables, 0.75);
    near(t01.cells[1]?.coverage, 0.64282);
    near(t01.coverage, 0.769523);
    expect(t01.beta).toEqual({ value: 0.25, linked: false, because: 'not-linked' });
    expect(t01).toMatchObject({ band: 'good', priority: 'high', weight: 2, priorityUndecided: false });
    // Bounds: C(T01,S2) = (0.5·0.46875)^⅓ = 0.616553 and (0.5·0.59375)^⅓ = 0.667100
    near(t01.cells[1]?.lower, 0.616553);
    near(t01.cells[1]?.upper, 0.6671);
    // 0.725392 + 0.25·0.274608·c2
    near(t01.lower, 0.76772);
    near(t01.upper, 0.77119);
    near(topic('T03').coverage, 0.399199);
    expect(topic('T03')).toMatchObject({ band: 'weak', beta: null });
    const { coverage, overall } = scores.indices;
    near(coverage.score, 0.584361);
    expect(coverage).toMatchObject({
      headcount: 0.5,
      coveredTopics: 1,
      relevantTopics: 2,
      band: 'developing',
    });
    near(overall.score, 0.58551);
  });

  it('takes the larger share of what is left when the two sources are linked', () => {
    const linked = toyAssessment();
    const topicLinks = linked.topicLinks.map((link) =>
      link.topic === 'T01' && link.source === 'S2' ? { ...link, linkedWith: ['S1'] } : link,
    );
    const t01 = computeScores(toyFramework(), { ...linked, topicLinks }).topics[0];
    near(t01?.coverage, 0.813654);
    expect(t01?.beta).toEqual({ value: 0.5, linked: true, because: 'stated' });
  });
});

describe('sensitivity settings of F.7 on the example', () => {
  const sys = (framework: ReturnType<typeof toyFramework>) =>
    computeScores(framework, toyAssessment()).indices.system.score;

  it('follows the weight of critical criteria and the caps', () => {
    near(sys(toyFramework({ settings: { weights: { critical: 1, normal: 1 } } })), 0.520021);
    near(sys(toyFramework({ settings: { weights: { critical: 3, normal: 1 } } })), 0.561555);
    near(sys(toyFramework({ settings: { caps: [] } })), 0.579889);
  });
});
