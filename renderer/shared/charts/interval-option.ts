import type { CustomSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import { axisLabels, FONT } from './axis-labels.ts';
import type { ChartColours } from './chart-colours.ts';

/** One line of an interval chart; fractions 0-1. */
export interface IntervalRow {
  readonly name: string;
  /** null: no point score, only the interval is drawn. */
  readonly score: number | null;
  readonly lower: number;
  readonly upper: number;
  /** A second score to compare with, drawn as a ring; its number stands in a column of its own. */
  readonly other?: number | null;
  /** A score to be reached, drawn as a small flag. */
  readonly target?: number | null;
}

interface IntervalChart {
  readonly rows: readonly IntervalRow[];
  /** Bands with their lower bounds, lowest first. */
  readonly bands: readonly { readonly name: string; readonly from: number }[];
  readonly format: (fraction: number) => string;
  readonly isRtl: boolean;
  readonly colours: ChartColours;
  readonly width: number;
  /** Pixels for the names, where they need more or less than usual. */
  readonly names?: number;
  /** Heads of the columns of numbers, where there are two. */
  readonly heads?: { readonly score: string; readonly other: string };
}

/** Points below this are drawn in the warm end of the ramp, as in the range bar. */
const LOW = 0.4;
const COLUMN = 52;

interface TextLook {
  readonly fill: string;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontFamily: string;
}

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;

/** Scores with their intervals on one scale from 0 to 100, band bounds as lines, first row on top. */
export function intervalOption(chart: IntervalChart): EChartsCoreOption {
  const { rows, bands, isRtl, colours, width, heads } = chart;
  const names = chart.names ?? (width < 560 ? 120 : 190);
  const numbers = heads ? 2 * COLUMN + 8 : COLUMN;
  const [near, far] = [names + 12, numbers];
  const middles = bands.map((band, index) => ({
    name: band.name,
    at: (band.from + (bands[index + 1]?.from ?? 1)) * 50,
  }));
  const renderItem: RenderItem = (params, api) => {
    const row = rows[params.dataIndex];
    if (!row) return null;
    const position = (fraction: number) => api.coord([fraction * 100, params.dataIndex]) as [number, number];
    const y = position(0)[1];
    const x = (fraction: number) => position(fraction)[0];
    const isLow = row.score !== null && row.score < LOW;
    const bar = (a: number, b: number, fill: string) => ({
      type: 'rect' as const,
      shape: { x: Math.min(a, b), y: y - 4, width: Math.abs(b - a), height: 8, r: 4 },
      style: { fill },
    });
    const text = (words: string, column: number, style: TextLook, at = y) => ({
      type: 'text' as const,
      style: {
        ...style,
        text: words,
        x: x(1) + (isRtl ? -1 : 1) * (12 + column * COLUMN),
        y: at,
        align: isRtl ? ('right' as const) : ('left' as const),
        verticalAlign: 'middle' as const,
      },
    });
    const strong = { fill: colours.ink, fontSize: 13, fontWeight: 650, fontFamily: FONT };
    const quiet = { fill: colours.inkQuiet, fontSize: 13, fontWeight: 400, fontFamily: FONT };
    const small = { fill: colours.inkQuiet, fontSize: 11, fontWeight: 400, fontFamily: FONT };
    const { other, target } = row;
    return {
      type: 'group',
      children: [
        bar(x(0), x(1), colours.track),
        ...(row.upper - row.lower < 1
          ? [bar(x(row.lower), x(row.upper), isLow ? colours.rangeLow : colours.range)]
          : []),
        ...(typeof target === 'number' ? flag(x(target), y, colours) : []),
        ...(row.score === null
          ? []
          : [
              {
                type: 'rect' as const,
                shape: { x: x(row.score) - 2, y: y - 8, width: 4, height: 16, r: 2 },
                style: { fill: isLow ? colours.pointLow : colours.point },
              },
              text(chart.format(row.score), 0, strong),
            ]),
        ...(typeof other === 'number'
          ? [ring(x(other), y, colours), text(chart.format(other), 1, quiet)]
          : []),
        ...(heads && params.dataIndex === 0
          ? [text(heads.score, 0, small, y - 24), text(heads.other, 1, small, y - 24)]
          : []),
      ],
    };
  };
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { top: heads ? 26 : 8, bottom: 26, left: isRtl ? far : near, right: isRtl ? near : far },
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      inverse: isRtl,
      axisLabel: {
        customValues: middles.map(({ at }) => at),
        formatter: (value: number) => middles.find(({ at }) => at === value)?.name ?? '',
        color: colours.inkQuiet,
        fontSize: 11,
        hideOverlap: true,
      },
      axisTick: { show: false },
      axisLine: { show: false },
      interval: 20,
      splitLine: { lineStyle: { color: colours.hairline } },
    },
    yAxis: axisLabels(rows, { names, isRtl, colours }),
    series: [
      {
        type: 'custom',
        renderItem,
        data: rows.map((row, index) => [row.score ?? row.lower, index]),
        clip: false,
      },
    ],
  };
}

/** The other score: a ring that lets the point be seen when both coincide. */
const ring = (cx: number, cy: number, colours: ChartColours) => ({
  type: 'circle' as const,
  shape: { cx, cy, r: 5 },
  style: { fill: 'transparent', stroke: colours.inkSoft, lineWidth: 1.5 },
});

/** The score to be reached: a line with a triangle on top, told apart from point and ring in grey too. */
const flag = (x: number, y: number, colours: ChartColours) => [
  {
    type: 'line' as const,
    shape: { x1: x, y1: y - 9, x2: x, y2: y + 9 },
    style: { stroke: colours.accent, lineWidth: 1.5 },
  },
  {
    type: 'polygon' as const,
    shape: {
      points: [
        [x - 4, y - 12],
        [x + 4, y - 12],
        [x, y - 6],
      ],
    },
    style: { fill: colours.accent },
  },
];
