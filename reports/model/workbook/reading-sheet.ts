import type { ReleaseProfile } from '../../../assessment-framework/release/release-profiles.ts';
import { methodSteps } from '../method-annex.ts';
import type { ReportContext } from '../report-context.ts';
import type { PageSheet } from '../report-model.ts';
import { LEVEL_SCALE } from './scales.ts';

/** First sheet: what the workbook holds, what computes, what may be changed, how scores come about. */
export function readingSheet(
  context: ReportContext,
  release: ReleaseProfile,
  sheets: readonly { readonly name: string; readonly about: string }[],
): PageSheet {
  const { t, input } = context;
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
      ...(input.assessment.head.practice
        ? [{ heading: t('title.practice.title'), paragraphs: [t('title.practice')] }]
        : []),
      release === 'public'
        ? { heading: t('reading.values'), paragraphs: [t('reading.valuesText')] }
        : {
            heading: t('reading.live'),
            paragraphs: [t('reading.liveText'), t('reading.change'), t('reading.still'), t('reading.steps')],
          },
      {
        heading: t('reading.sheets'),
        paragraphs: [],
        table: {
          columns: [
            { label: t('reading.sheet'), type: 'text', width: 34 },
            { label: t('reading.holds'), type: 'text', width: 60 },
          ],
          rows: sheets.map(({ name, about }) => [name, about]),
        },
      },
      {
        heading: t('sheet.reading.numbers'),
        paragraphs: [t('sheet.reading.scores'), t('sheet.reading.empty'), t('score.tableNote')],
      },
      ...methodParts(context),
      ...(release === 'public'
        ? []
        : [{ heading: t('sheet.reading.plan'), paragraphs: [t('sheet.reading.planText')] }]),
      originPart(context, t(`reading.release.${release}`)),
    ],
  };
}

function methodParts(context: ReportContext): PageSheet['parts'] {
  const { t, input } = context;
  const criteria = [...input.framework.systemCriteria, ...input.framework.sourceCriteria];
  return [
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
          count: criteria.filter(({ proposal }) => proposal).length,
          total: criteria.length,
        }),
        t('method.proposal.rubrics'),
        t('method.proposal.weights'),
        t('method.proposal.thresholds'),
        t('method.proposal.gaps'),
      ],
    },
  ];
}

function originPart(
  { t, input, format }: ReportContext,
  ...more: readonly string[]
): PageSheet['parts'][number] {
  return {
    heading: t('sheet.reading.origin'),
    paragraphs: [
      t('properties.application', { version: input.appVersion }),
      t('sheet.reading.date', { date: format.date(input.generatedAt) }),
      ...more,
    ],
  };
}

/** How to read the workbook that holds the plan alone. */
export function planReadingSheet(context: ReportContext): PageSheet {
  const { t, input } = context;
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
      originPart(context),
    ],
  };
}
