import type { TFunction } from 'i18next';
import type { StrengthShares } from '../../../../assessment-framework/scoring/evidence-strength.ts';
import type { EvidenceRow } from './evidence-rows.ts';

/** What the evidence amounts to, as the title of the page. */
export function composeFinding(
  rows: readonly EvidenceRow[],
  shares: StrengthShares,
  { t, list }: { readonly t: TFunction<'evidence'>; readonly list: (items: readonly string[]) => string },
): string {
  const bare = shares.counts.none;
  if (rows.length === 0) return bare > 0 ? t('finding.noneBare', { count: bare }) : t('finding.none');
  const pieces = t('finding.count', { count: rows.length });
  const stale = rows.filter((row) => row.isStale).length;
  const rest = [
    ...(stale > 0 ? [t('finding.stale', { count: stale })] : []),
    ...(bare > 0 ? [t('finding.bare', { count: bare })] : []),
  ];
  if (rest.length > 0) return t('finding.both', { pieces, rest: list(rest) });
  return shares.total > 0 ? t('finding.all', { pieces }) : pieces;
}

/** What the page of weak evidence says in its title. */
export function composeWeakFinding(weak: number, shares: StrengthShares, t: TFunction<'evidence'>): string {
  if (weak > 0) return t('finding.weak', { count: weak });
  return shares.total > 0 ? t('finding.notWeak') : t('finding.noLevels');
}
