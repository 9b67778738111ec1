import type { TFunction } from 'i18next';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { SourceScore } from '../../../../assessment-framework/scoring/result.ts';
import type { Format } from '../../../shared/format/use-format.ts';

/** What holds a source's score down most, in a few words: no score, a cap, missing answers, or its weakest group. */
export function limitOf(
  source: SourceScore,
  {
    texts,
    format,
    t,
  }: { readonly texts: FrameworkTexts; readonly format: Format; readonly t: TFunction<'results'> },
): string {
  if (source.state === 'empty') return t('limit.empty');
  if (source.state === 'not-applicable') return t('limit.notApplicable');
  if (source.state === 'withheld') {
    return source.withheldBecause.includes('completeness')
      ? t('limit.completeness', { share: format.percent(source.completeness) })
      : t('limit.applicability', { share: format.percent(source.applicability) });
  }
  const [capper] = source.cappedBy;
  if (capper) {
    const criterion = texts.sourceCriteria[capper]?.label ?? capper;
    return t('limit.cap', { cap: format.integer(source.cap * 100), criterion });
  }
  const open = source.counts.blank + source.counts.notKnown;
  const groups = Object.entries(source.groups).flatMap(([id, score]) =>
    score === null ? [] : [{ id, score }],
  );
  const [weakest] = groups.toSorted((a, b) => a.score - b.score);
  if (!weakest) return t('limit.open', { count: open });
  return t('limit.group', {
    group: texts.framework.sourceGroups[weakest.id]?.name ?? weakest.id,
    score: format.integer(Math.round(weakest.score * 100)),
  });
}
