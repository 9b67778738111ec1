import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';
import { percentOf } from './band-formula.ts';
import { live } from './formula.ts';
import { linkRows } from './linked-sources.ts';
import { type LiveColumn, liveTable } from './live-table.ts';
import { coverageScale } from './scales.ts';

/** The matrix of topics and sources; an empty cell: the source does not measure the topic. */
export function coverageSheet(context: ReportContext): TableSheet {
  const { t, input, orderedSources, topicLabel, sourceShort } = context;
  const scale = coverageScale(context);
  const links = new Map(linkRows(context).map((row) => [`${row.topic.id} ${row.source.id}`, row]));
  type Topic = (typeof input.scores.topics)[number];
  const columns: readonly LiveColumn<Topic>[] = [
    { key: 'id', label: t('sheet.column.id'), type: 'text', width: 8, cell: ({ id }) => id },
    {
      ...{ key: 'topic', label: t('coverage.column.topic'), type: 'text', width: 34 },
      cell: ({ id }) => topicLabel(id),
    },
    {
      ...{ key: 'coverage', label: t('coverage.column.coverage'), type: 'score', width: 11, scale },
      cell: ({ priority, coverage }, at) =>
        live(
          `INDEX(topics_score,MATCH(${at('id')},topics_id,0))`,
          priority === 'not-relevant' ? '' : coverage * 100,
        ),
    },
    ...orderedSources.map(
      (source): LiveColumn<Topic> => ({
        ...{ key: source.id, label: sourceShort(source.id), type: 'score', width: 7, turned: true, scale },
        cell: (topic, at) => {
          const row = links.get(`${topic.id} ${source.id}`);
          if (row === undefined) return null;
          const of = (range: string) => `SUMIFS(${range},links_number,${row.number})`;
          return live(
            `IF(OR(${at('coverage')}="",${of('links_exists')}=0),"",100*${of('links_c')})`,
            topic.priority === 'not-relevant' ? '' : (percentOf(row.cell?.coverage ?? null) ?? ''),
          );
        },
      }),
    ),
  ];
  return {
    kind: 'table',
    name: t('sheet.coverage'),
    title: t('coverage.matrixCaption'),
    frozenColumns: 3,
    emptyText: t('sheet.empty'),
    ...liveTable(columns, input.scores.topics),
  };
}
