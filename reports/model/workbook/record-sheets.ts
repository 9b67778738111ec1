import type { ReportedGap } from '../gap-groups.ts';
import { leadName } from '../gaps-section.ts';
import { evidenceInOrder, evidenceOrigin } from '../records-annex.ts';
import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';

/** The recommendations of the framework that close a found gap, with how many they close. */
export function recommendationsSheet(context: ReportContext, gaps: readonly ReportedGap[]): TableSheet {
  const { t, input } = context;
  const found = gaps.filter((gap) => gap.status === 'found');
  const closed = (id: string) => found.filter((gap) => gap.recommendations.includes(id));
  return {
    kind: 'table',
    name: t('sheet.recommendations'),
    title: t('recommendations.caption'),
    frozenColumns: 2,
    emptyText: t('recommendations.none'),
    columns: [
      { label: t('sheet.column.id'), type: 'text', width: 10 },
      { label: t('recommendations.column.recommendation'), type: 'text', width: 44 },
      { label: t('recommendations.column.result'), type: 'text', width: 70 },
      { label: t('recommendations.column.lead'), type: 'text', width: 40 },
      { label: t('recommendations.column.horizon'), type: 'text', width: 22 },
      { label: t('recommendations.column.cost'), type: 'text', width: 30 },
      { label: t('recommendations.column.closes'), type: 'text', width: 24 },
      { label: t('recommendations.column.count'), type: 'integer', width: 12 },
    ],
    rows: input.framework.recommendations
      .filter(({ id }) => closed(id).length > 0)
      .map((item) => [
        item.id,
        input.texts.recommendations[item.id]?.label ?? item.id,
        input.texts.recommendations[item.id]?.text ?? '',
        item.leads.map((role) => leadName(context, role)).join(t('format.listSeparator')),
        input.texts.framework.horizons[item.horizon]?.name ?? item.horizon,
        input.texts.framework.costs[item.cost]?.name ?? item.cost,
        item.closes.join(t('format.listSeparator')),
        closed(item.id).length,
      ]),
  };
}

/** Evidence, one a row, without names of persons. */
export function evidenceSheet(context: ReportContext): TableSheet {
  const { t } = context;
  return {
    kind: 'table',
    name: t('sheet.evidence'),
    title: t('evidence.caption'),
    frozenColumns: 1,
    emptyText: t('evidence.none'),
    columns: [
      { label: t('evidence.column.title'), type: 'text', width: 60 },
      { label: t('evidence.column.kind'), type: 'text', width: 12 },
      { label: t('evidence.column.origin'), type: 'text', width: 50 },
      { label: t('evidence.column.strength'), type: 'text', width: 16 },
      { label: t('evidence.column.date'), type: 'date', width: 12 },
    ],
    rows: evidenceInOrder(context).map((item) => [
      item.title,
      t(`evidence.kind.${item.kind}`),
      evidenceOrigin(context, item),
      t(`strength.${item.strength}`),
      item.date,
    ]),
  };
}

/** References of the framework, one a row. */
export function referencesSheet({ t, input }: ReportContext): TableSheet {
  return {
    kind: 'table',
    name: t('sheet.references'),
    title: t('references.title'),
    frozenColumns: 1,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('sheet.column.id'), type: 'text', width: 22 },
      { label: t('references.column.citation'), type: 'text', width: 100 },
      { label: t('references.column.year'), type: 'integer', width: 8 },
      { label: t('references.column.publisher'), type: 'text', width: 30 },
      { label: t('references.column.address'), type: 'text', width: 50 },
      { label: t('references.column.verification'), type: 'text', width: 40 },
    ],
    rows: input.framework.references.map((item) => [
      item.id,
      item.citation,
      item.year ?? null,
      item.publisher ?? '',
      item.url ?? '',
      t(`references.${item.verification}`),
    ]),
  };
}
