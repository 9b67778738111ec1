import type { TFunction } from 'i18next';
import type { DrawnIndex } from '../../../../assessment-framework/sensitivity/monte-carlo.ts';
import type { Format } from '../../../shared/format/use-format.ts';

/** A share that is neither nothing nor all is never written as 0% or 100%. */
export function shareWords(share: number, format: Format, t: TFunction<'sensitivity'>): string {
  if (share > 0 && share < 0.01) return t('draws.small');
  if (share > 0.99 && share < 1) return t('draws.nearlyAll');
  return format.percent(share);
}

/** What the draws say about the band: the one that most of them are in. */
export function composeDrawnTitle(
  drawn: DrawnIndex,
  bandName: (id: string) => string,
  format: Format,
  t: TFunction<'sensitivity'>,
): string {
  const most = drawn.bandShares.reduce((best, each) => (each.share > best.share ? each : best));
  const band = bandName(most.band);
  return most.share === 1
    ? t('title.drawnAlways', { band })
    : t('title.drawn', { band, share: shareWords(most.share, format, t) });
}

/** Draws with a score from `from` to less than `to`, fractions 0-1. */
export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The bars of a histogram from the first to the last that holds a draw. */
export function barsOf(histogram: readonly number[]): readonly HistogramBar[] {
  const first = histogram.findIndex((count) => count > 0);
  const last = histogram.findLastIndex((count) => count > 0);
  return histogram
    .map((count, step) => ({
      from: step / histogram.length,
      to: (step + 1) / histogram.length,
      count,
    }))
    .slice(Math.max(0, first), last + 1);
}
