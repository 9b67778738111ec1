import type { CostSum } from '../../assessment-framework/plan/plan-totals.ts';
import { bandOf } from '../../assessment-framework/scoring/bands.ts';
import type { BlockScore, Indices } from '../../assessment-framework/scoring/result.ts';
import { composer, see } from './compose.ts';
import { gapKinds, gapTitle } from './gap-groups.ts';
import { nextStepsBlocks } from './next-steps-section.ts';
import { bandText, blockTone, linesCell, rangeText, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Cell, Row } from './report-model.ts';

const make = composer('plan');

const INDICES = ['system', 'sources', 'coverage'] as const;

/** What the plan costs, what it would change, and where to begin; follows the table of actions. */
export function planResultsSection(context: ReportContext): readonly Block[] {
  const { t } = context;
  return [
    make.heading(2, t('plan.costs')),
    ...costTables(context),
    make.heading(2, t('plan.effect')),
    ...effectBlocks(context),
    make.heading(2, t('steps.title')),
    ...nextStepsBlocks(context),
  ];
}

function costTables(context: ReportContext): readonly Block[] {
  const { t, analysis, input } = context;
  const totals = analysis.totals();
  const { apart, withoutFigure } = totals;
  if (totals.total.actions === 0) return [make.paragraph('no-figures', t('plan.noFigures'))];
  const titleOf = (id: string) => input.assessment.actions.find((action) => action.id === id)?.title ?? id;
  const group = (key: Grouping, rows: readonly (readonly [string, CostSum])[]) =>
    sumTable(context, key, [...rows, [t('plan.sum.all'), totals.total]]);
  return [
    group(
      'year',
      totals.byYear.map((sum) => [String(sum.year), sum]),
    ),
    group(
      'lead',
      totals.byLead.map((sum) => [leadText(context, sum.lead), sum]),
    ),
    group(
      'horizon',
      totals.byHorizon.map((sum) => [horizonText(context, sum.horizon), sum]),
    ),
    group(
      'funding',
      totals.byFundingStatus.map((sum) => [t(`plan.funding.${sum.fundingStatus}`), sum]),
    ),
    ...(withoutFigure.length + apart.length === 0
      ? []
      : [
          make.paragraph('in-no-sum', {
            lead: t('plan.inNoSum'),
            text: [...withoutFigure, ...apart.map(({ action }) => action)]
              .map(titleOf)
              .join(t('format.listSeparator')),
          }),
        ]),
  ];
}

/** Name of the responsible institution, or that nobody is named yet. */
export const leadText = ({ t, institutionName }: ReportContext, lead: string | null): string =>
  lead === null ? t('plan.nobody') : institutionName(lead);

/** Name of a term of the framework. */
export const horizonText = ({ input }: ReportContext, horizon: string): string =>
  input.texts.framework.horizons[horizon]?.name ?? horizon;

/** By what costs are added up. */
export type Grouping = 'year' | 'lead' | 'horizon' | 'funding';

function sumTable(
  context: ReportContext,
  by: Grouping,
  sums: readonly (readonly [string, CostSum])[],
): Block {
  const { t, format, input } = context;
  const currency = input.assessment.head.planCurrency;
  const last = sums.length - 1;
  return {
    kind: 'table',
    id: make.id('cost', by),
    caption: t(`plan.totalsCaption.${by}`, { currency }),
    rowHeight: 'dense',
    columns: [
      { label: t(`plan.by.${by}`), share: 40 },
      { label: t('plan.sum.actions'), share: 12, align: 'end' },
      { label: t('plan.sum.amounts'), share: 20, align: 'end' },
      { label: t('plan.sum.classes'), share: 26, align: 'end' },
      { label: t('plan.sum.total'), share: 20, align: 'end' },
    ],
    rows: sums.map(([name, sum], index): Row => {
      const strong = index === last;
      const cell = (text: string): Cell => textCell(text, { align: 'end', strong });
      return {
        cells: [
          textCell(name, { strong }),
          cell(format.integer(sum.actions)),
          cell(format.integer(sum.amounts)),
          cell(classesText(context, sum)),
          cell(format.integer(sum.total.reckoned)),
        ],
      };
    }),
    ...(by === 'year' ? { note: t('plan.totalsNote') } : {}),
  };
}

function classesText({ t, format }: ReportContext, { classes }: CostSum): string {
  if (classes.reckoned === 0) return t('value.blankChip');
  return classes.to === null
    ? t('plan.cost.fromUp', { from: format.integer(classes.from) })
    : t('format.range', { lower: format.integer(classes.from), upper: format.integer(classes.to) });
}

function effectBlocks(context: ReportContext): readonly Block[] {
  const { t, analysis, input } = context;
  const { scores, closed, opened } = analysis.projection();
  const titles = (list: typeof closed) =>
    gapKinds(
      context,
      list.map(({ key }) => key),
    ).map(({ name, subjects }) =>
      subjects.length === 0
        ? { text: name }
        : { lead: t('format.leadOf', { text: name }), text: subjects.join(t('format.listSeparator')) },
    );
  return [
    make.paragraph('effect-intro', see(t('plan.effectIntro'), 'plan:effect')),
    {
      kind: 'table',
      id: make.id('effect'),
      caption: t('plan.effectCaption'),
      rowHeight: 'dense',
      columns: [
        { label: t('sheet.column.index'), share: 28 },
        { label: t('plan.today'), share: 12, align: 'center' },
        { label: t('plan.todayRange'), share: 22 },
        { label: t('plan.then'), share: 12, align: 'center' },
        { label: t('plan.thenRange'), share: 22 },
        { label: t('sensitivity.column.change'), share: 10, align: 'end' },
      ],
      rows: [
        ...INDICES.map((id) => indexRow(context, id, scores.indices)),
        ...input.scores.dimensions.map((today): Row => {
          return blockRow(context, today, scores.dimensions.find(({ id }) => id === today.id) ?? today);
        }),
      ],
      note: t('plan.effectNote'),
    },
    make.heading(3, t('plan.gapsClosed')),
    ...(closed.length === 0
      ? [make.paragraph('closes', t('plan.closesNone'))]
      : [
          make.paragraph(
            'closes',
            t('plan.closes', {
              count: closed.length,
              critical: closed.filter(({ severity }) => severity === 'critical').length,
              total: analysis.counted().length,
            }),
          ),
          make.list('closed', titles(closed)),
        ]),
    ...(opened.length === 0
      ? []
      : [
          make.paragraph('opens', t('plan.opens', { count: opened.length })),
          make.list(
            'opened',
            opened.map(({ key }) => ({ text: gapTitle(context, key) })),
          ),
        ]),
  ];
}

function indexRow(context: ReportContext, id: (typeof INDICES)[number], projected: Indices): Row {
  const { t, input } = context;
  const [today, planned] = [input.scores.indices[id], projected[id]];
  return comparison(context, {
    name: t(`index.${id}.name`),
    strong: true,
    today: { ...today, band: bandText(context, today) },
    planned: { ...planned, band: bandText(context, planned) },
  });
}

function blockRow(context: ReportContext, today: BlockScore, planned: BlockScore): Row {
  const { bands } = context.input.framework.settings;
  const band = ({ score, state }: BlockScore) =>
    score === null ? context.t(`state.${state}`) : context.bandName(bandOf(bands, score));
  return comparison(context, {
    name: context.dimensionName(today.id),
    strong: false,
    today: { ...today, band: band(today) },
    planned: { ...planned, band: band(planned) },
  });
}

interface Side {
  readonly score: number | null;
  readonly lower: number;
  readonly upper: number;
  readonly band: string;
}

interface Comparison {
  readonly name: string;
  readonly strong: boolean;
  readonly today: Side;
  readonly planned: Side;
}

function comparison(context: ReportContext, { name, strong, today, planned }: Comparison): Row {
  const { t, format } = context;
  const chip = ({ score }: Side) =>
    textCell(score === null ? t('value.blankChip') : format.score(score), {
      tone: blockTone(context, score),
      align: 'center',
    });
  const range = (side: Side) =>
    linesCell([{ text: rangeText(context, side) }, ...(strong ? [{ text: side.band, muted: true }] : [])]);
  const change =
    today.score === null || planned.score === null ? null : format.change(planned.score - today.score);
  return {
    cells: [
      textCell(name, { strong }),
      chip(today),
      range(today),
      chip(planned),
      range(planned),
      textCell(change ?? t('value.blankChip'), { align: 'end', strong }),
    ],
  };
}
