import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import { computeScores } from '../../../../assessment-framework/scoring/compute-scores.ts';
import { filteredScores, NO_FILTER } from '../../../../assessment-framework/scoring/filtered-scores.ts';
import { sourceLimit } from '../../../../assessment-framework/scoring/source-limits.ts';
import { anAnswer, aSource } from '../../../../tests/builders/an-assessment.ts';
import { toyAssessment } from '../../../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../../../tests/builders/toy-framework.ts';
import { makeFormat } from '../../../shared/format/use-format.ts';
import locale from '../locales/en.json' with { type: 'json' };
import { filterWords, referenceName } from './filter-words.ts';
import { findBlock } from './find-block.ts';
import { composeFinding, profileFinding, sourcesFinding, topicsFinding } from './finding.ts';
import { byLimit, limitOf } from './limit-of.ts';
import { filterOf, searchOfFilter, viewOf } from './results-search.ts';
import { documentedShare, strengthFacts } from './strength-rows.ts';
import { withheldRows } from './withheld-rows.ts';

const framework = toyFramework();
const assessment = toyAssessment();
const scores = computeScores(framework, assessment);
const format = makeFormat('en');
const texts = {
  framework: {
    bands: { developing: { name: 'Developing' }, basic: { name: 'Basic' } },
    areas: { A1: { name: 'Research' } },
    dimensions: { A: { name: 'Dimension A', short: 'A' } },
    sourceGroups: { COV: { name: 'Coverage' } },
  },
  sourceCriteria: { S01: { label: 'Population' } },
  systemCriteria: {},
} as unknown as FrameworkTexts;

let t: TFunction<'results'>;
beforeAll(async () => {
  const instance = i18next.createInstance();
  await instance.init({
    lng: 'en',
    resources: { en: { results: locale } },
    defaultNS: 'results',
    interpolation: { escapeValue: false },
  });
  t = instance.getFixedT('en', 'results') as TFunction<'results'>;
});

describe('the address', () => {
  it('carries a filter there and back', () => {
    const filter = { critical: true, areas: ['A1', 'A2'], institutions: ['nso'], references: ['un-1998'] };
    expect(filterOf(searchOfFilter(filter))).toEqual(filter);
    expect(searchOfFilter(NO_FILTER)).toEqual({});
  });

  it('reads what it can of an address that somebody wrote', () => {
    expect(filterOf({ critical: 'maybe', areas: '~~A1~A1~', institutions: '' })).toEqual({
      ...NO_FILTER,
      areas: ['A1'],
    });
    expect(viewOf({ view: 'nonsense' }, 'topic')).toBe('topics');
    expect(viewOf({ view: 'withheld' }, 'source')).toBe('withheld');
    expect(viewOf({}, null)).toBe('profile');
  });

  it('finds what a block means, and nothing for what is unknown', () => {
    expect(findBlock(scores, 'coverage')).toEqual({ kind: 'index', id: 'coverage' });
    expect(findBlock(scores, 'A')).toEqual({ kind: 'dimension', id: 'A' });
    expect(findBlock(scores, 'S2')).toEqual({ kind: 'source', id: 'S2' });
    expect(findBlock(scores, 'T01')).toEqual({ kind: 'topic', id: 'T01' });
    expect(findBlock(scores, 'nonsense')).toBeNull();
  });
});

describe('findings', () => {
  const say = (whole: typeof scores.dimensions | null, dimensions = scores.dimensions) =>
    profileFinding(dimensions, { nameOf: (id) => id, format, t, whole });

  it('name the ends of the profile, and under a filter what moves most', () => {
    expect(say(null)).toMatch(/^Strongest: \w\. Weakest: \w$/);
    const filtered = filteredScores(framework, assessment, { ...NO_FILTER, critical: true }).scores;
    const moves = filtered.dimensions.map(({ id, score }) => {
      const before = scores.dimensions.find((each) => each.id === id)?.score ?? null;
      return { id, by: score === null || before === null ? 0 : score - before };
    });
    const [largest] = moves.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
    const finding = say(scores.dimensions, filtered.dimensions);
    expect(finding).toContain(largest?.id);
    expect(finding).toContain(format.score(Math.abs(largest?.by ?? 0)));
    expect(finding).toMatch(largest && largest.by < 0 ? /falls furthest/ : /rises furthest/);
    expect(say(scores.dimensions)).toBe('No dimension changes against the whole');
    expect(say(scores.dimensions, [])).toBe('No dimension has a criterion that passes the filter');
  });

  it('say what is left under a filter that leaves no source', () => {
    const system = { ...scores.indices.system, score: 0.5, band: 'developing' };
    const nothing = { ...scores.indices.sources, score: null, band: null };
    const indices = { ...scores.indices, system, sources: nothing };
    const known = { texts, t, isFiltered: true };
    expect(composeFinding({ indices, sources: [] }, known)).toBe(
      'The data system is developing; no source is left',
    );
    const none = { ...indices, system: { ...system, score: null } };
    expect(composeFinding({ indices: none, sources: [] }, known)).toBe('Nothing is left to score');
    expect(composeFinding({ indices: none, sources: [] }, { ...known, isFiltered: false })).toMatch(
      /more answers are needed/,
    );
  });

  it('count what limits the sources, and the topics half covered', () => {
    const kinds = (...list: ('cap' | 'withheld' | 'group')[]) =>
      list.map((kind) => ({ source: scores.sources[0]!, kind }));
    expect(sourcesFinding(kinds('cap', 'group'), t)).toBe('A critical criterion caps 1 of 2 sources');
    expect(sourcesFinding(kinds('withheld', 'group'), t)).toBe(
      '1 of 2 sources has too few answers for a score; 1 is held back by its weakest group of criteria',
    );
    expect(sourcesFinding([], t)).toBe('No data source is entered yet');
    expect(topicsFinding([], 0.5, t)).toBe('No relevant topic is left');
    expect(topicsFinding(scores.topics, 0.5, t)).toMatch(/^\d of 2 relevant topics/);
  });

  it('say a filter in words: or within a kind, what it rests on with the totals', () => {
    const filter = { ...NO_FILTER, critical: true, areas: ['A1', 'gone'] };
    const { basis } = filteredScores(framework, assessment, filter);
    const words = filterWords(filter, basis, { texts, framework, institutions: [], format, t });
    expect(words.short).toBe('critical criteria only; area: Research or gone');
    expect(words.basis).toBe('Rests on 0 of 13 system criteria, 0 of 5 source criteria and 0 of 2 sources.');
    const citation = 'UN DESA (1998). Recommendations on Statistics of International Migration';
    expect(referenceName([{ id: 'un', citation, verification: 'general' }], 'un')).toBe('UN DESA (1998)');
    expect(referenceName([], 'gone')).toBe('gone');
  });
});

describe('limits of sources', () => {
  it('are said in words, capped first and by what they free', () => {
    const all = ['S1', 'S2', 'S3'].map((id) => aSource(id));
    const levels = (source: string, values: Record<string, 0 | 2 | 4>) =>
      Object.entries(values).map(([criterion, value]) => anAnswer(criterion, value, { source }));
    const { sources } = computeScores(framework, {
      ...assessment,
      sources: all,
      answers: [
        ...levels('S1', { S01: 4, S04: 4, S15: 4, S20: 0, S17: 2 }),
        ...levels('S2', { S01: 0, S04: 4, S15: 4, S20: 4, S17: 4 }),
      ],
    });
    const rows = sources.map((source) => ({ source, limit: sourceLimit(framework, source) })).sort(byLimit);
    expect(rows.map(({ source }) => source.id)).toEqual(['S2', 'S3', 'S1']);
    const words = rows.map(({ source, limit }) => limitOf(source, limit, { texts, format, t }));
    expect(words).toEqual(['Capped at 50: Population', 'Nothing is answered yet', 'SYS stands at 25']);
  });
});

describe('withheld and evidence', () => {
  it('lists what has no score: the index, then dimensions and sources, nearest to their score first', () => {
    const empty = computeScores(framework, { ...assessment, answers: [] });
    const rows = withheldRows(empty, { framework, texts, sources: assessment.sources });
    expect(rows.map((row) => (row.kind === 'index' ? 'index' : row.block.id))).toEqual([
      'index',
      ...['B', 'C', 'A'],
      ...['S1', 'S2'],
    ]);
    expect(withheldRows(scores, { framework, texts, sources: assessment.sources })).toHaveLength(
      [...scores.dimensions, ...scores.sources].filter(({ score }) => score === null).length,
    );
  });

  it('counts only answers that enter the scores shown', () => {
    const whole = strengthFacts({ scores, framework, assessment, texts });
    const levels = assessment.answers.filter(({ value }) => typeof value === 'number').length;
    expect(whole.total.total).toBe(levels);
    expect(whole.rows).toHaveLength(5);
    const { scores: critical, framework: narrowed } = filteredScores(framework, assessment, {
      ...NO_FILTER,
      critical: true,
    });
    const facts = strengthFacts({ scores: critical, framework: narrowed, assessment, texts });
    expect(facts.total.total).toBeLessThan(levels);
    expect(facts.weak.every(({ critical: isCritical }) => isCritical)).toBe(true);
    expect(facts.rows.reduce((sum, { weak }) => sum + weak, 0)).toBe(facts.weak.length);
    expect(documentedShare(facts.total)).toBe(0);
    expect(documentedShare({ ...facts.total, total: 0 })).toBeNull();
  });
});
