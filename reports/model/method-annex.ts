import { CONFIDENCES } from '../../assessment-framework/model/common.ts';
import { composer } from './compose.ts';
import { citations } from './introduction-section.ts';
import { textCell } from './phrases.ts';
import { type ReportContext, rampTone, scaleTone } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

const make = composer('annex-method');

/** Studies behind aggregation, levels and the refusal to fill in missing answers. */
const INFORMED_BY = ['oecd-jrc-2008', 'tasc', 'wb-spi'] as const;

/** Annex: how the scores are computed, with the numbers of this framework version, and what in it is a proposal (J, K). */
export function methodAnnex(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  return [
    make.title(t('method.title')),
    make.paragraph('intro', {
      text: t('method.intro', {
        framework: input.texts.framework.title,
        id: input.framework.settings.id,
        version: input.framework.settings.version,
      }),
      notes: citations(context, INFORMED_BY),
    }),
    make.heading(2, t('method.proposalsTitle')),
    ...proposals(context),
    make.heading(2, t('method.answersTitle')),
    make.paragraph('levels', input.texts.framework.levelRule),
    legend(context),
    make.heading(2, t('method.scoresTitle')),
    make.steps(
      'steps',
      methodSteps(context).map(({ lead, text }) => ({ lead, text })),
    ),
    bandTable(context),
    confidenceTable(context),
  ];
}

function proposals({ t, input }: ReportContext): readonly Block[] {
  const criteria = [...input.framework.systemCriteria, ...input.framework.sourceCriteria];
  const prescribed = criteria.filter((criterion) => !criterion.proposal).map(({ id }) => id);
  return [
    make.paragraph(
      'proposals',
      t('method.proposals', { count: criteria.length - prescribed.length, total: criteria.length }),
    ),
    make.list(
      'proposed',
      (['rubrics', 'weights', 'thresholds', 'gaps'] as const).map((what) => ({
        text: t(`method.proposal.${what}`),
      })),
    ),
    ...(prescribed.length === 0
      ? []
      : [
          make.paragraph('prescribed', {
            lead: t('method.prescribed'),
            text: prescribed.join(t('format.separator')),
          }),
        ]),
  ];
}

/** The steps of methodology F in words and formulas, with the parameters of the framework filled in. */
export function methodSteps({
  t,
  input,
  format,
  language,
}: ReportContext): readonly { readonly lead: string; readonly text: string }[] {
  const { settings } = input.framework;
  const number = (value: number) =>
    new Intl.NumberFormat(language.locale, { maximumFractionDigits: 3 }).format(value);
  const caps = settings.caps
    .map(({ below, cap }) => t('method.cap', { below: number(below), cap: format.score(cap) }))
    .join(t('format.listSeparator'));
  return [
    { lead: t('method.step.level.lead'), text: t('method.step.level') },
    {
      lead: t('method.step.weights.lead'),
      text: t('method.step.weights', {
        critical: number(settings.weights.critical),
        normal: number(settings.weights.normal),
      }),
    },
    { lead: t('method.step.caps.lead'), text: t('method.step.caps', { caps }) },
    { lead: t('method.step.interval.lead'), text: t('method.step.interval') },
    {
      lead: t('method.step.withheld.lead'),
      text: t('method.step.withheld', {
        completeness: format.percent(settings.withholding.completenessBelow),
        applicability: format.percent(settings.withholding.applicabilityBelow),
        dimensions: settings.withholding.dimensionsLeftOutMoreThan,
        total: settings.dimensions.length,
      }),
    },
    {
      lead: t('method.step.coverage.lead'),
      text: t('method.step.coverage', {
        linked: number(settings.coverage.betaLinked),
        unlinked: number(settings.coverage.betaUnlinked),
      }),
    },
    {
      lead: t('method.step.indices.lead'),
      text: t('method.step.indices', {
        floor: number(settings.geometricFloor),
        core: number(settings.sourceWeights.core),
        supplementary: number(settings.sourceWeights.supplementary),
        high: number(settings.topicWeights.high),
        normal: number(settings.topicWeights.normal),
        low: number(settings.topicWeights.low),
      }),
    },
    { lead: t('method.step.gaps.lead'), text: t('method.step.gaps') },
  ];
}

function legend({ t, format }: ReportContext): Block {
  const row = (chip: string, tone: NonNullable<Row['cells'][number]['tone']>, text: string): Row => ({
    cells: [textCell(chip, { tone, align: 'center', strong: true }), textCell(text)],
  });
  return {
    kind: 'table',
    id: make.id('legend'),
    caption: t('method.legendCaption'),
    columns: [
      { label: t('answers.column.level'), share: 14, align: 'center' },
      { label: t('method.column.meaning'), share: 86 },
    ],
    rows: [
      ...([0, 1, 2, 3, 4] as const).map((level) =>
        row(format.integer(level), rampTone(level), t(`method.level.${level}`)),
      ),
      row(t('value.naChip'), 'not-applicable', t('method.level.na')),
      row(t('value.nkChip'), 'not-known', t('method.level.nk')),
      row(t('value.blankChip'), 'blank', t('method.level.blank')),
    ],
  };
}

function bandTable({ t, input, format, bandName, coverageName }: ReportContext): Block {
  const { bands, coverage } = input.framework.settings;
  const rows = (
    steps: readonly { id: string; from: number }[],
    scale: string,
    name: (id: string) => string,
  ): readonly Row[] =>
    steps.map(
      (step, index): Row => ({
        cells: [
          textCell(scale),
          textCell(name(step.id), { tone: scaleTone(steps, step.id) }),
          textCell(
            index === steps.length - 1
              ? t('method.fromUp', { from: format.score(step.from) })
              : t('method.fromTo', {
                  from: format.score(step.from),
                  to: format.score(steps[index + 1]?.from ?? 1),
                }),
            { align: 'end' },
          ),
        ],
      }),
    );
  return {
    kind: 'table',
    id: make.id('bands'),
    caption: t('method.bandsCaption'),
    columns: [
      { label: t('method.column.scale'), share: 44 },
      { label: t('score.column.band'), share: 26 },
      { label: t('score.column.score'), share: 30, align: 'end' },
    ],
    rows: [
      ...rows(bands, t('method.scale.indices'), bandName),
      ...rows(coverage.levels, t('method.scale.coverage'), coverageName),
    ],
  };
}

function confidenceTable({ t, input, format }: ReportContext): Block {
  const { confidence, grades } = input.framework.settings;
  return {
    kind: 'table',
    id: make.id('confidence'),
    caption: t('method.confidenceCaption'),
    columns: [
      { label: t('answers.confidence'), share: 44 },
      { label: t('method.column.trust'), share: 26, align: 'end' },
      { label: t('method.column.halfWidth'), share: 30, align: 'end' },
    ],
    rows: [...CONFIDENCES].reverse().map(
      (id): Row => ({
        cells: [
          textCell(t(`confidence.${id}`)),
          textCell(format.decimal(confidence[id].kappa, 1), { align: 'end' }),
          textCell(format.decimal(confidence[id].halfWidth, 1), { align: 'end' }),
        ],
      }),
    ),
    note: t('method.grades', {
      grades: grades
        .map(({ id, from }) => t('method.grade', { id, from: format.percent(from) }))
        .join(t('format.listSeparator')),
    }),
  };
}
