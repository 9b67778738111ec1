import type { Assessment, DataSource } from '../../../assessment-framework/model/assessment.ts';
import type { FrameworkTexts } from '../../../assessment-framework/model/framework-texts.ts';
import type { Scores, SourceScore } from '../../../assessment-framework/scoring/result.ts';
import { inOrder } from '../../shared/ordering/move-record.ts';

/** One line of the inventory. */
export interface SourceRow {
  readonly source: DataSource;
  readonly type: string;
  /** Name of the custodian; null without one. */
  readonly custodian: string | null;
  /** Number of topics it is linked to. */
  readonly topics: number;
  readonly score: SourceScore;
}

/** Brings together what the inventory says of each source. */
export function sourceRows(
  assessment: Assessment,
  scores: Scores,
  texts: FrameworkTexts,
): readonly SourceRow[] {
  const institutions = new Map(assessment.institutions.map(({ id, acronym, name }) => [id, acronym || name]));
  const scoreOf = new Map(scores.sources.map((score) => [score.id, score]));
  const topics = new Map<string, number>();
  for (const { source, share } of assessment.topicLinks) {
    if (share > 0) topics.set(source, (topics.get(source) ?? 0) + 1);
  }
  return inOrder(assessment.sources).flatMap((source) => {
    const score = scoreOf.get(source.id);
    if (!score) return [];
    return [
      {
        source,
        type: texts.sourceTypes[source.type]?.name ?? source.type,
        custodian: source.custodian === null ? null : (institutions.get(source.custodian) ?? null),
        topics: topics.get(source.id) ?? 0,
        score,
      },
    ];
  });
}

/** Rows in which every word of the filter stands somewhere: name, acronym, type, custodian. */
export function filterRows(rows: readonly SourceRow[], filter: string): readonly SourceRow[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ source, type, custodian }) => {
    const text = [source.name, source.acronym, type, custodian ?? ''].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
