import { SEVERITIES } from '../../../assessment-framework/model/constants.ts';
import { composeFindings } from '../findings.ts';
import { reportTitle, titlePage } from '../front-matter.ts';
import { countBySeverity, type ReportedGap } from '../gap-groups.ts';
import { bandText } from '../phrases.ts';
import type { ReportContext } from '../report-context.ts';
import type { PageSheet } from '../report-model.ts';
import { scoreScale, severityWords } from './scales.ts';

/** First sheet: facts, the three indices with their intervals, findings, number of gaps. */
export function summarySheet(context: ReportContext, gaps: readonly ReportedGap[]): PageSheet {
  const { t, input } = context;
  const { system, sources, coverage } = input.scores.indices;
  const page = titlePage(context);
  const found = countBySeverity(gaps.filter((gap) => gap.status === 'found'));
  const verify = countBySeverity(gaps.filter((gap) => gap.status === 'to-verify'));
  const scale = scoreScale(context);
  return {
    kind: 'page',
    name: t('sheet.summary'),
    title: reportTitle(context),
    subtitle: t('properties.subject', { country: input.assessment.head.country }),
    parts: [
      ...(input.assessment.head.practice
        ? [{ heading: t('title.practice.title'), paragraphs: [t('title.practice')] }]
        : []),
      {
        heading: t('sheet.summary.indices'),
        paragraphs: [t('summary.reading')],
        table: {
          columns: [
            { label: t('sheet.column.index'), type: 'text', width: 34 },
            { label: t('score.column.score'), type: 'score', width: 12, scale },
            { label: t('score.column.lower'), type: 'score', width: 12 },
            { label: t('score.column.upper'), type: 'score', width: 12 },
            { label: t('score.column.band'), type: 'text', width: 40 },
          ],
          rows: [
            { name: t('index.system.name'), index: system },
            { name: t('index.sources.name'), index: sources },
            { name: t('index.coverage.name'), index: coverage },
          ].map(({ name, index }) => [
            name,
            index.score === null ? null : index.score * 100,
            index.lower * 100,
            index.upper * 100,
            bandText(context, index),
          ]),
        },
      },
      {
        heading: t('summary.findings'),
        paragraphs: composeFindings(context, gaps).map((line) =>
          t('format.leadText', { lead: line.lead ?? '', text: line.text }),
        ),
      },
      {
        heading: t('sheet.summary.gaps'),
        paragraphs: [],
        table: {
          columns: [
            { label: t('gaps.column.severity'), type: 'text', width: 34, words: severityWords(context) },
            { label: t('gaps.found'), type: 'integer', width: 12 },
            { label: t('gaps.verify'), type: 'integer', width: 12 },
          ],
          rows: SEVERITIES.map((severity) => [
            context.severityName(severity),
            found[severity],
            verify[severity],
          ]),
        },
      },
      {
        heading: t('sheet.summary.facts'),
        paragraphs: [],
        table: {
          columns: [
            { label: t('sheet.column.fact'), type: 'text', width: 34 },
            { label: t('sheet.column.value'), type: 'text', width: 60 },
          ],
          rows: page.facts.map(({ label, text }) => [label, text]),
        },
      },
      { heading: t('title.disclaimer.title'), paragraphs: [t('title.disclaimer')] },
    ],
  };
}
