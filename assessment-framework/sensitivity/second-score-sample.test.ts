import { describe, expect, it } from 'vitest';
import { secondScoreSample } from './second-score-sample.ts';

const places = Array.from({ length: 40 }, (_, i) => ({
  criterion: `c${i}`,
  source: i % 3 === 0 ? `s${i}` : null,
}));

describe('sample of criteria for a second score', () => {
  it('is the same for the same seed, whatever the order, and another for another seed', () => {
    const sample = secondScoreSample(places, { size: 8, seed: 5 });
    expect(sample).toHaveLength(8);
    expect(secondScoreSample(places, { size: 8, seed: 5 })).toEqual(sample);
    expect(new Set(secondScoreSample(places.toReversed(), { size: 8, seed: 5 }))).toEqual(new Set(sample));
    expect(secondScoreSample(places, { size: 8, seed: 6 })).not.toEqual(sample);
  });

  it('keeps the given order and takes all when there are no more', () => {
    const sample = secondScoreSample(places, { size: 8, seed: 5 });
    expect(sample).toEqual(places.filter((place) => sample.includes(place)));
    expect(secondScoreSample(places, { size: 50, seed: 5 })).toEqual(places);
    expect(secondScoreSample([], { size: 3, seed: 5 })).toEqual([]);
    expect(secondScoreSample(places, { size: 0, seed: 5 })).toEqual([]);
  });

  it('draws every criterion about equally often', () => {
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed++) {
      for (const { criterion } of secondScoreSample(places, { size: 8, seed })) {
        drawn.set(criterion, (drawn.get(criterion) ?? 0) + 1);
      }
    }
    for (const { criterion } of places) expect(Math.abs((drawn.get(criterion) ?? 0) - 400)).toBeLessThan(100);
  });
});
