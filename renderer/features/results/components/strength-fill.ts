import type { AnswerStrength } from '../../../../assessment-framework/scoring/evidence-strength.ts';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { channels } from '../../../shared/charts/readable-on.ts';

/** Share of the accent in the fill of each strength, as in the bars of the page. */
const SHARES: Partial<Record<AnswerStrength, number>> = { 'copy-held': 0.7, seen: 0.45, heard: 0.22 };

/** Fill of a strength in a chart; null: an outline. An axis of its own, so never in the colours of the levels. */
export function strengthFill(
  strength: AnswerStrength,
  { accent, surface, outline }: ChartColours,
): string | null {
  if (strength === 'none') return null;
  if (strength === 'stale') return outline;
  const share = SHARES[strength];
  return share === undefined ? accent : mixed(accent, surface, share);
}

/** Two colours mixed; the first where either is written in a way that is not read. */
function mixed(a: string, b: string, share: number): string {
  const [one, other] = [channels(a), channels(b)];
  if (!one || !other) return a;
  const mix = one.map((value, i) => Math.round(value * share + (other[i] ?? 0) * (1 - share)));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
