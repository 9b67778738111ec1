import { factSentences, severityReason } from '../gap-facts-text.ts';
import { gapTitle, noGapText, type ReportedGap } from '../gap-groups.ts';
import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';
import { severityWords } from './scales.ts';

/** Every gap, one a row: found, to verify, set aside and merged, with the facts behind it. */
export function gapsSheet(context: ReportContext, gaps: readonly ReportedGap[]): TableSheet {
  const { t, severityName, subjectName, topicLabel, sourceName, institutionName } = context;
  return {
    kind: 'table',
    name: t('sheet.gaps'),
    title: t('gaps.foundCaption'),
    frozenColumns: 2,
    emptyText: noGapText(context),
    columns: [
      { label: t('gaps.column.severity'), type: 'text', width: 12, words: severityWords(context) },
      { label: t('gaps.column.rule'), type: 'text', width: 10 },
      { label: t('gaps.column.gap'), type: 'text', width: 40 },
      { label: t('gaps.column.status'), type: 'text', width: 14 },
      { label: t('gaps.column.kind'), type: 'text', width: 12 },
      { label: t('gaps.column.subject'), type: 'text', width: 40 },
      { label: t('gaps.column.consequence'), type: 'text', width: 60 },
      { label: t('gaps.column.facts'), type: 'text', width: 60 },
      { label: t('gaps.column.severityReason'), type: 'text', width: 40 },
      { label: t('gaps.column.topics'), type: 'text', width: 44 },
      { label: t('gaps.column.sources'), type: 'text', width: 44 },
      { label: t('gaps.column.institutions'), type: 'text', width: 40 },
      { label: t('gaps.column.sdg'), type: 'text', width: 20 },
      { label: t('gaps.column.gcm'), type: 'text', width: 16 },
      { label: t('gaps.column.decidedBy'), type: 'text', width: 26 },
      { label: t('gaps.column.recommendations'), type: 'text', width: 26 },
      { label: t('gaps.column.reason'), type: 'text', width: 40 },
      { label: t('gaps.column.spokenForBy'), type: 'text', width: 40 },
      { label: t('coverage.column.note'), type: 'text', width: 40 },
    ],
    rows: gaps.map((gap) => [
      severityName(gap.severity),
      gap.rule ?? t('gaps.manual'),
      gap.name,
      t(gap.reopened ? 'gaps.status.reopened' : `gaps.status.${gap.status}`),
      t(`gaps.kind.${gap.subjectKind}`),
      subjectName(gap.subjectKind, gap.subject),
      gap.consequence,
      factSentences(context, gap.facts).join('\n'),
      severityReason(context, gap),
      gap.topics.map(topicLabel).join(t('format.listSeparator')),
      gap.sources.map(sourceName).join(t('format.listSeparator')),
      gap.institutions.map(institutionName).join(t('format.listSeparator')),
      gap.sdg.join(t('format.listSeparator')),
      gap.gcm.join(t('format.listSeparator')),
      [...new Set(gap.decidedBy.map(({ criterion }) => criterion))].join(t('format.listSeparator')),
      gap.recommendations.join(t('format.listSeparator')),
      gap.reason,
      gap.spokenForBy === null ? '' : gapTitle(context, gap.spokenForBy),
      gap.note,
    ]),
  };
}
