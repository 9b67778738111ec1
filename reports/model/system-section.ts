import type { BlockScore } from '../../assessment-framework/scoring/result.ts';
import {
  blockBand,
  blockTone,
  citeCriterion,
  linesCell,
  rangeText,
  scoreWithRange,
  shortList,
  textCell,
} from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Line, Row } from './report-model.ts';

const MOST_NAMED = 6;

/** Chapter 3: the dimensions of the system, in one table and then one by one. */
export function systemSection(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  return [
    { kind: 'heading', level: 1, text: t('system.title') },
    { kind: 'paragraph', line: { text: t('system.intro', { count: input.scores.dimensions.length }) } },
    scoreTable(context),
    ...input.scores.dimensions.flatMap((block) => dimensionText(context, block)),
  ];
}

function scoreTable(context: ReportContext): Block {
  const { t, input, format, dimensionName } = context;
  return {
    kind: 'table',
    caption: t('system.caption'),
    columns: [
      { label: t('system.column.dimension'), share: 36 },
      { label: t('score.column.score'), share: 11, align: 'center' },
      { label: t('score.column.range'), share: 14, align: 'center' },
      { label: t('score.column.band'), share: 28 },
      { label: t('score.column.completeness'), share: 19, align: 'end' },
      { label: t('score.column.confidence'), share: 11, align: 'center' },
    ],
    rows: input.scores.dimensions.map(
      (block): Row => ({
        cells: [
          linesCell([{ text: t('format.criterion', { id: block.id, label: dimensionName(block.id) }) }]),
          textCell(scoreChip(context, block), { tone: blockTone(context, block.score), align: 'center' }),
          textCell(rangeText(context, block), { align: 'center' }),
          textCell(blockBand(context, block)),
          textCell(format.percent(block.completeness), { align: 'end' }),
          textCell(block.grade, { align: 'center' }),
        ],
      }),
    ),
    note: t('score.tableNote'),
  };
}

/** The score in a chip; a dash where there is none. */
export function scoreChip({ t, format }: ReportContext, block: Pick<BlockScore, 'score'>): string {
  return block.score === null ? t('value.blankChip') : format.score(block.score);
}

function dimensionText(context: ReportContext, block: BlockScore): readonly Block[] {
  const { t, input, dimensionName } = context;
  const at = (level: (value: number) => boolean) =>
    block.terms
      .filter(({ value }) => typeof value === 'number' && level(value))
      .map(({ criterion }) => citeCriterion(context, criterion));
  const of = (value: 'NK' | 'NA' | null) =>
    block.terms
      .filter((term) => term.value === value)
      .map(({ criterion }) => citeCriterion(context, criterion));
  const points: readonly (Line | null)[] = [
    named(
      context,
      t('system.strong'),
      at((value) => value === 4),
    ),
    named(
      context,
      t('system.weak'),
      at((value) => value <= 1),
    ),
    named(context, t('system.notKnown'), of('NK')),
    named(context, t('system.notApplicable'), of('NA')),
    // A dimension that nobody has begun is said in the sentence above; naming every criterion would only repeat it.
    block.counts.blank === block.counts.total ? null : named(context, t('system.blank'), of(null)),
  ];
  return [
    { kind: 'heading', level: 2, text: dimensionName(block.id) },
    ...(input.texts.framework.dimensions[block.id]
      ? [
          {
            kind: 'paragraph',
            line: { text: input.texts.framework.dimensions[block.id]?.description ?? '', muted: true },
          } as const,
        ]
      : []),
    { kind: 'paragraph', line: { text: verdict(context, block) } },
    { kind: 'list', lines: points.filter((point) => point !== null) },
  ];
}

function named(context: ReportContext, lead: string, items: readonly string[]): Line | null {
  return items.length === 0 ? null : { lead, text: shortList(context, items, MOST_NAMED) };
}

/** What the score of a block says, in one or two sentences: number, interval, band, cap or reason for withholding. */
export function verdict(context: ReportContext, block: BlockScore): string {
  const { t, format } = context;
  if (block.state === 'not-applicable') return t('verdict.notApplicable');
  if (block.state === 'empty') return t('verdict.empty');
  if (block.state === 'withheld') {
    const key = block.withheldBecause.includes('completeness')
      ? 'verdict.withheld.completeness'
      : 'verdict.withheld.applicability';
    return t(key, {
      range: rangeText(context, block),
      completeness: format.percent(block.completeness),
      applicability: format.percent(block.applicability),
    });
  }
  const sentence = t('verdict.scored', {
    score: scoreWithRange(context, block),
    band: blockBand(context, block),
    grade: block.grade,
  });
  if (block.cappedBy.length === 0) return sentence;
  return t('verdict.capped', {
    sentence,
    cap: format.score(block.cap),
    mean: block.rawMean === null ? t('value.blankChip') : format.score(block.rawMean),
    criteria: shortList(
      context,
      block.cappedBy.map((id) => citeCriterion(context, id)),
      3,
    ),
  });
}
