import type { CustomSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';

/** One line of an interval chart; fractions 0-1. */
export interface IntervalRow {
  readonly name: string;
  /** null: no point score, only the interval is drawn. */
  readonly score: number | null;
  readonly lower: number;
  readonly upper: number;
}

interface IntervalChart {
  readonly rows: readonly IntervalRow[];
  /** Bands with their lower bounds, lowest first. */
  readonly bands: readonly { readonly name: string; readonly from: number }[];
  readonly format: (fraction: number) => string;
  readonly isRtl: boolean;
  readonly colours: ChartColours;
  readonly width: number;
}

/** Points below this are drawn in the warm end of the ramp, as in the range bar. */
const LOW = 0.4;

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;

/** Scores with their intervals on one scale from 0 to 100, band bounds as lines, first row on top. */
export function intervalOption(chart: IntervalChart): EChartsCoreOption {
  const { rows, bands, isRtl, colours, width } = chart;
  const names = width < 560 ? 120 : 190;
  const numbers = 52;
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
    const [from, to] = [position(row.lower)[0], position(row.upper)[0]];
    const isLow = row.score !== null && row.score < LOW;
    const [start, end] = [position(0)[0], position(1)[0]];
    const bar = (a: number, b: number, fill: string) => ({
      type: 'rect' as const,
      shape: { x: Math.min(a, b), y: y - 4, width: Math.abs(b - a), height: 8, r: 4 },
      style: { fill },
    });
    const point =
      row.score === null
        ? []
        : [
            {
              type: 'rect' as const,
              shape: { x: position(row.score)[0] - 2, y: y - 8, width: 4, height: 16, r: 2 },
              style: { fill: isLow ? colours.pointLow : colours.point },
            },
            {
              type: 'text' as const,
              style: {
                text: chart.format(row.score),
                x: end + (isRtl ? -12 : 12),
                y,
                align: isRtl ? ('right' as const) : ('left' as const),
                verticalAlign: 'middle' as const,
                fill: colours.ink,
                font: '650 13px Inter Variable, sans-serif',
              },
            },
          ];
    const interval =
      row.upper - row.lower < 1 ? [bar(from, to, isLow ? colours.rangeLow : colours.range)] : [];
    return { type: 'group', children: [bar(start, end, colours.track), ...interval, ...point] };
  };
  const text = { fontFamily: 'Inter Variable, Noto Sans Arabic Variable, sans-serif' };
  return {
    animation: false,
    textStyle: text,
    grid: { top: 8, bottom: 26, left: isRtl ? far : near, right: isRtl ? near : far },
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
    yAxis: {
      type: 'category',
      inverse: true,
      position: isRtl ? 'right' : 'left',
      data: rows.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { show: false, onZero: false },
      axisLabel: {
        align: isRtl ? 'left' : 'right',
        color: colours.ink,
        fontSize: 13,
        width: names,
        overflow: 'truncate',
        interval: 0,
      },
    },
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
