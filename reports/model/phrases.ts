import type { AnswerValue } from '../../assessment-framework/model/assessment.ts';
import { bandOf } from '../../assessment-framework/scoring/bands.ts';
import type { BlockScore, Index, TopicCoverage } from '../../assessment-framework/scoring/result.ts';
import { type ReportContext, scaleTone } from './report-context.ts';
import type { Align, Cell, Line, Tone } from './report-model.ts';

/** A cell with one line of text. */
export function textCell(
  text: string,
  options: { tone?: Tone; align?: Align; strong?: boolean; muted?: boolean } = {},
): Cell {
  const { tone, align, strong, muted } = options;
  return {
    lines: [{ text, ...(strong ? { strong } : {}), ...(muted ? { muted } : {}) }],
    ...(tone ? { tone } : {}),
    ...(align ? { align } : {}),
  };
}

/** A cell of several lines; empty lines are left out. */
export function linesCell(lines: readonly Line[]): Cell {
  const kept = lines.filter((line) => line.text !== '' || line.lead || line.sign);
  return { lines: kept.length > 0 ? kept : [{ text: '' }] };
}

/** `49.2–59.6`, both ends of an interval as 100·x. */
export function rangeText({ t, format }: ReportContext, interval: { lower: number; upper: number }): string {
  return t('format.range', { lower: format.score(interval.lower), upper: format.score(interval.upper) });
}

/** The band of an index in words; both ends are named when the interval crosses a bound (F.6). */
export function bandText(
  { t, bandName }: ReportContext,
  index: Pick<Index, 'band' | 'bandLower' | 'bandUpper'>,
): string {
  if (index.band === null) {
    return t('index.noBand', { lower: bandName(index.bandLower), upper: bandName(index.bandUpper) });
  }
  if (index.bandLower === index.bandUpper) return bandName(index.band);
  return t('index.bandRange', {
    band: bandName(index.band),
    lower: bandName(index.bandLower),
    upper: bandName(index.bandUpper),
  });
}

/** A number with its interval and band, as sentences cite it. */
export function scoreWithRange(
  context: ReportContext,
  block: { score: number | null; lower: number; upper: number },
): string {
  const range = rangeText(context, block);
  return block.score === null
    ? context.t('format.rangeOnly', { range })
    : context.t('format.scoreWithRange', { score: context.format.score(block.score), range });
}

/** Band of a dimension or source score in words; the state where there is no score. */
export function blockBand(context: ReportContext, block: BlockScore): string {
  if (block.score === null) return context.t(`state.${block.state}`);
  const { bands } = context.input.framework.settings;
  return bandText(context, {
    band: bandOf(bands, block.score),
    bandLower: bandOf(bands, block.lower),
    bandUpper: bandOf(bands, block.upper),
  });
}

/** Tone of a block score by its band; `blank` without a point score. */
export function blockTone(context: ReportContext, score: number | null): Tone {
  const { bands } = context.input.framework.settings;
  return scaleTone(bands, score === null ? null : bandOf(bands, score));
}

/** Tone of a coverage 0-1 by its level; `blank` for null. */
export function coverageTone(context: ReportContext, coverage: number | null): Tone {
  const { levels } = context.input.framework.settings.coverage;
  return scaleTone(levels, coverage === null ? null : bandOf(levels, coverage));
}

/** Level of a topic in words, or that it is not relevant. */
export function topicBand(context: ReportContext, topic: TopicCoverage): string {
  return topic.band === null ? context.t('priority.not-relevant') : context.coverageName(topic.band);
}

/** What stands in the chip of an answer: the numeral, N/A, ?, or a dash for no answer. */
export function valueChip({ t, format }: ReportContext, value: AnswerValue | null): string {
  if (value === null) return t('value.blankChip');
  if (value === 'NA') return t('value.naChip');
  if (value === 'NK') return t('value.nkChip');
  return format.integer(value);
}

/** State of an answer in words: answered, not applicable, not known, not yet answered. */
export function valueState({ t }: ReportContext, value: AnswerValue | null): string {
  if (value === null) return t('value.blank');
  if (value === 'NA') return t('value.na');
  if (value === 'NK') return t('value.nk');
  return t('value.answered');
}

/** `D5.02 Border system`, how criteria are cited in running text. */
export function citeCriterion({ t, criterionLabel }: ReportContext, id: string): string {
  return t('format.criterion', { id, label: criterionLabel(id) });
}

/** `S04 Concept, Border register`: a criterion with the source it is asked of. */
export function citeAnswer(
  context: ReportContext,
  { criterion, source }: { readonly criterion: string; readonly source: string | null },
): string {
  const cited = citeCriterion(context, criterion);
  return source === null
    ? cited
    : context.t('format.criterionOfSource', { criterion: cited, source: context.sourceName(source) });
}

/** First items of a list as a phrase, with the number left out behind them. */
export function shortList({ t, format }: ReportContext, items: readonly string[], most: number): string {
  if (items.length <= 2) return format.list(items);
  const named = items.slice(0, most).join(t('format.listSeparator'));
  return items.length <= most ? named : t('format.andMore', { items: named, count: items.length - most });
}

/** A name in the quotation marks of the language. */
export const quoted = ({ t }: ReportContext, text: string): string => t('format.quoted', { text });

/** Sentences one after the other; empty ones are left out. */
export const joined = ({ t }: ReportContext, sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(t('format.space'));

/** First items of a list inside a sentence, with how many others there are: `A, B and 3 others`. */
export function proseList({ t, format }: ReportContext, items: readonly string[], most: number): string {
  const left = items.length - most;
  // One more is named rather than counted.
  const shown = left <= 1 ? items : [...items.slice(0, most), t('format.others', { count: left })];
  // Names that hold commas themselves would run into each other, unless they stand in quotation marks.
  const mark = t('format.quoted', { text: '' }).charAt(0);
  return shown.some((item) => /[,،]/.test(item) && !item.startsWith(mark))
    ? shown.join(t('format.listSeparator'))
    : format.list(shown);
}

/** References of a criterion, as they are cited: `[un-1998] [iom-emd]`. */
export function citedBy({ t, input }: ReportContext, references: readonly string[]): string {
  if (references.length === 0) return '';
  return references
    .filter((id) => input.framework.references.some((known) => known.id === id))
    .map((id) => t('format.inSquareBrackets', { text: id }))
    .join(t('format.space'));
}
