import { addMonths, firstOfYear, nearestMonth, quartersOf, yearOf } from './days.ts';

/** A bar of the timeline, in days; both ends belong to it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How wide a month is drawn: `fit` takes the room there is. */
export const ZOOMS = ['fit', 'years', 'quarters', 'months'] as const;
export type Zoom = (typeof ZOOMS)[number];
const MONTH_PIXELS = { years: 13, quarters: 30, months: 72 } as const;
const DAYS_A_MONTH = 30.437;
/** Below this many pixels a day a drag goes from month to month: a hand cannot aim at a day. */
const DAY_AIMED_FROM = 3;

/** The stretch of days a timeline shows and how many pixels a day takes. */
export interface Scale {
  readonly from: number;
  /** First day after the last quarter shown. */
  readonly to: number;
  readonly dayPixels: number;
}

/**
 * Whole quarters around all bars and marks; one year where there is nothing.
 *
 * @param room pixels there are
 */
export function scaleOf(bars: readonly Stretch[], marks: readonly number[], zoom: Zoom, room: number): Scale {
  const days = [...bars.flatMap(({ start, end }) => [start, end]), ...marks];
  const first = days.length === 0 ? firstOfYear(2000) : Math.min(...days);
  const last = days.length === 0 ? firstOfYear(2001) - 1 : Math.max(...days);
  const quarters = quartersOf(first, last);
  const from = quarters[0]?.from ?? first;
  const to = quarters.at(-1)?.to ?? last + 1;
  const least = zoom === 'fit' ? room / (to - from) : MONTH_PIXELS[zoom] / DAYS_A_MONTH;
  return { from, to, dayPixels: Math.max(least, 0.1) };
}

/** Pixels from the beginning of the timeline to the beginning of a day. */
export const placeOf = (day: number, { from, dayPixels }: Scale): number => (day - from) * dayPixels;

/** Which part of a bar is in hand. */
export type Grip = 'whole' | 'start' | 'end';

/** A bar after one of its parts was moved by whole months or days; no end passes the other. */
export function moved(
  bar: Stretch,
  grip: Grip,
  step: { readonly months?: number; readonly days?: number },
): Stretch {
  const shift = (day: number) => addMonths(day, step.months ?? 0) + (step.days ?? 0);
  if (grip === 'start') return { ...bar, start: Math.min(shift(bar.start), bar.end) };
  if (grip === 'end') return { ...bar, end: Math.max(shift(bar.end), bar.start) };
  const start = shift(bar.start);
  return { start, end: Math.max(start, shift(bar.end)) };
}

/** A bar after its part was dragged so many pixels: to days where a hand can aim at them, else to the nearest month. */
export function dragged(bar: Stretch, grip: Grip, pixels: number, { dayPixels }: Scale): Stretch {
  const days = Math.round(pixels / dayPixels);
  if (days === 0) return bar;
  if (dayPixels >= DAY_AIMED_FROM) return moved(bar, grip, { days });
  if (grip === 'start') return { ...bar, start: Math.min(nearestMonth(bar.start + days), bar.end) };
  if (grip === 'end') return { ...bar, end: Math.max(nearestMonth(bar.end + days + 1) - 1, bar.start) };
  const start = nearestMonth(bar.start + days);
  const months = monthsBetween(bar.start, start);
  return { start, end: Math.max(start, addMonths(bar.end, months)) };
}

function monthsBetween(from: number, to: number): number {
  const whole = Math.round((to - from) / DAYS_A_MONTH);
  return Math.abs(to - addMonths(from, whole)) <= 16 ? whole : whole + Math.sign(to - from);
}

/** A line from the end of an action to the start of one that depends on it, in rows and days. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromDay: number;
  readonly toDay: number;
  /** The one starts before the other has ended. */
  readonly isBroken: boolean;
}

interface Row {
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly bar: Stretch;
}

/** The arrows between rows, by the row they lead to; what depends on something unknown has none. */
export function arrowsOf(rows: readonly Row[]): readonly Arrow[] {
  const places = new Map(rows.map((row, index) => [row.id, { row, index }]));
  return rows.flatMap((row, toRow) =>
    row.dependsOn.flatMap((id): Arrow[] => {
      const before = places.get(id);
      if (!before) return [];
      return [
        {
          from: id,
          to: row.id,
          fromRow: before.index,
          toRow,
          fromDay: before.row.bar.end + 1,
          toDay: row.bar.start,
          isBroken: row.bar.start <= before.row.bar.end,
        },
      ];
    }),
  );
}

/** Points of an arrow: out of the bar, down or up between the rows, into the other bar. */
export function arrowPath(arrow: Arrow, scale: Scale, rowHeight: number): string {
  const middle = (row: number) => Math.round(row * rowHeight + rowHeight / 2);
  const [x1, x2] = [Math.round(placeOf(arrow.fromDay, scale)), Math.round(placeOf(arrow.toDay, scale))];
  const [y1, y2] = [middle(arrow.fromRow), middle(arrow.toRow)];
  const OUT = 6;
  if (x2 - x1 >= 2 * OUT) return `M${x1} ${y1}H${x2 - OUT}V${y2}H${x2}`;
  const between = y2 > y1 ? y2 - Math.round(rowHeight / 2) : y2 + Math.round(rowHeight / 2);
  return `M${x1} ${y1}H${x1 + OUT}V${between}H${x2 - OUT}V${y2}H${x2}`;
}

/** Year heads of a timeline, with their days inside it. */
export function yearsOf({ from, to }: Scale): readonly { year: number; from: number; to: number }[] {
  const years = [];
  for (let year = yearOf(from); year <= yearOf(to - 1); year += 1)
    years.push({ year, from: Math.max(from, firstOfYear(year)), to: Math.min(to, firstOfYear(year + 1)) });
  return years;
}
