import { findEntries } from '../../renderer/features/find/matching/find-entries.ts';
import { haystackOf, needleOf } from '../../renderer/features/find/matching/rank.ts';
import { type BenchRow, median, timed } from './median.ts';

const ENTRIES = 10_000;
const ROUNDS = 20;
const SEARCHES = ['e', 'en', 'entries and', 'entries exits 9', 'd5.1', 'zzz nothing', 'ministere systeme'];
const QUESTION =
  'Does the institution in charge keep entries and exits of the same person together, and for how long? ';

/** What one key press in the palette costs over 10,000 entries; the slowest of seven searches. */
export async function findBench(): Promise<BenchRow[]> {
  const entries = Array.from({ length: ENTRIES }, (_, i) => ({
    key: `criteria ${i}`,
    group: 'criteria' as const,
    hay: haystackOf(`D${i % 10}.${i}`, `Border système ${i} of the Ministère`, `${QUESTION}${i}`),
  }));
  const medians: number[] = [];
  for (const needle of SEARCHES.map(needleOf)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await timed(() => findEntries(entries, needle)));
    medians.push(median(times));
  }
  return [
    {
      what: `filtering the palette over ${ENTRIES} entries, slowest of ${SEARCHES.length} searches (median of ${ROUNDS})`,
      ours: `${Math.max(...medians).toFixed(1)} ms`,
      against: '',
      ratio: null,
      target: '<= 10 ms',
    },
  ];
}
