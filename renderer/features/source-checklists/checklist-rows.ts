import type { DataSource } from '../../../assessment-framework/model/assessment.ts';
import type { Scores, SourceScore } from '../../../assessment-framework/scoring/result.ts';

/** One line of the list: a source and the state of its checklist. */
export interface ChecklistRow {
  readonly source: DataSource;
  readonly score: SourceScore;
  /** Criteria without an answer. */
  readonly left: number;
}

/** Sources with their scores, most work left first, then by the lowest score. Discontinued sources come last. */
export function checklistRows(
  sources: readonly DataSource[],
  scores: Pick<Scores, 'sources'>,
): readonly ChecklistRow[] {
  const byId = new Map(scores.sources.map((score) => [score.id, score]));
  const isOver = ({ source }: ChecklistRow) => (source.status === 'discontinued' ? 1 : 0);
  return sources
    .flatMap((source) => {
      const score = byId.get(source.id);
      return score ? [{ source, score, left: score.counts.blank }] : [];
    })
    .toSorted(
      (a, b) => isOver(a) - isOver(b) || b.left - a.left || (a.score.score ?? 0) - (b.score.score ?? 0),
    );
}

/** The group of criteria with the lowest mean of known answers, a fraction; null while nothing is known. */
export function weakestGroup(
  groups: SourceScore['groups'],
): { readonly group: string; readonly mean: number } | null {
  let weakest: { group: string; mean: number } | null = null;
  for (const [group, mean] of Object.entries(groups)) {
    if (mean !== null && (weakest === null || mean < weakest.mean)) weakest = { group, mean };
  }
  return weakest;
}
