import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import type { AnswerInfluence } from '../../../../assessment-framework/sensitivity/answer-influence.ts';
import { drawSystemIndexAtOnce } from '../../../../assessment-framework/sensitivity/monte-carlo.ts';
import { robustnessOf } from '../../../../assessment-framework/sensitivity/robustness.ts';
import {
  type SystemVariant,
  systemVariants,
} from '../../../../assessment-framework/sensitivity/varied-scores.ts';
import { anAnswer, anAssessment, aSource } from '../../../../tests/builders/an-assessment.ts';
import { toyAssessment } from '../../../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../../../tests/builders/toy-framework.ts';
import { makeFormat } from '../../../shared/format/use-format.ts';
import texts from '../locales/en.json' with { type: 'json' };
import { barsOf, composeDrawnTitle, shareWords } from './drawn-words.ts';
import { influenceRows } from './influence-rows.ts';
import { eligiblePlaces, sampleOf, scoredAgain, scoreOf } from './second-scoring.ts';
import { composeVerdict, groupedVariants, stretchAround } from './verdict.ts';

const i18n = createInstance();
await i18n.init({
  lng: 'en',
  resources: { en: { sensitivity: texts } },
  interpolation: { escapeValue: false },
});
const t = i18n.getFixedT('en', 'sensitivity');
const framework = toyFramework();
const format = makeFormat('en');
const words = {
  band: (id: string) => id,
  parameter: ({ parameter }: SystemVariant) => String(parameter ?? ''),
  either: (items: readonly string[]) => items.join(' or '),
};
const verdictOn = (variants: readonly SystemVariant[]) =>
  composeVerdict(robustnessOf(framework.settings, variants), variants, words, t);
const variant = (
  key: SystemVariant['key'],
  band: string | null,
  parameter: SystemVariant['parameter'] = null,
): SystemVariant => ({ key, parameter, score: band === null ? null : 0.5, band });

describe('the verdict in words', () => {
  it('says robust where nothing changes the band', () => {
    expect(verdictOn(systemVariants(framework, toyAssessment()))).toBe(
      'The band “developing” is robust: every variation of the method leaves it',
    );
  });

  it('names what would change it, and counts where there is too much to name', () => {
    const base = variant('base', 'basic');
    expect(verdictOn([base, variant('without-dimension', 'nascent', 'D4')])).toBe(
      'The band “basic” is robust: it changes only when D4 is left out',
    );
    expect(
      verdictOn([base, variant('critical-weight', 'developing', 3), variant('no-caps', 'developing')]),
    ).toBe('The band “basic” is sensitive: it changes when critical criteria weigh 3 or the caps are lifted');
    const drops = ['D1', 'D2', 'D3'].map((id) => variant('without-dimension', 'nascent', id));
    expect(verdictOn([base, variant('arithmetic', 'basic'), ...drops])).toBe(
      'The band “basic” is sensitive: 3 of 4 variations change it',
    );
  });

  it('has none without an index', () => {
    expect(verdictOn(systemVariants(framework, { answers: [] }))).toBe(
      'There is no system index yet whose band could be tested',
    );
  });

  it('groups the variants and leaves out empty groups', () => {
    const groups = groupedVariants(systemVariants(framework, toyAssessment()));
    expect(groups.map(({ id, variants }) => [id, variants.length])).toEqual([
      ['method', 5],
      ['unknown', 2],
      ['drop', 3],
    ]);
    expect(groupedVariants(systemVariants(framework, { answers: [] })).map(({ id }) => id)).toEqual([
      'method',
      'unknown',
    ]);
  });

  it('shows a stretch of the scale that holds every value, within 0 to 1', () => {
    for (const values of [[0.51, 0.539], [0.4, 0.6], [0, 1], [0.97], [0.005]]) {
      const { from, to } = stretchAround(values);
      expect(from).toBeLessThanOrEqual(Math.min(...values));
      expect(to).toBeGreaterThanOrEqual(Math.max(...values));
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
      expect(to).toBeGreaterThan(from);
    }
    expect(stretchAround([])).toEqual({ from: 0, to: 1 });
  });
});

describe('draws in words', () => {
  const drawn = drawSystemIndexAtOnce(framework, toyAssessment())!;

  it('never rounds a few draws away', () => {
    expect(shareWords(0.993, format, t)).toBe('more than 99%');
    expect(shareWords(0.007, format, t)).toBe('less than 1%');
    expect(shareWords(0.5, format, t)).toBe('50%');
    expect(shareWords(1, format, t)).toBe('100%');
    expect(shareWords(0, format, t)).toBe('0%');
    expect(composeDrawnTitle(drawn, (id) => id, format, t)).toBe(
      'In more than 99% of the draws the system index is “developing”',
    );
  });

  it('keeps every draw in the bars and cuts empty ends', () => {
    const bars = barsOf(drawn.histogram);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    expect(bars[0]?.count).toBeGreaterThan(0);
    expect(bars.at(-1)?.count).toBeGreaterThan(0);
    expect(bars[0]?.from).toBeCloseTo(0.47, 9);
  });
});

describe('answers that matter most', () => {
  const influence = (changes: Partial<AnswerInfluence>): AnswerInfluence => ({
    criterion: 'a1',
    source: null,
    value: 2,
    without: { system: 0, sources: 0, coverage: 0 },
    up: { system: 0.01, sources: 0, coverage: 0 },
    down: null,
    largest: 0.01,
    bandChanges: [],
    ...changes,
  });
  const all = [
    influence({}),
    influence({
      criterion: 'a2',
      without: { system: -0.03, sources: 0, coverage: 0 },
      bandChanges: ['system'],
    }),
    influence({ criterion: 'S01', source: 's1', without: { system: 0, sources: 0.02, coverage: null } }),
  ];

  it('are those of the index, the largest change first whatever its sign', () => {
    const rows = influenceRows(all, 'system');
    expect(rows.map(({ criterion, largest, changesBand }) => [criterion, largest, changesBand])).toEqual([
      ['a2', 0.03, true],
      ['a1', 0.01, false],
    ]);
    expect(influenceRows(all, 'coverage')).toMatchObject([
      { id: 's1/S01', without: null, down: null, largest: 0 },
    ]);
  });
});

describe('who scores what a second time', () => {
  const assessment = anAssessment({
    sources: [aSource('s1')],
    answers: [
      anAnswer('a1', 3, { answeredBy: 'Amara Bell' }),
      anAnswer('a2', 3, { answeredBy: 'Bruno Keller' }),
      anAnswer('b1', 3, { answeredBy: 'Bruno Keller' }),
      anAnswer('S01', 3, { answeredBy: 'Bruno Keller', source: 's1' }),
      anAnswer('S01', 3, { answeredBy: 'Bruno Keller', source: 'gone' }),
    ],
  });
  const eligible = (name: string, choice: Parameters<typeof eligiblePlaces>[3]) =>
    eligiblePlaces(framework, assessment, { name }, choice).map(({ criterion }) => criterion);

  it('leaves out what has no answer and what the person answered', () => {
    expect(eligible(' amara bell', { from: 'system', which: 'random' })).toEqual(['a2', 'b1']);
    expect(eligible('Bruno Keller', { from: 'both', which: 'random' })).toEqual(['a1']);
    expect(eligible('Somebody', { from: 'both', which: 'critical' })).toEqual(['a1', 'b1', 'S01']);
    expect(eligible('Somebody', { from: 'sources', which: 'random' })).toEqual(['S01']);
  });

  it('draws the same sample every time, and takes every critical one', () => {
    const places = framework.systemCriteria.map(({ id }) => ({ criterion: id, source: null }));
    const choice = { from: 'system', which: 'random', size: 4 } as const;
    expect(sampleOf(places, choice, 7)).toHaveLength(4);
    expect(sampleOf(places, choice, 7)).toEqual(sampleOf(places, choice, 7));
    expect(sampleOf(places, { ...choice, which: 'critical' }, 7)).toEqual(places);
  });

  it('changes the second score there is instead of adding another', () => {
    const place = { criterion: 'a1', source: null };
    const first = scoredAgain(null, { place, person: 'p', value: 2, at: '2026-03-01T10:00:00.000Z' });
    const noted = { ...first, note: 'Seen' };
    const again = scoredAgain(noted, { place, person: 'p', value: 'NK', at: '2026-03-01T11:00:00.000Z' });
    expect(again).toEqual({ ...noted, value: 'NK', at: '2026-03-01T11:00:00.000Z' });
    expect(scoreOf([first, { ...again, id: 'later' }], place, 'p')?.id).toBe('later');
    expect(scoreOf([first], place, 'other')).toBeNull();
    expect(scoreOf([first], { criterion: 'a1', source: 's1' }, 'p')).toBeNull();
  });
});
