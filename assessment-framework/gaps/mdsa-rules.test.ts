import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aLink, anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import type { Answer, Assessment } from '../model/assessment.ts';
import { parseFramework } from '../model/parse-framework.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import type { Gap, GapFact } from '../scoring/result.ts';
import { detectGaps } from './detect-gaps.ts';
import { suggestedEffects, suggestedLinks } from './suggested-effects.ts';

const folder = fileURLToPath(new URL('../content/mdsa-1.0/', import.meta.url));
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);
const parsed = parseFramework(
  new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(folder + name, 'utf8')])),
);
if (!parsed.ok) throw new Error('the framework has problems');
const { framework } = parsed;

type Values = Record<string, Answer['value']>;
const all = (criteria: readonly { readonly id: string }[], value: Answer['value']): Values =>
  Object.fromEntries(criteria.map(({ id }) => [id, value]));

interface Country {
  readonly value?: Answer['value'];
  readonly sources?: Values;
  readonly system?: Values;
  readonly share?: number;
  readonly variables?: boolean;
  readonly lastReferenceDate?: string | null;
}

/** Gaps of a country with two registers that measure every topic, perfect but for what is given. */
function assessmentOf({
  value = 4,
  sources,
  system,
  share = 1,
  variables = true,
  lastReferenceDate = '2025-12-31',
}: Country) {
  const ids = ['s1', 's2'];
  return anAssessment({
    framework: { id: 'mdsa', version: '1.0' },
    sources: ids.map((id) => aSource(id, { type: 'ST05', lastReferenceDate })),
    answers: [
      ...ids.flatMap((id) => answersFor(id, { ...all(framework.sourceCriteria, value), ...sources })),
      ...answersFor(null, { ...all(framework.systemCriteria, value), ...system }),
    ],
    topicLinks: framework.topics.flatMap(({ id, mandatory }) =>
      ids.map((source) => aLink(id, source, { share, variables: variables ? mandatory : [] })),
    ),
  });
}
const gapsIn = (assessment: Assessment) =>
  detectGaps(framework, assessment, computeScores(framework, assessment));
const gapsOf = (country: Country) => gapsIn(assessmentOf(country));
/** A fact about a source of which the gap did not speak before. */
const isOfAnother = (fact: GapFact, { facts }: Gap) =>
  'source' in fact && !facts.some((before) => 'source' in before && before.source === fact.source);
const rulesOf = (country: Country) => [...new Set(gapsOf(country).map(({ rule }) => rule))].sort();

// Rule, criterion and highest level at which the gap exists, read from the table of methodology E.1.
const bySource: readonly (readonly [rule: string, criterion: string, atMost: number])[] = [
  ['G02', 'S01', 2],
  ['G03', 'S02', 2],
  ['G04', 'S03', 1],
  ['G05', 'S04', 2],
  ['G06', 'S05', 2],
  ['G07', 'S06', 2],
  ['G08', 'S07', 1],
  ['G09', 'S08', 1],
  ['G10', 'S11', 1],
  ['G12', 'S13', 1],
  ['G14', 'S15', 1],
  ['G15', 'S14', 1],
  ['G16', 'S16', 1],
  ['G17', 'S17', 1],
  ['G18', 'S18', 1],
  ['G18', 'S19', 1],
  ['G19', 'S20', 1],
  ['G20', 'S21', 1],
  ['G21', 'S22', 1],
  ['G22', 'S23', 1],
  ['G23', 'S24', 1],
  ['G24', 'S25', 1],
  ['G25', 'S26', 1],
  ['G26', 'S27', 1],
  ['G27', 'S28', 1],
  ['G31', 'S29', 1],
  ['G34', 'S30', 1],
];
const bySystem: readonly (readonly [rule: string, criterion: string, atMost: number])[] = [
  ['G22', 'D9.03', 1],
  ['G23', 'D1.02', 1],
  ['G24', 'D8.01', 1],
  ['G24', 'D8.03', 1],
  ['G28', 'D2.01', 1],
  ['G29', 'D2.04', 1],
  ['G30', 'D3.01', 1],
  ['G30', 'D3.03', 1],
  ['G31', 'D3.05', 1],
  ['G31', 'D3.06', 1],
  ['G32', 'D5.06', 1],
  ['G32', 'D5.07', 1],
  ['G32', 'D5.08', 1],
  ['G32', 'D5.09', 1],
  ['G32', 'D5.10', 1],
  ['G32', 'D5.11', 1],
  ['G33', 'D5.02', 2],
  ['G34', 'D6.01', 1],
  ['G35', 'D1.04', 1],
  ['G36', 'D9.01', 1],
  ['G36', 'D9.07', 1],
  ['G37', 'D10.01', 1],
  ['G37', 'D7.07', 1],
  ['G38', 'D10.03', 1],
  ['G39', 'D10.04', 1],
  ['G40', 'D10.08', 1],
];

// A country in which each rule fires and one, as near as can be, in which it does not.
const pairs: Readonly<Record<string, readonly [fires: Country, not: Country]>> = {
  ...Object.fromEntries(
    bySource.map(([rule, criterion, atMost]) => [
      rule,
      [{ sources: { [criterion]: atMost as 1 } }, { sources: { [criterion]: (atMost + 1) as 2 } }],
    ]),
  ),
  ...Object.fromEntries(
    bySystem.map(([rule, criterion, atMost]) => [
      rule,
      [{ system: { [criterion]: atMost as 1 } }, { system: { [criterion]: (atMost + 1) as 2 } }],
    ]),
  ),
  G01: [{ share: 0 }, { share: 0.25 }],
  G11: [{ variables: false }, {}],
  G13: [{ lastReferenceDate: '2023-12-31' }, { lastReferenceDate: '2024-01-01' }],
};

describe('gap rules of mdsa 1.0', () => {
  it('each have a country in which they fire and one in which they do not', () => {
    expect(Object.keys(pairs).sort()).toEqual(framework.gapRules.map(({ id }) => id));
    for (const [rule, [fires, not]] of Object.entries(pairs)) {
      expect(rulesOf(fires), rule).toContain(rule);
      expect(rulesOf(not), rule).not.toContain(rule);
    }
  });

  it('no longer find a gap once the levels and links they suggest are reached', () => {
    for (const [rule, [fires]] of Object.entries(pairs)) {
      const country = assessmentOf(fires);
      const gap = gapsIn(country).find((each) => each.rule === rule);
      if (!gap) throw new Error(rule);
      const effects = suggestedEffects(framework, gap);
      const links = suggestedLinks(framework, gap);
      // A missing source, an old one, and a topic without coverage take more than answers.
      if (effects.length + links.length === 0) {
        expect(['G01', 'G13']).toContain(rule);
        continue;
      }
      const better = anAssessment({
        ...country,
        answers: country.answers.map((answer) => {
          const effect = effects.find(
            ({ criterion, source }) => criterion === answer.criterion && source === answer.source,
          );
          return effect ? { ...answer, value: effect.toLevel as 2 } : answer;
        }),
        topicLinks: country.topicLinks.map((link) => {
          const raised = links.find(({ topic, source }) => topic === link.topic && source === link.source);
          return raised
            ? {
                ...link,
                share: Math.max(link.share, raised.share),
                variables: [...link.variables, ...raised.variables],
              }
            : link;
        }),
      });
      // The other source may be the best of the topic by then, and it has the same shortfall.
      const left = gapsIn(better).find(({ key }) => key === gap.key);
      expect(left === undefined || left.facts.every((fact) => isOfAnother(fact, gap)), rule).toBe(true);
    }
  });

  it('find nothing in a perfect country', () => {
    expect(gapsOf({})).toEqual([]);
  });

  it.each(bySource)('%s follows from %s at most %d', (rule, criterion, atMost) => {
    expect(rulesOf({ sources: { [criterion]: atMost as 1 } })).toEqual([rule]);
    expect(rulesOf({ sources: { [criterion]: (atMost + 1) as 2 } })).toEqual([]);
    expect(gapsOf({ sources: { [criterion]: 'NK' } }).map(({ state }) => state)).toContain('to-verify');
    expect(gapsOf({ sources: { [criterion]: 'NA' } })).toEqual([]);
  });

  it.each(bySystem)('%s follows from %s at most %d', (rule, criterion, atMost) => {
    expect(gapsOf({ system: { [criterion]: atMost as 1 } })).toMatchObject([
      { key: `${rule}:system`, state: 'found' },
    ]);
    expect(gapsOf({ system: { [criterion]: (atMost + 1) as 2 } })).toEqual([]);
    expect(gapsOf({ system: { [criterion]: 'NK' } })).toMatchObject([
      { key: `${rule}:system`, state: 'to-verify' },
    ]);
  });

  it('judge shares, variables, age and coverage', () => {
    expect(rulesOf({ share: 0.5 })).toEqual(['G02']);
    expect(rulesOf({ share: 0.75 })).toEqual([]);
    expect(rulesOf({ share: 0 })).toEqual(['G01', 'G35', 'G40']);
    expect(rulesOf({ variables: false })).toEqual(['G11', 'G35', 'G40']);
    expect(rulesOf({ lastReferenceDate: '2023-06-30' })).toEqual(['G13']);
    expect(rulesOf({ lastReferenceDate: '2024-01-01' })).toEqual([]);
    expect(rulesOf({ lastReferenceDate: null })).toEqual([]);
  });

  it('give every gap a recommendation and a severity of the four', () => {
    for (const gap of gapsOf({ value: 0, variables: false, lastReferenceDate: '2000-01-01' })) {
      expect(gap.recommendations.length, gap.key).toBeGreaterThan(0);
      expect(['critical', 'high', 'medium', 'low']).toContain(gap.severity);
    }
  });
});
