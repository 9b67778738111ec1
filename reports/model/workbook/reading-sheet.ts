import { methodSteps } from '../method-annex.ts';
import type { ReportContext } from '../report-context.ts';
import type { PageSheet } from '../report-model.ts';
import { LEVEL_SCALE } from './scales.ts';

/** Last sheet: what the columns mean, how scores are computed, what is a proposal of the framework. */
export function readingSheet(context: ReportContext): PageSheet {
  const { t, input, format } = context;
  return {
    kind: 'page',
    name: t('sheet.reading'),
    title: t('sheet.reading'),
    subtitle: t('method.intro', {
      framework: input.texts.framework.title,
      id: input.framework.settings.id,
      version: input.framework.settings.version,
    }),
    parts: [
      {
        heading: t('sheet.reading.numbers'),
        paragraphs: [t('sheet.reading.scores'), t('sheet.reading.empty'), t('score.tableNote')],
      },
      {
        heading: t('method.answersTitle'),
        paragraphs: [input.texts.framework.levelRule],
        table: {
          columns: [
            { label: t('answers.column.level'), type: 'level', width: 34, scale: LEVEL_SCALE },
            { label: t('method.column.meaning'), type: 'text', width: 60 },
          ],
          rows: ([0, 1, 2, 3, 4] as const).map((level) => [level, t(`method.level.${level}`)]),
        },
      },
      {
        heading: t('sheet.reading.states'),
        paragraphs: [t('method.level.na'), t('method.level.nk'), t('method.level.blank')],
      },
      {
        heading: t('method.scoresTitle'),
        paragraphs: methodSteps(context).map(({ lead, text }) => t('format.leadText', { lead, text })),
      },
      {
        heading: t('method.proposalsTitle'),
        paragraphs: [
          t('method.proposals', {
            count: [...input.framework.systemCriteria, ...input.framework.sourceCriteria].filter(
              ({ proposal }) => proposal,
            ).length,
            total: input.framework.systemCriteria.length + input.framework.sourceCriteria.length,
          }),
          t('method.proposal.rubrics'),
          t('method.proposal.weights'),
          t('method.proposal.thresholds'),
          t('method.proposal.gaps'),
        ],
      },
      { heading: t('sheet.reading.plan'), paragraphs: [t('sheet.reading.planText')] },
      {
        heading: t('sheet.reading.origin'),
        paragraphs: [
          t('properties.application', { version: input.appVersion }),
          t('sheet.reading.date', { date: format.date(input.generatedAt) }),
        ],
      },
    ],
  };
}

/** How to read the workbook that holds the plan alone. */
export function planReadingSheet(context: ReportContext): PageSheet {
  const { t, input, format } = context;
  return {
    kind: 'page',
    name: t('sheet.reading'),
    title: t('sheet.reading'),
    subtitle: t('properties.subject', { country: input.assessment.head.country }),
    parts: [
      ...(input.assessment.head.practice
        ? [{ heading: t('title.practice.title'), paragraphs: [t('title.practice')] }]
        : []),
      { heading: t('sheet.reading.plan'), paragraphs: [t('sheet.reading.planText')] },
      {
        heading: t('sheet.reading.origin'),
        paragraphs: [
          t('properties.application', { version: input.appVersion }),
          t('sheet.reading.date', { date: format.date(input.generatedAt) }),
        ],
      },
    ],
  };
}
