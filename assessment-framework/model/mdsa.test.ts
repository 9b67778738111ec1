import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { GapCondition } from './gap-condition.ts';
import { parseFramework } from './parse-framework.ts';

const folder = fileURLToPath(new URL('../content/mdsa-1.0/', import.meta.url));

function readFolder(): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(folder + name, 'utf8')]));
}

const parsed = parseFramework(readFolder());
const framework = () => {
  if (!parsed.ok) throw new Error('the framework has problems');
  return parsed.framework;
};

describe('framework mdsa 1.0', () => {
  it('has no problem', () => {
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  it('is complete by count', () => {
    const { settings, ...lists } = framework();
    expect(Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, list.length]))).toMatchObject({
      references: 57,
      populations: 14,
      topics: 33,
      sourceTypes: 26,
      sourceCriteria: 30,
      systemCriteria: 94,
      gapRules: 40,
      recommendations: 64,
      researchQuestions: 24,
      indicators: 72,
      regionalChecks: 17,
      comparisonItems: 12,
      sectors: 17,
    });
    const perDimension = settings.dimensions.map(
      ({ id }) => lists.systemCriteria.filter(({ dimension }) => dimension === id).length,
    );
    expect(perDimension).toEqual([9, 9, 9, 10, 12, 8, 10, 9, 9, 9]);
  });

  it('demands of each topic as many elements as the methodology lists (B)', () => {
    const counts = framework().topics.map(({ mandatory }) => mandatory.length);
    expect(counts).toEqual([
      6, 5, 5, 6, 3, 5, 5, 4, 6, 5, 4, 4, 4, 3, 5, 4, 5, 6, 4, 5, 4, 4, 3, 3, 4, 4, 6, 3, 5, 5, 5, 4, 0,
    ]);
  });

  it('names goals and objectives of every topic that the methodology ties to them (B, G, G.2)', () => {
    const of = (id: string) => framework().topics.find((topic) => topic.id === id);
    const without = framework().topics.filter(({ sdg, gcm }) => sdg.length === 0 && gcm.length === 0);
    expect(without.map(({ id }) => id)).toEqual(['T11', 'T30', 'T31']);
    expect(of('T27')).toMatchObject({ sdg: ['10.7.3'], gcm: [8] });
    expect(of('T08')?.sdg).toEqual(['10.7.1']);
    expect(of('T13')?.sdg).toContain('16.2.2');
    const systemOnly = framework().gapRules.filter(({ triggers }) =>
      triggers.every(({ scope }) => scope === 'system'),
    );
    // G32 names the topics of its databases.
    expect(systemOnly.filter(({ sdg }) => sdg.length === 0).map(({ id }) => id)).toEqual(['G32']);
  });

  it('has a research question for a gap on every topic that only a study can close', () => {
    const asked = new Set(framework().researchQuestions.flatMap(({ topics }) => topics));
    for (const topic of ['T08', 'T10', 'T11', 'T12', 'T13', 'T16', 'T22', 'T23', 'T27', 'T30'])
      expect([...asked], topic).toContain(topic);
    expect(framework().researchQuestions.every(({ areas }) => areas.includes('A1'))).toBe(true);
  });

  it('holds the minimum set of topics (B)', () => {
    const core = (kind: string) =>
      framework().topics.flatMap((topic) => (topic.core === kind ? [topic.id] : []));
    expect(core('every-country')).toEqual([
      'T01',
      'T02',
      'T03',
      'T04',
      'T06',
      'T09',
      'T13',
      'T15',
      'T18',
      'T24',
    ]);
    expect(core('origin-country')).toEqual(['T07', 'T22', 'T23']);
  });

  it('marks the nine critical source criteria and the gaps with a step (C.2, E.2)', () => {
    const { sourceCriteria, gapRules } = framework();
    expect(sourceCriteria.flatMap(({ id, critical }) => (critical ? [id] : []))).toEqual([
      'S01',
      'S04',
      'S05',
      'S08',
      'S11',
      'S15',
      'S24',
      'S25',
      'S27',
    ]);
    expect(gapRules.flatMap(({ id, stepUp }) => (stepUp ? [id] : []))).toEqual(['G24', 'G40']);
    expect(gapRules.filter(({ substitutable }) => substitutable).map(({ id }) => id)).toEqual(
      Array.from({ length: 21 }, (_, index) => `G${String(index + 2).padStart(2, '0')}`),
    );
  });

  it('asks in every trigger about a topic whether the topic is relevant', () => {
    const asks = (when: GapCondition) => 'all' in when && when.all.some((part) => 'topicRelevant' in part);
    const forgetful = framework().gapRules.filter(({ triggers }) =>
      triggers.some(({ scope, when }) => scope === 'topic' && !asks(when)),
    );
    expect(forgetful).toEqual([]);
  });
});
