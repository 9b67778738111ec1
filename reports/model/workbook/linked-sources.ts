import type { DataSource, TopicLink } from '../../../assessment-framework/model/assessment.ts';
import type { CoverageCell, TopicCoverage } from '../../../assessment-framework/scoring/result.ts';
import { rankOf } from '../../../assessment-framework/scoring/tolerance.ts';
import type { ReportContext } from '../report-context.ts';
import { sourceCode } from './answers-sheet.ts';

/** A link of a topic and a source with its place in the workbook. */
export interface LinkRow {
  /** From 1, in the order of the sheet of links. */
  readonly number: number;
  /** Topic of the framework, from 1. */
  readonly topicNumber: number;
  readonly topic: TopicCoverage;
  readonly source: DataSource;
  readonly code: string;
  readonly link: TopicLink;
  /** What the engine says; undefined where the source is only planned. */
  readonly cell: CoverageCell | undefined;
}

/** Every link that counts or would count, by topic and then as the sources stand; of two links of a pair the last holds. */
export function linkRows(context: ReportContext): readonly LinkRow[] {
  const { input, orderedSources } = context;
  const links = new Map(input.assessment.topicLinks.map((link) => [`${link.topic} ${link.source}`, link]));
  const rows = input.scores.topics.flatMap((topic, index) => {
    const cells = new Map(topic.cells.map((cell) => [cell.source, cell]));
    return orderedSources.flatMap((source, place) => {
      const link = links.get(`${topic.id} ${source.id}`);
      if (link === undefined) return [];
      const code = sourceCode(context, place);
      return [{ topicNumber: index + 1, topic, source, code, link, cell: cells.get(source.id) }];
    });
  });
  return rows.map((row, index) => ({ ...row, number: index + 1 }));
}

/** The place in the order of cells as one number: topic, then coverage, then the place of the source in ties (F.5). */
export function orderKey(
  {
    sources,
    topicNumber,
    tie,
  }: { readonly sources: number; readonly topicNumber: number; readonly tie: number },
  coverage: number,
): number {
  return topicNumber * (1e9 + 1) * sources + rankOf(coverage) * sources + (sources - 1 - tie);
}
