import { factSentences, severityReason } from '../gap-facts-text.ts';
import { gapTitle, noGapText, type ReportedGap } from '../gap-groups.ts';
import type { ReportContext } from '../report-context.ts';
import type { SheetColumn, TableSheet } from '../report-model.ts';
import type { MessageKey } from '../translate.ts';
import { severityWords } from './scales.ts';

interface GapColumn {
  readonly column: SheetColumn;
  readonly value: (gap: ReportedGap) => string;
  /** Names or quotes levels of single answers, or what the team wrote for itself. */
  readonly isInside?: true;
}

/**
 * Every gap, one a row: found, to verify, set aside and merged, with the facts behind it. Where a release shows no levels of
 * single answers, the columns that quote them are not there.
 */
export function gapsSheet(context: ReportContext, gaps: readonly ReportedGap[]): TableSheet {
  const { t, release } = context;
  const columns = gapColumns(context).filter(({ isInside }) => !isInside || release.answerLevels);
  return {
    kind: 'table',
    name: t('sheet.gaps'),
    title: t('gaps.foundCaption'),
    frozenColumns: 2,
    emptyText: noGapText(context),
    columns: columns.map(({ column }) => column),
    rows: gaps.map((gap) => columns.map(({ value }) => value(gap))),
  };
}

function gapColumns(context: ReportContext): readonly GapColumn[] {
  const { t, severityName, subjectName, topicLabel, sourceName, institutionName } = context;
  const text = (label: MessageKey, width: number, value: GapColumn['value']): GapColumn => ({
    column: { label: t(label), type: 'text', width },
    value,
  });
  const inside = (column: GapColumn): GapColumn => ({ ...column, isInside: true });
  const list = (items: readonly (string | number)[]) => items.join(t('format.listSeparator'));
  return [
    {
      column: { label: t('gaps.column.severity'), type: 'text', width: 12, words: severityWords(context) },
      value: ({ severity }) => severityName(severity),
    },
    text('gaps.column.rule', 10, ({ rule }) => rule ?? t('gaps.manual')),
    text('gaps.column.gap', 40, ({ name }) => name),
    text('gaps.column.status', 14, ({ reopened, status }) =>
      t(reopened ? 'gaps.status.reopened' : `gaps.status.${status}`),
    ),
    text('gaps.column.kind', 12, ({ subjectKind }) => t(`gaps.kind.${subjectKind}`)),
    text('gaps.column.subject', 40, ({ subjectKind, subject }) => subjectName(subjectKind, subject)),
    text('gaps.column.consequence', 60, ({ consequence }) => consequence),
    inside(text('gaps.column.facts', 60, ({ facts }) => factSentences(context, facts).join('\n'))),
    text('gaps.column.severityReason', 40, (gap) => severityReason(context, gap)),
    text('gaps.column.topics', 44, ({ topics }) => list(topics.map(topicLabel))),
    text('gaps.column.sources', 44, ({ sources }) => list(sources.map(sourceName))),
    text('gaps.column.institutions', 40, ({ institutions }) => list(institutions.map(institutionName))),
    text('gaps.column.sdg', 20, ({ sdg }) => list(sdg)),
    text('gaps.column.gcm', 16, ({ gcm }) => list(gcm)),
    inside(
      text('gaps.column.decidedBy', 26, ({ decidedBy }) =>
        list([...new Set(decidedBy.map(({ criterion }) => criterion))]),
      ),
    ),
    text('gaps.column.recommendations', 26, ({ recommendations }) => list(recommendations)),
    inside(text('gaps.column.reason', 40, ({ reason }) => reason)),
    text('gaps.column.spokenForBy', 40, ({ spokenForBy }) =>
      spokenForBy === null ? '' : gapTitle(context, spokenForBy),
    ),
    inside(text('coverage.column.note', 40, ({ note }) => note)),
  ];
}
