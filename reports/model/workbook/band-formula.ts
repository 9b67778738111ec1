import { TOLERANCE } from './settings-sheet.ts';

/** 100·x, unrounded; the number format shows one decimal. */
export function percentOf(fraction: number | null): number | null {
  return fraction === null ? null : fraction * 100;
}

/** Name of the step of a scale in which a fraction lies; lower bounds belong to the step (F.3, F.5, F.6). */
export const stepName = (scale: 'grades' | 'bands' | 'coverage', fraction: string): string =>
  `LOOKUP(${fraction}+${TOLERANCE},${scale}_from,${scale}_name)`;

/** Name of the band in which a score 0-100 lies. */
export const bandName = (score: string): string => stepName('bands', `${score}/100`);

/** The band of a score in words; both ends are named when the interval crosses a bound (F.6). */
export function bandFormula(score: string, lower: string, upper: string): string {
  const ends = filled('text_band_range', {
    band: bandName(score),
    lower: bandName(lower),
    upper: bandName(upper),
  });
  return `IF(${bandName(lower)}=${bandName(upper)},${bandName(score)},${ends})`;
}

/** Between which bands an interval without a score lies. */
export const noBandFormula = (lower: string, upper: string): string =>
  filled('text_no_band', { lower: bandName(lower), upper: bandName(upper) });

/** A sentence of the lists with its places filled. */
function filled(sentence: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce(
    (text, [place, formula]) => `SUBSTITUTE(${text},"{${place}}",${formula})`,
    sentence,
  );
}
