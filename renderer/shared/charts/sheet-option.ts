import type { EChartsCoreOption } from 'echarts/core';
import { FONT } from './axis-labels.ts';
import type { ChartColours } from './chart-colours.ts';

/** Words that go with a chart into its file. */
export interface SheetWords {
  /** The finding. */
  readonly title: string;
  /** Lines under the chart: how it is read, what it rests on, country and framework. */
  readonly notes: readonly string[];
}

interface Sheet extends SheetWords {
  readonly width: number;
  /** Height of the chart without its words, in pixels. */
  readonly height: number;
  readonly isRtl: boolean;
  readonly colours: ChartColours;
  /** Width of a text in pixels in a CSS font. */
  readonly measure: (text: string, font: string) => number;
}

const TITLE = { size: 18, line: 24, weight: 700 } as const;
const NOTE = { size: 11, line: 16, weight: 400 } as const;
const EDGE = 16;

/**
 * A chart as a sheet of its own: white, with its title above and its notes below, both broken into lines.
 *
 * @returns the option, and the height of the whole sheet in pixels
 */
export function sheetOption(
  option: EChartsCoreOption,
  sheet: Sheet,
): { readonly option: EChartsCoreOption; readonly height: number } {
  const { width, height, isRtl, colours, measure } = sheet;
  const room = width - 2 * EDGE;
  const broken = (text: string, { weight, size }: typeof TITLE | typeof NOTE) =>
    brokenLines(text, room, (part) => measure(part, `${weight} ${size}px ${FONT}`));
  const title = broken(sheet.title, TITLE);
  const notes = sheet.notes.flatMap((note) => broken(note, NOTE));
  const head = EDGE + title.length * TITLE.line + 8;
  const foot = notes.length * NOTE.line + 12 + EDGE / 2;
  const whole = head + height + foot;
  const words = (
    lines: readonly string[],
    top: number,
    style: typeof TITLE | typeof NOTE,
    color: string,
  ) => ({
    text: lines.join('\n'),
    top,
    padding: 0,
    textAlign: isRtl ? 'right' : 'left',
    left: isRtl ? width - EDGE : EDGE,
    textStyle: {
      color,
      fontFamily: FONT,
      fontSize: style.size,
      lineHeight: style.line,
      fontWeight: style.weight,
    },
  });
  return {
    height: whole,
    option: {
      ...option,
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: FONT },
      title: [
        words(title, EDGE, TITLE, colours.ink),
        words(notes, head + height + 12, NOTE, colours.inkQuiet),
      ],
      grid: gridsOf(option).map((grid) => ({
        ...grid,
        top: Number(grid.top ?? 0) + head,
        bottom: Number(grid.bottom ?? 0) + foot,
      })),
    },
  };
}

type Grid = Readonly<Record<string, unknown>>;

function gridsOf(option: EChartsCoreOption): readonly Grid[] {
  const { grid } = option as { readonly grid?: Grid | readonly Grid[] };
  if (grid === undefined) return [{}];
  return Array.isArray(grid) ? (grid as readonly Grid[]) : [grid as Grid];
}

/** Words in lines of at most so many pixels; a longer word has a line of its own. */
export function brokenLines(text: string, room: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
