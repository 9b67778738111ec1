import type { DataSource } from '../../assessment-framework/model/assessment.ts';
import type { CoverageCell, SourceScore } from '../../assessment-framework/scoring/result.ts';
import type { ReportContext } from '../model/report-context.ts';

/** A source with everything that metadata say of it. */
export interface InventoryEntry {
  readonly source: DataSource;
  readonly score: SourceScore | null;
  /** Topics it measures, in the order of the framework. */
  readonly measures: readonly { readonly topic: string; readonly cell: CoverageCell }[];
  /** Other sources with which it is linked for any topic. */
  readonly linkedWith: readonly string[];
  /** Days from the latest date described to its publication; null when either is unknown or the order is reversed. */
  readonly daysToPublication: number | null;
}

/** The data sources of the assessment in the order of the inventory. */
export function inventoryOf({ input, orderedSources }: ReportContext): readonly InventoryEntry[] {
  const scores = new Map(input.scores.sources.map((score) => [score.id, score]));
  return orderedSources.map((source) => ({
    source,
    score: scores.get(source.id) ?? null,
    measures: input.scores.topics.flatMap(({ id: topic, cells }) => {
      const cell = cells.find((one) => one.source === source.id);
      return cell ? [{ topic, cell }] : [];
    }),
    linkedWith: [
      ...new Set(
        input.assessment.topicLinks.flatMap((link) => (link.source === source.id ? link.linkedWith : [])),
      ),
    ],
    daysToPublication: daysBetween(source.lastReferenceDate, source.lastPublishedDate),
  }));
}

const DAY = 86_400_000;

function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
  return days < 0 ? null : days;
}
