import { describe, expect, it } from 'vitest';
import { aLink, anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { TOY_VARIABLES, toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Answer } from '../model/assessment.ts';
import type { GapRule } from '../model/framework.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { detectGaps } from './detect-gaps.ts';
import { bestCell } from './gap-facts.ts';

const full = { share: 1, variables: [...TOY_VARIABLES] };
const five = { S01: 4, S04: 4, S15: 4, S20: 4, S17: 4 } as const;

function rule(id: string, changes: Partial<GapRule> & Pick<GapRule, 'triggers'>): GapRule {
  return { id, impact: 3, class: 'data', substitutable: false, stepUp: false, sdg: [], gcm: [], ...changes };
}
const noSource = rule('G01', { triggers: [{ scope: 'topic', when: { linkedSources: { atMost: 0 } } }] });
const concept = rule('G05', {
  substitutable: true,
  triggers: [{ scope: 'topic', when: { source: 'S04', atMost: 2, of: 'best' } }],
});
const accuracy = rule('G16', {
  impact: 2,
  substitutable: true,
  triggers: [{ scope: 'source', when: { source: 'S17', atMost: 1, of: 'subject' } }],
});

function detect(
  rules: GapRule[],
  parts: Parameters<typeof anAssessment>[0],
  recommendations: string[][] = [],
) {
  const framework = toyFramework({
    gapRules: rules,
    recommendations: recommendations.map((closes, position) => ({
      id: `R0${position + 1}`,
      closes,
      leads: ['NSO'],
      horizon: 'short',
      cost: 'a',
      areas: [],
    })),
  });
  const assessment = anAssessment(parts);
  return detectGaps(framework, assessment, computeScores(framework, assessment));
}
const levels = (source: string, changes: Record<string, Answer['value']> = {}) =>
  answersFor(source, { ...five, ...changes });

describe('detected gaps', () => {
  it('finds G01 for each relevant topic without a source', () => {
    const gaps = detect([noSource], { topics: [{ topic: 'T03', priority: 'not-relevant' }] }, [
      ['G02'],
      ['G01'],
      ['G01', 'G02'],
    ]);
    expect(gaps).toEqual([
      {
        key: 'G01:T01',
        rule: 'G01',
        state: 'found',
        subjectKind: 'topic',
        subject: 'T01',
        severity: 'critical',
        topics: ['T01'],
        sources: [],
        decidedBy: [],
        recommendations: ['R02', 'R03'],
        facts: [{ kind: 'linked-sources', topic: 'T01', sources: [], count: 0, atLeast: null, atMost: 0 }],
        institutions: [],
        sdg: [],
        gcm: [],
        derivation: { priority: 3, impact: 3, points: 9, baseSeverity: 'critical', steps: [] },
        dismissed: false,
      },
    ]);
  });

  it('finds nothing where answers are blank, and verifies where one is not known', () => {
    const parts = { sources: [aSource('s')], topicLinks: [aLink('T01', 's', full)] };
    expect(detect([concept], parts)).toEqual([]);
    expect(detect([concept], { ...parts, answers: levels('s', { S04: 'NA' }) })).toEqual([]);
    expect(detect([concept], { ...parts, answers: levels('s', { S04: 'NK' }) })).toMatchObject([
      {
        key: 'G05:T01',
        state: 'to-verify',
        sources: ['s'],
        decidedBy: [{ criterion: 'S04', source: 's', value: 'NK' }],
      },
    ]);
  });

  describe('substitutable', () => {
    const two = {
      sources: [aSource('a'), aSource('b')],
      topicLinks: [aLink('T01', 'a', full), aLink('T01', 'b', { ...full, share: 0.5 })],
    };
    // a: (2·1+2·.5+2·1+1+1)/8 = 0.875, C = 0.956466; b with share .5: C = (.5·Q)^⅓, at least 0.6 from Q = 0.432
    it('is one step milder when another source without the gap covers the topic well', () => {
      const [gap] = detect([concept], { ...two, answers: [...levels('a', { S04: 2 }), ...levels('b')] });
      expect(gap).toMatchObject({
        severity: 'high',
        derivation: { baseSeverity: 'critical', steps: ['substitutable'] },
      });
      expect(gap?.sources).toEqual(['a']);
    });

    it('is not when the other source has the gap, has no answer, or covers too little', () => {
      const severity = (b: Record<string, Answer['value']>, share = 0.5) =>
        detect([concept], {
          ...two,
          topicLinks: [aLink('T01', 'a', full), aLink('T01', 'b', { ...full, share })],
          answers: [...levels('a', { S04: 2 }), ...levels('b', b)],
        })[0]?.severity;
      expect(severity({ S04: 2 })).toBe('critical');
      expect(severity({ S04: 'NK' })).toBe('critical');
      expect(severity({}, 0.25)).toBe('high');
      // (0.25·0.75)^⅓ = 0.572357: all levels 3
      expect(severity({ S01: 3, S04: 3, S15: 3, S20: 3, S17: 3 }, 0.25)).toBe('critical');
    });

    it('is for a source only when every topic that uses it has a substitute', () => {
      const answers = [...levels('a', { S17: 0 }), ...levels('b')];
      const severityOf = (topicLinks: ReturnType<typeof aLink>[]) =>
        detect([accuracy], { ...two, answers, topicLinks }).map((gap) => `${gap.key} ${gap.severity}`);
      expect(severityOf([aLink('T01', 'a', full), aLink('T01', 'b', full)])).toEqual(['G16:a medium']);
      expect(severityOf([aLink('T01', 'a', full), aLink('T01', 'b', full), aLink('T03', 'a', full)])).toEqual(
        ['G16:a high'],
      );
      expect(severityOf([])).toEqual(['G16:a low']);
    });
  });

  it('gives source gaps the highest priority of the topics that use the source, orphans the lowest', () => {
    const gaps = detect([accuracy], {
      sources: [aSource('used'), aSource('orphan'), aSource('future', { status: 'planned' })],
      answers: [
        ...levels('used', { S17: 0 }),
        ...levels('orphan', { S17: 1 }),
        ...levels('future', { S17: 0 }),
      ],
      topics: [
        { topic: 'T01', priority: 'normal' },
        { topic: 'T03', priority: 'not-relevant' },
      ],
      topicLinks: [aLink('T01', 'used', full), aLink('T03', 'used', full)],
    });
    expect(
      gaps.map(({ key, severity, topics, derivation }) => [key, severity, topics, derivation.priority]),
    ).toEqual([
      ['G16:used', 'medium', ['T01'], 2],
      ['G16:orphan', 'low', [], 1],
    ]);
  });

  it('merges the triggers of the system into one gap, as grave as its gravest criterion', () => {
    const coordination = rule('G30', {
      impact: 2,
      triggers: [
        { scope: 'system', when: { system: 'a2', atMost: 1 } },
        { scope: 'system', when: { all: [{ system: 'a1', atMost: 1 }, { topicRelevant: 'T03' }] } },
        { scope: 'source', when: { source: 'S17', atMost: 1, of: 'subject' } },
      ],
    });
    const gaps = detect([coordination], {
      sources: [aSource('s')],
      answers: [...levels('s', { S17: 0 }), ...answersFor(null, { a1: 1, a2: 0 })],
    });
    expect(gaps.map(({ key, severity }) => `${key} ${severity}`)).toEqual(['G30:system high', 'G30:s low']);
    expect(gaps[0]?.decidedBy.map(({ criterion }) => criterion)).toEqual(['a2', 'a1']);
    expect(gaps[0]).toMatchObject({ subjectKind: 'system', topics: ['T03'], derivation: { priority: 3 } });
    const normal = detect([coordination], { answers: answersFor(null, { a1: 4, a2: 0 }) });
    expect(normal).toMatchObject([{ severity: 'medium', derivation: { priority: 2 } }]);
  });

  it('takes the reporting duty and the dismissal from the records of the assessment', () => {
    const record = { rule: 'G05', subjectKind: 'topic' as const, subject: 'T03' };
    const parts = {
      sources: [aSource('s')],
      answers: levels('s', { S04: 0 }),
      topics: [{ topic: 'T03', priority: 'low' as const }],
      topicLinks: [aLink('T03', 's', full)],
    };
    expect(detect([concept], parts)).toMatchObject([{ severity: 'medium', dismissed: false }]);
    const duty = {
      ...parts,
      gaps: [{ id: 'g', ...record, reportingDuty: true, status: 'dismissed' as const }],
    };
    expect(detect([concept], duty)).toMatchObject([
      { severity: 'high', dismissed: true, derivation: { steps: ['reporting-duty'] } },
    ]);
    const elsewhere = {
      ...parts,
      gaps: [{ id: 'g', ...record, subjectKind: 'source' as const, reportingDuty: true }],
    };
    expect(detect([concept], elsewhere)).toMatchObject([{ severity: 'medium' }]);
  });

  it('sorts by severity, then key', () => {
    const keys = detect([accuracy, concept, noSource], {
      sources: [aSource('s')],
      answers: levels('s', { S04: 0, S17: 0 }),
      topicLinks: [aLink('T01', 's', full)],
    }).map(({ key }) => key);
    expect(keys).toEqual(['G01:T03', 'G05:T01', 'G16:s']);
  });
});

describe('best source', () => {
  const cell = (source: string, coverage: number, quality: number) => ({
    source,
    coverage,
    quality,
    share: 1,
    variables: 1,
    presentVariables: [],
    missingVariables: [],
    qualityIsMidpoint: false,
    lower: 0,
    upper: 1,
  });

  it('has the greatest coverage; ties by quality, then id', () => {
    expect(bestCell([])).toBeUndefined();
    expect(bestCell([cell('a', 0.5, 0.9), cell('b', 0.6, 0.1)])?.source).toBe('b');
    expect(bestCell([cell('a', 0.1 + 0.2, 0.1), cell('b', 0.3, 0.2)])?.source).toBe('b');
    expect(bestCell([cell('b', 0.3, 0.2), cell('B', 0.3, 0.2), cell('a', 0.3, 0.2)])?.source).toBe('B');
  });
});
