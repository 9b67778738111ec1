import type { TFunction } from 'i18next';
import type { Robustness } from '../../../../assessment-framework/sensitivity/robustness.ts';
import { type SystemVariant, variantId } from '../../../../assessment-framework/sensitivity/varied-scores.ts';

/** Words that depend on framework and language. */
export interface VerdictWords {
  readonly band: (id: string) => string;
  /** "D4 Standards and quality"; a weight as a number. */
  readonly parameter: (variant: SystemVariant) => string;
  /** Alternatives in a sentence: "a, b or c". */
  readonly either: (items: readonly string[]) => string;
}

/** More changes than this are counted instead of named. */
const MOST_NAMED = 2;

/** The verdict on the band of the system index as a sentence: robust or sensitive, and what would change it (F.7). */
export function composeVerdict(
  robustness: Robustness,
  variants: readonly SystemVariant[],
  words: VerdictWords,
  t: TFunction<'sensitivity'>,
): string {
  const band = variants[0]?.band ?? null;
  if (robustness.verdict === 'withheld' || band === null) return t('title.withheld');
  const changing = variants.filter((variant) => robustness.changes.includes(variantId(variant)));
  const name = words.band(band);
  if (changing.length === 0) return t('title.robust', { band: name });
  if (changing.length > MOST_NAMED && robustness.verdict === 'sensitive') {
    return t('title.sensitiveMany', { band: name, changed: changing.length, total: variants.length - 1 });
  }
  const when = words.either(
    changing.map((variant) => t(`when.${variant.key}`, { parameter: words.parameter(variant) })),
  );
  return robustness.verdict === 'robust'
    ? t('title.robustBut', { band: name, when })
    : t('title.sensitive', { band: name, when });
}

/** The variants in the groups in which they are shown: the index as it is and those that decide, assumptions, dimensions left out. */
export function groupedVariants(variants: readonly SystemVariant[]): readonly {
  readonly id: 'method' | 'unknown' | 'drop';
  readonly variants: readonly SystemVariant[];
}[] {
  const of = (...keys: readonly SystemVariant['key'][]) => variants.filter(({ key }) => keys.includes(key));
  return [
    { id: 'method', variants: of('base', 'critical-weight', 'arithmetic', 'no-caps') } as const,
    { id: 'unknown', variants: of('not-known-lowest', 'not-known-highest') } as const,
    { id: 'drop', variants: of('without-dimension') } as const,
  ].filter((group) => group.variants.length > 0);
}

const STEP = 0.05;

/** A stretch of the scale in steps of five points that holds all values with a little room, for a small chart. */
export function stretchAround(values: readonly number[]): { readonly from: number; readonly to: number } {
  if (values.length === 0) return { from: 0, to: 1 };
  const from = Math.max(0, Math.floor(Math.min(...values) / STEP - 0.2) * STEP);
  const to = Math.min(1, Math.ceil(Math.max(...values) / STEP + 0.2) * STEP);
  return { from, to };
}
