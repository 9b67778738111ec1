import type { TFunction } from 'i18next';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { SourceScore } from '../../../../assessment-framework/scoring/result.ts';
import { SOURCE_LIMITS, type SourceLimit } from '../../../../assessment-framework/scoring/source-limits.ts';
import type { Format } from '../../../shared/format/use-format.ts';

/** A source with what limits it. */
export interface SourceRow {
  readonly source: SourceScore;
  readonly name: string;
  readonly isPlanned: boolean;
  readonly limit: SourceLimit;
  readonly words: string;
}

interface Known {
  readonly texts: FrameworkTexts;
  readonly format: Format;
  readonly t: TFunction<'results'>;
}

/** What holds a source's score down most, in a few words. */
export function limitOf(source: SourceScore, limit: SourceLimit, { texts, format, t }: Known): string {
  const labels = limit.criteria.map((id) => texts.sourceCriteria[id]?.label ?? id);
  const [first = ''] = labels;
  switch (limit.kind) {
    case 'cap':
      return t('limit.cap', {
        cap: format.integer(source.cap * 100),
        criterion: first,
        more: labels.length - 1,
        count: labels.length - 1,
      });
    case 'withheld':
      if (source.state === 'empty') return t('limit.empty');
      if (source.state === 'not-applicable') return t('limit.notApplicable');
      return source.withheldBecause.includes('completeness')
        ? t('limit.completeness', { share: format.percent(source.completeness) })
        : t('limit.applicability', { share: format.percent(source.applicability) });
    case 'open':
      return t('limit.open', { count: labels.length, criterion: first });
    case 'group':
      return t('limit.group', {
        group: texts.framework.sourceGroups[limit.group?.id ?? '']?.name ?? limit.group?.id,
        score: format.integer(Math.round((limit.group?.mean ?? 0) * 100)),
      });
    case 'evidence':
      return t('limit.evidence', { points: format.score(limit.narrows ?? 0) });
    default:
      return t('limit.none');
  }
}

/** Order of sources by what limits them, then by how much mending it would free, then by the lowest score. */
export function byLimit(
  a: { readonly source: SourceScore; readonly limit: SourceLimit },
  b: { readonly source: SourceScore; readonly limit: SourceLimit },
): number {
  const rank = ({ kind }: SourceLimit) => SOURCE_LIMITS.indexOf(kind);
  const gain = ({ frees, narrows }: SourceLimit) => frees ?? narrows ?? 0;
  return (
    rank(a.limit) - rank(b.limit) ||
    gain(b.limit) - gain(a.limit) ||
    (a.source.score ?? 0) - (b.source.score ?? 0)
  );
}
