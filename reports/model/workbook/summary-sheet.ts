import { SEVERITIES } from '../../../assessment-framework/model/constants.ts';
import { composeFindings } from '../findings.ts';
import { reportTitle, titlePage } from '../front-matter.ts';
import { countBySeverity, type ReportedGap } from '../gap-groups.ts';
import { bandText } from '../phrases.ts';
import type { ReportContext } from '../report-context.ts';
import type { PageSheet, SheetColumn, SheetValue } from '../report-model.ts';
import { percentOf } from './band-formula.ts';
import { live } from './formula.ts';
import { scoreScale, severityWords } from './scales.ts';
import { dimensionPicture, topicPicture } from './summary-pictures.ts';

type Part = PageSheet['parts'][number];

/** One block of a bar stands for so many points. */
const BAR_POINTS = 5;

/** What the assessment found, on one page: the indices with their intervals, profile, findings, number of gaps, facts. */
export function summarySheet(context: ReportContext, gaps: readonly ReportedGap[]): PageSheet {
  const { t, input } = context;
  return {
    kind: 'page',
    name: t('sheet.summary'),
    title: reportTitle(context),
    subtitle: t('properties.subject', { country: input.assessment.head.country }),
    parts: [
      ...(input.assessment.head.practice
        ? [{ heading: t('title.practice.title'), paragraphs: [t('title.practice')] }]
        : []),
      indicesPart(context),
      profilePart(context),
      {
        heading: t('summary.findings'),
        paragraphs: composeFindings(context, gaps).map((line) =>
          t('format.leadText', { lead: line.lead ?? '', text: line.text }),
        ),
      },
      gapsPart(context, gaps),
      topicsPart(context),
      {
        heading: t('sheet.summary.facts'),
        paragraphs: [],
        table: {
          columns: [
            { label: t('sheet.column.fact'), type: 'text', width: 34 },
            { label: t('sheet.column.value'), type: 'text', width: 60 },
          ],
          rows: titlePage(context).facts.map(({ label, text }) => [label, text]),
        },
      },
      { heading: t('title.disclaimer.title'), paragraphs: [t('title.disclaimer')] },
    ],
  };
}

/** Score, interval, the score as it was when the workbook was made. */
function scoreHeads(context: ReportContext): readonly SheetColumn[] {
  const { t } = context;
  const score = (label: string): SheetColumn => ({ label, type: 'score', width: 12 });
  return [
    { ...score(t('score.column.score')), scale: scoreScale(context) },
    score(t('score.column.lower')),
    score(t('score.column.upper')),
    score(t('sheet.summary.atExport')),
  ];
}

function indicesPart(context: ReportContext): Part {
  const { t, input } = context;
  const { system, sources, coverage } = input.scores.indices;
  const rows = [
    { name: t('index.system.name'), range: 'system_index', index: system },
    { name: t('index.sources.name'), range: 'source_quality_index', index: sources },
    { name: t('index.coverage.name'), range: 'coverage_index', index: coverage },
  ];
  return {
    heading: t('sheet.summary.indices'),
    paragraphs: [t('summary.reading')],
    table: {
      columns: [
        { label: t('sheet.column.index'), type: 'text', width: 34 },
        ...scoreHeads(context),
        { label: t('score.column.band'), type: 'text', width: 40 },
      ],
      rows: rows.map(({ name, range, index }): readonly SheetValue[] => [
        name,
        live(range, percentOf(index.score) ?? ''),
        live(`${range}_lower`, index.lower * 100),
        live(`${range}_upper`, index.upper * 100),
        percentOf(index.score),
        live(`${range}_band`, bandText(context, index)),
      ]),
    },
  };
}

/** The dimensions with a bar that follows the score, and a picture with intervals. */
function profilePart(context: ReportContext): Part {
  const { t, input, dimensionName } = context;
  const { dimensions } = input.scores;
  return {
    heading: t('sheet.summary.profile'),
    paragraphs: [pictureText(context)],
    table: {
      columns: [
        { label: t('system.column.dimension'), type: 'text', width: 34 },
        ...scoreHeads(context),
        { label: t('sheet.summary.bar', { points: BAR_POINTS }), type: 'bar', width: 40 },
      ],
      rows: dimensions.map((block, index): readonly SheetValue[] => {
        const of = (range: string) => `INDEX(dimensions_${range},${index + 1})`;
        return [
          live(of('name'), dimensionName(block.id)),
          live(of('score'), percentOf(block.score) ?? ''),
          live(of('lower'), block.lower * 100),
          live(of('upper'), block.upper * 100),
          percentOf(block.score),
          live(
            `IF(${of('score')}="","",REPT("█",ROUND(${of('score')}/${BAR_POINTS},0)))`,
            '█'.repeat(block.score === null ? 0 : Math.round((block.score * 100) / BAR_POINTS)),
          ),
        ];
      }),
    },
    picture: dimensionPicture(context),
  };
}

function topicsPart(context: ReportContext): Part {
  const { t } = context;
  const picture = topicPicture(context);
  return {
    heading: t('sheet.summary.topics'),
    paragraphs: [picture === null ? t('sheet.empty') : pictureText(context)],
    ...(picture === null ? {} : { picture }),
  };
}

function gapsPart(context: ReportContext, gaps: readonly ReportedGap[]): Part {
  const { t, severityName } = context;
  const found = countBySeverity(gaps.filter((gap) => gap.status === 'found'));
  const verify = countBySeverity(gaps.filter((gap) => gap.status === 'to-verify'));
  return {
    heading: t('sheet.summary.gaps'),
    paragraphs: [],
    table: {
      columns: [
        { label: t('gaps.column.severity'), type: 'text', width: 34, words: severityWords(context) },
        { label: t('gaps.found'), type: 'integer', width: 12 },
        { label: t('gaps.verify'), type: 'integer', width: 12 },
      ],
      rows: SEVERITIES.map((severity) => [severityName(severity), found[severity], verify[severity]]),
    },
  };
}

/** What a picture shows beside tables that compute, or beside plain values. */
const pictureText = ({ t, release }: ReportContext): string =>
  t(release.answerLevels ? 'sheet.summary.picture' : 'sheet.summary.pictureFixed');
