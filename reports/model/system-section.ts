import type { AnswerTerm, BlockScore } from '../../assessment-framework/scoring/result.ts';
import { levelText } from './answers-annex.ts';
import { composer, see } from './compose.ts';
import { judgedSentences, nextLevels } from './judged.ts';
import {
  blockBand,
  blockTone,
  citeCriterion,
  citedBy,
  joined,
  linesCell,
  rangeText,
  textCell,
  valueChip,
} from './phrases.ts';
import { answerTone, type ReportContext } from './report-context.ts';
import type { Block, FigureBlock, Line, Row, TableBlock } from './report-model.ts';
import { scoreChip, verdict } from './verdict.ts';

const make = composer('system');

/** Criteria named as what would raise a dimension. */
const MOST_NEXT = 3;

/** Chapter: the dimensions of the system in one table, then one by one with every criterion (J 6). */
export function systemSection(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  return [
    make.title(t('system.title')),
    make.paragraph(
      'intro',
      see(t('system.intro', { count: input.scores.dimensions.length }), 'system:scores', 'summary:profile'),
    ),
    dimensionScores(context),
    ...input.scores.dimensions.flatMap((block) => dimensionBlocks(context, block)),
  ];
}

/** Scores of the dimensions with their ranges (T-4). */
export function dimensionScores(context: ReportContext): TableBlock {
  const { t, input, format, dimensionName } = context;
  return {
    kind: 'table',
    id: make.id('scores'),
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

function dimensionBlocks(context: ReportContext, block: BlockScore): readonly Block[] {
  const { input, dimensionName, release } = context;
  const { id } = block;
  const description = input.texts.framework.dimensions[id]?.description ?? '';
  const begun = block.counts.blank < block.counts.total;
  const refs = release.answerLevels ? [make.id('criteria', id)] : [];
  return [
    make.heading(2, dimensionName(id)),
    ...(description === '' ? [] : [make.paragraph('about', { text: description, muted: true }, id)]),
    make.paragraph('verdict', see(verdict(context, block), ...refs), id),
    // A dimension that nobody has begun is said in the sentence above; naming every criterion would only repeat it.
    ...(begun && release.answerLevels
      ? [criteriaFigure(context, block), criteriaTable(context, block), ...nextBlocks(context, block)]
      : []),
    ...(begun && !release.answerLevels ? summaryWithoutLevels(context, block) : []),
  ];
}

/** Levels of the criteria with their ranges, on the scale of the rubric. */
function criteriaFigure(context: ReportContext, block: BlockScore): FigureBlock {
  const { t, criterionLabel, format, language, dimensionName } = context;
  const shown = block.terms.filter(({ value }) => value !== 'NA');
  const shownValue = ({ value }: AnswerTerm) => valueChip(context, value);
  return {
    kind: 'figure',
    id: make.id('profile', block.id),
    caption: t('system.profileCaption', { dimension: dimensionName(block.id) }),
    alt: t('system.profileAlt', {
      values: shown
        .map((term) =>
          t('format.labelValue', { label: criterionLabel(term.criterion), value: shownValue(term) }),
        )
        .join(t('format.listSeparator')),
    }),
    chart: {
      rows: shown.map((term) => ({
        label: t('format.criterion', { id: term.criterion, label: criterionLabel(term.criterion) }),
        score: typeof term.value === 'number' ? term.value * 25 : null,
        lower: term.xLower * 100,
        upper: term.xUpper * 100,
        valueText: shownValue(term),
        tone: answerTone(term.value),
      })),
      bands: [],
      axisLabel: t('system.profileAxis'),
      rightToLeft: language.rightToLeft,
      ticks: [0, 1, 2, 3, 4].map((level) => ({ value: level * 25, text: format.integer(level) })),
    },
  };
}

/** Every criterion with its level, what the rubric says of it, and what the answer rests on. */
function criteriaTable(context: ReportContext, block: BlockScore): TableBlock {
  const { t, dimensionName } = context;
  return {
    kind: 'table',
    id: make.id('criteria', block.id),
    caption: t('system.criteriaCaption', { dimension: dimensionName(block.id) }),
    rowHeight: 'tall',
    columns: [
      { label: t('answers.column.criterion'), share: 30 },
      { label: t('answers.column.level'), share: 9, align: 'center' },
      { label: t('system.column.found'), share: 37 },
      { label: t('system.column.restsOn'), share: 24 },
    ],
    rows: block.terms.map((term) => criterionRow(context, term)),
    // Said once, below the first.
    ...(block.id === context.input.scores.dimensions[0]?.id ? { note: t('system.criteriaNote') } : {}),
  };
}

function criterionRow(context: ReportContext, term: AnswerTerm): Row {
  const { t, answerOf, input, release, criterionLabel } = context;
  const { criterion, value } = term;
  const references = input.framework.systemCriteria.find(({ id }) => id === criterion)?.references ?? [];
  const evidence = answerOf(criterion, null)?.evidence.length ?? 0;
  return {
    cells: [
      linesCell([
        { text: t('format.criterion', { id: criterion, label: criterionLabel(criterion) }), strong: true },
        {
          text: joined(context, [term.critical ? t('answers.critical') : '', citedBy(context, references)]),
          muted: true,
        },
      ]),
      textCell(valueChip(context, value), { tone: answerTone(value), align: 'center', strong: true }),
      value === null
        ? textCell(t('value.blank'), { muted: true })
        : textCell(levelText(context, { criterion, value })),
      linesCell([
        ...(typeof value === 'number' && term.confidence !== null
          ? [{ text: t(`confidence.${term.confidence}.short`) }]
          : []),
        ...(release.evidence && value !== null
          ? [{ text: t('system.evidenceCount', { count: evidence }), muted: true }]
          : []),
      ]),
    ],
  };
}

/** What would raise the dimension by one level, criterion by criterion; where the cap bites, why others do not help. */
function nextBlocks(context: ReportContext, block: BlockScore): readonly Block[] {
  const { t, format } = context;
  const next = nextLevels(context, block, MOST_NEXT);
  if (next.length === 0) return [];
  const criteria = block.cappedBy.map((id) => citeCriterion(context, id));
  return [
    make.paragraph(
      'next',
      criteria.length === 0
        ? t('system.next')
        : t('system.nextCapped', { count: criteria.length, criteria: format.list(criteria) }),
      block.id,
    ),
    make.list('next-levels', next, block.id),
  ];
}

/** For readers who see no levels of single criteria: what is strongest and weakest, in words. */
function summaryWithoutLevels(context: ReportContext, block: BlockScore): readonly Block[] {
  const { t } = context;
  const names = (levels: readonly number[]): string =>
    judgedSentences(context, block, { levels, most: MOST_NEXT })
      .map(({ criterion }) => citeCriterion(context, criterion))
      .join(t('format.listSeparator'));
  const lines: readonly Line[] = [
    { lead: t('system.stronger'), text: names([4, 3]) },
    { lead: t('system.weaker'), text: names([0, 1]) },
  ].filter(({ text }) => text !== '');
  return lines.length === 0 ? [] : [make.list('points', lines, block.id)];
}
