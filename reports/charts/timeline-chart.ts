import { cleanText } from '../clean-text.ts';
import type { TimelineModel } from '../model/report-model.ts';
import { COLOURS, FONTS } from '../theme.ts';
import type { ChartSize } from './interval-chart.ts';
import type { MeasureWidth } from './measure-text.ts';

const HEAD = 26;
const ROW = 20;
const BAR = 11;
const FOOT = 34;
const LABEL_SHARE = 0.34;
const TEXT = 10.5;
const SMALL = 9.5;
/** Lines that stand for waiting end in an arrow of this size. */
const ARROW = 3;

/** Size of a timeline that is so many CSS pixels wide. */
export const timelineSize = ({ rows }: TimelineModel, width: number): ChartSize => ({
  width,
  height: HEAD + Math.max(1, rows.length) * ROW + FOOT,
});

/**
 * Draws the actions of a plan over the years and gives SVG text: a bar an action, an arrow from what it waits for. Bars
 * differ by filling and outline and not by colour alone, so that they can be told apart in a grey print.
 */
export function drawTimeline(model: TimelineModel, width: number, measure: MeasureWidth): string {
  const size = timelineSize(model, width);
  const labels = width * LABEL_SHARE;
  const bottom = size.height - FOOT;
  const x = (day: number) => labels + ((day - model.from) / (model.to - model.from)) * (width - labels);
  const content = [
    ...model.years.flatMap(({ from, text }, index) => {
      const until = model.years[index + 1]?.from ?? model.to;
      return [
        ...(index % 2 === 0
          ? [box({ x: x(from), y: 0, width: x(until) - x(from), height: bottom }, `fill="#${COLOURS.tint}"`)]
          : []),
        words(model, text, { x: (x(from) + x(until)) / 2, y: 16, anchor: 'middle', size: TEXT, bold: true }),
      ];
    }),
    ...model.quarters.map((day) => line(x(day), HEAD, x(day), bottom, `stroke="#${COLOURS.hairline}"`)),
    ...waits(model, x),
    ...model.rows.flatMap((row, index) => {
      const y = HEAD + index * ROW;
      return [
        line(0, y + ROW, width, y + ROW, `stroke="#${COLOURS.hairline}" stroke-width="0.5"`),
        words(model, fitted(row.label, labels - 12, measure), { x: 0, y: y + ROW - 6, size: TEXT }),
        bar(row, { x: x(row.from), y: y + (ROW - BAR) / 2, width: Math.max(3, x(row.to) - x(row.from)) }),
      ];
    }),
    ...model.limits.map((day) =>
      line(
        x(day),
        HEAD - 4,
        x(day),
        bottom,
        `stroke="#${COLOURS.ink}" stroke-width="1.2" stroke-dasharray="5 3"`,
      ),
    ),
    ...legend(model, { y: size.height - 12, measure }),
  ].join('');
  // A page of a right-to-left language reads the years from the right: the drawing is mirrored, its words are not.
  const drawing = model.rightToLeft ? `<g transform="matrix(-1 0 0 1 ${width} 0)">${content}</g>` : content;
  const family = model.rightToLeft ? `${FONTS.arabic}, ${FONTS.latin}` : `${FONTS.latin}, ${FONTS.arabic}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${size.height}" viewBox="0 0 ${width} ${size.height}" font-family="${family}">${drawing}</svg>`;
}

type TimelineRow = TimelineModel['rows'][number];

function bar(
  { state, isAssumed }: Pick<TimelineRow, 'state' | 'isAssumed'>,
  place: { readonly x: number; readonly y: number; readonly width: number },
): string {
  const fills = { agreed: COLOURS.accent, proposed: 'FFFFFF', done: COLOURS.hairline };
  const stroke = state === 'done' ? COLOURS.muted : COLOURS.accent;
  const dash = isAssumed ? ' stroke-dasharray="3 2"' : '';
  return box(
    { ...place, height: BAR },
    `rx="2" fill="#${fills[state]}" stroke="#${stroke}" stroke-width="1.2"${dash}`,
  );
}

/** From the end of what is awaited down or up to the bar that waits. */
function waits(model: TimelineModel, x: (day: number) => number): readonly string[] {
  const middle = (row: number) => HEAD + row * ROW + ROW / 2;
  const look = `fill="none" stroke="#${COLOURS.muted}" stroke-width="0.7"`;
  return model.rows.flatMap((row, index) =>
    row.after.flatMap((other) => {
      const awaited = model.rows[other];
      if (awaited === undefined) return [];
      const isBelow = index > other;
      const [fromX, fromY] = [x(awaited.to), middle(other)];
      const [toX, toY] = [x(row.from) + 4, middle(index) + ((isBelow ? -1 : 1) * BAR) / 2];
      const back = isBelow ? toY - ARROW * 1.6 : toY + ARROW * 1.6;
      const aside = Math.max(toX, fromX + 4);
      const path = `M${round(fromX)} ${round(fromY)}H${round(aside)}${aside === toX ? '' : `V${round(isBelow ? toY - 4 : toY + 4)}H${round(toX)}`}V${round(toY)}`;
      const arrow = `M${round(toX - ARROW)} ${round(back)}L${round(toX)} ${round(toY)}L${round(toX + ARROW)} ${round(back)}Z`;
      return [`<path d="${path}" ${look}/>`, `<path d="${arrow}" fill="#${COLOURS.muted}"/>`];
    }),
  );
}

function legend(
  model: TimelineModel,
  { y, measure }: { readonly y: number; readonly measure: MeasureWidth },
): readonly string[] {
  const entries = [
    { text: model.legend.agreed, state: 'agreed', isAssumed: false },
    { text: model.legend.proposed, state: 'proposed', isAssumed: false },
    { text: model.legend.done, state: 'done', isAssumed: false },
    { text: model.legend.assumed, state: 'proposed', isAssumed: true },
  ] as const;
  let at = 0;
  const swatches = entries.flatMap((entry) => {
    const x = at;
    at += 30 + measure(entry.text, SMALL) + 18;
    return [
      bar(entry, { x: x + 1, y: y - BAR + 2, width: 22 }),
      words(model, entry.text, { x: x + 30, y: y + 1, size: SMALL }),
    ];
  });
  return [
    ...swatches,
    line(
      at + 11,
      y - 10,
      at + 11,
      y + 3,
      `stroke="#${COLOURS.ink}" stroke-width="1.2" stroke-dasharray="5 3"`,
    ),
    words(model, model.legend.limits, { x: at + 20, y: y + 1, size: SMALL }),
  ];
}

/** The text, or as much of it as fits, with an ellipsis. */
export function fitted(text: string, width: number, measure: MeasureWidth, size = TEXT): string {
  if (measure(text, size) <= width) return text;
  const characters = [...text];
  let kept = characters.length;
  while (kept > 0 && measure(`${characters.slice(0, kept).join('').trimEnd()}…`, size) > width) kept -= 1;
  return `${characters.slice(0, kept).join('').trimEnd()}…`;
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'middle';
  readonly bold?: boolean;
}

function words(model: TimelineModel, text: string, { x, y, size, anchor, bold }: TextPlace): string {
  const look = `font-size="${size}" fill="#${COLOURS.ink}"${anchor ? ` text-anchor="${anchor}"` : ''}${bold ? ' font-weight="bold"' : ''}`;
  // In a mirrored drawing the words are turned back where they stand; they then run towards the start.
  const turned = model.rightToLeft
    ? ` transform="matrix(-1 0 0 1 ${round(2 * x)} 0)"${anchor ? '' : ' text-anchor="end"'}`
    : '';
  return `<text x="${round(x)}" y="${round(y)}" ${look}${turned}>${escaped(text)}</text>`;
}

function box(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  look: string,
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${look}/>`;
}

function line(x1: number, y1: number, x2: number, y2: number, look: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ${look}/>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Text as content of an element; characters that XML forbids are left out. */
function escaped(text: string): string {
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
