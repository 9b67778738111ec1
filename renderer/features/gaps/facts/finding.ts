import type { TFunction } from 'i18next';
import type { RankedRecommendation } from '../../../../assessment-framework/plan/prioritise-recommendations.ts';
import { type GapItem, isListed } from './gap-items.ts';

/** The title: how grave it is, and how much can be mended soon. */
export function composeFinding(
  items: readonly GapItem[],
  ranked: readonly RankedRecommendation[],
  t: TFunction<'gaps'>,
): string {
  const listed = items.filter(isListed);
  if (listed.length === 0) return t(items.length === 0 ? 'finding.none' : 'finding.noneListed');
  const critical = listed.filter(({ severity }) => severity === 'critical').length;
  const wins = ranked.filter(({ quickWin }) => quickWin);
  const mended = new Set(wins.flatMap(({ gaps }) => gaps)).size;
  const first =
    critical > 0
      ? t('finding.critical', { count: critical, total: listed.length })
      : t('finding.noCritical', { count: listed.length });
  return mended > 0 ? t('finding.both', { first, second: t('finding.wins', { count: mended }) }) : first;
}
