import { plainDigits } from '../../assessment-framework/letters/alike-letters.ts';
import { type IndicatorFigure, IndicatorRecord } from '../../assessment-framework/model/country-profile.ts';
import { textOf } from './cell.ts';
import { toLine, toText } from './conversion.ts';
import { toNumber } from './convert-number.ts';
import { namedBy, toTerms, toWord } from './convert-words.ts';
import { FIGURE } from './fields.ts';
import type { KindPlanner, PlanInput } from './kind-planner.ts';
import { nameBook } from './name-book.ts';
import { listed, withoutUndefined } from './plan-institutions.ts';
import { joinedNotes, type RowReader } from './row-reader.ts';

/** Figures that one indicator can hold (the model's limit). */
const MOST_FIGURES = 500;

/**
 * Rows -> indicators of the framework, by code or name. Rows of the same indicator add their figures to one record; a figure
 * of the same period and breakdown is replaced when an indicator that was there is updated. Availability that is not said
 * follows from whether there is a figure.
 */
export function planIndicators({ existing, there, lexicons }: PlanInput): KindPlanner {
  const before = new Map(there.indicators.map((record) => [record.indicator, record]));
  const records = new Map<string, IndicatorRecord>();
  const sources = nameBook<string>();
  for (const source of there.sources) sources.add(source, source.id);
  const toDisaggregations = toTerms(lexicons.variables);

  const toSource = (cell: Parameters<typeof textOf>[0]) => {
    const text = textOf(cell);
    const id = sources.find(text);
    return id === undefined ? { lost: [{ code: 'unknown-word' as const, text }] } : { value: id };
  };

  const given = (reader: RowReader): Partial<IndicatorRecord> =>
    withoutUndefined({
      availability: reader.take('availability', toWord<IndicatorRecord['availability']>('availability')),
      reason: reader.take('reason', toText()),
      source: reader.take('source', toSource),
      unit: reader.take('unit', toLine()),
      disaggregations: listed(reader, 'disaggregations', toDisaggregations),
      confidence: reader.take('confidence', toWord<IndicatorRecord['confidence']>('confidence')),
    });

  return {
    row(reader) {
      const text = reader.take('indicator', (cell) => ({ value: textOf(cell) }));
      const indicator = text === undefined ? undefined : namedBy(lexicons.indicators, text);
      if (indicator === undefined) {
        reader.refuse('indicator', text === undefined ? 'no-name' : 'unknown-indicator', text ?? '');
        return { outcome: 'refused', name: text ?? '' };
      }
      const name = `${indicator} ${lexicons.nameOf(indicator)}`;
      const above = records.get(indicator);
      const known = before.get(indicator);
      if (above === undefined && known !== undefined && existing === 'skip') {
        reader.refuse('indicator', 'already-there', text ?? '');
        return { outcome: 'refused', name };
      }
      const figures = takeFigures(reader);
      if (above !== undefined && !addsTo(above, figures)) {
        reader.refuse('indicator', 'duplicate-row', text ?? '');
        return { outcome: 'refused', name };
      }
      const fields = given(reader);
      const base =
        above ??
        known ??
        IndicatorRecord.parse({ indicator, availability: figures.length > 0 ? 'available' : 'not-known' });
      const merged = mergedFigures(base.figures, figures);
      for (const figure of merged.slice(MOST_FIGURES))
        reader.lose('value', 'too-many', `${figure.period}: ${figure.value}`);
      const own = reader.takeAll('definitionNote', toText()).map(({ value }) => value);
      const definitionNote = [...own, reader.notes()].reduce(joinedNotes, base.definitionNote);
      records.set(indicator, { ...base, ...fields, figures: merged.slice(0, MOST_FIGURES), definitionNote });
      if (above !== undefined) return { outcome: 'kept', name };
      return { outcome: known === undefined ? 'new' : 'update', name };
    },
    records: () => [...records.values()].map((record) => ({ kind: 'indicators', record })),
  };
}

/** The figures of a row: one of its own columns, and one for each column headed by a period. */
function takeFigures(reader: RowReader): IndicatorFigure[] {
  const breakdown = reader.take('breakdown', toLine()) ?? '';
  const status = reader.take('figureStatus', toWord<IndicatorFigure['status']>('figureStatus')) ?? 'final';
  const note = reader.take('figureNote', toText()) ?? '';
  const rest = { breakdown, status, note };
  const figures = reader
    .takeAll(FIGURE, toNumber)
    .map(({ heading, value }) => ({ period: plainDigits(heading).trim(), value, ...rest }));
  const period = reader.take('period', toLine());
  const value = reader.take('value', toNumber);
  for (const figure of figures) reader.show(FIGURE, `${figure.period}: ${figure.value}`);
  if (value === undefined) return figures;
  if (period === undefined) {
    reader.lose('value', 'not-read', String(value));
    return figures;
  }
  return [...figures, { period, value, ...rest }];
}

const isSameFigure = (a: IndicatorFigure, b: IndicatorFigure) =>
  a.period === b.period && a.breakdown === b.breakdown;

/** Whether a further row of an indicator brings a figure that the rows above have not. */
const addsTo = (record: IndicatorRecord, figures: readonly IndicatorFigure[]) =>
  figures.some((figure) => !record.figures.some((other) => isSameFigure(other, figure)));

function mergedFigures(
  before: readonly IndicatorFigure[],
  after: readonly IndicatorFigure[],
): readonly IndicatorFigure[] {
  return [...before.filter((figure) => !after.some((other) => isSameFigure(figure, other))), ...after];
}
