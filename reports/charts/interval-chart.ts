import { BarChart, type BarSeriesOption, CustomChart, type CustomSeriesOption } from 'echarts/charts';
import { GridComponent, type GridComponentOption, MarkAreaComponent } from 'echarts/components';
import { type ComposeOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartModel } from '../model/report-model.ts';
import { COLOURS, FONTS, TONES } from '../theme.ts';
import type { MeasureWidth } from './measure-text.ts';

use([BarChart, CustomChart, GridComponent, MarkAreaComponent, SVGRenderer]);

type Option = ComposeOption<BarSeriesOption | CustomSeriesOption | GridComponentOption>;

/** Size of a chart in CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

const LABELS = 206;
const VALUES = 126;
const TOP = 26;
const BOTTOM = 42;

/** Size that gives every row the room it needs; many rows are set closer. */
export function chartSize(chart: ChartModel): ChartSize {
  const row = chart.rows.length > 16 ? 21 : 30;
  return { width: 700, height: TOP + BOTTOM + Math.max(1, chart.rows.length) * row };
}

/** Draws scores as bars with their intervals as capped lines, over the bands of the scale. Gives SVG text. */
export function drawIntervalChart(chart: ChartModel, measure: MeasureWidth): string {
  const { width, height } = chartSize(chart);
  setPlatformAPI({
    measureText: (text, font) => ({
      width: measure(text, Number.parseFloat(/([\d.]+)px/.exec(font ?? '')?.[1] ?? '12')),
    }),
  });
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  drawing.setOption(intervalOption(chart));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

function intervalOption(chart: ChartModel): Option {
  const family = chart.rightToLeft ? `${FONTS.arabic}, ${FONTS.latin}` : `${FONTS.latin}, ${FONTS.arabic}`;
  const [start, end] = chart.rightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const label = { color: `#${COLOURS.ink}`, fontFamily: family, fontSize: 12 };
  const category = {
    type: 'category' as const,
    inverse: true,
    axisTick: { show: false },
    axisLine: { show: false },
  };
  return {
    animation: false,
    textStyle: { fontFamily: family },
    grid: { top: TOP, bottom: BOTTOM, [start]: LABELS, [end]: VALUES, containLabel: false },
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 20,
      inverse: chart.rightToLeft,
      name: chart.axisLabel,
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: { ...label, fontSize: 11, color: `#${COLOURS.muted}` },
      axisLabel: {
        ...label,
        fontSize: 11,
        color: `#${COLOURS.muted}`,
        formatter: (value: number) => chart.ticks.find((tick) => tick.value === value)?.text ?? '',
      },
      splitLine: { show: false },
    },
    yAxis: [
      {
        ...category,
        position: start,
        data: chart.rows.map((row) => row.label),
        axisLabel: { ...label, interval: 0, margin: 10, width: LABELS - 16, overflow: 'truncate' },
      },
      {
        ...category,
        position: end,
        data: chart.rows.map((row) => row.valueText),
        axisLabel: { ...label, interval: 0, margin: 10, width: VALUES - 14, overflow: 'truncate' },
      },
    ],
    series: [barSeries(chart, family), intervalSeries(chart)],
  };
}

function barSeries(chart: ChartModel, family: string): BarSeriesOption {
  return {
    type: 'bar',
    barWidth: '58%',
    data: chart.rows.map((row) => ({
      value: row.score ?? '-',
      itemStyle: {
        color: `#${TONES[row.tone].fill ?? 'FFFFFF'}`,
        borderColor: `#${COLOURS.muted}`,
        borderWidth: 0.5,
      },
    })),
    markArea: {
      silent: true,
      label: { position: 'top', distance: 4, color: `#${COLOURS.muted}`, fontFamily: family, fontSize: 10.5 },
      data: chart.bands.map(({ from, name }, index) => [
        { xAxis: from, name, itemStyle: { color: index % 2 === 0 ? `#${COLOURS.tint}` : '#FFFFFF' } },
        { xAxis: chart.bands[index + 1]?.from ?? 100 },
      ]),
    },
  };
}

function intervalSeries(chart: ChartModel): CustomSeriesOption {
  const stroke = { stroke: `#${COLOURS.ink}`, lineWidth: 1.2, fill: 'none' };
  return {
    type: 'custom',
    z: 5,
    data: chart.rows.map((row, index) => [row.lower, index, row.upper]),
    encode: { x: [0, 2], y: 1 },
    renderItem: (_params, api) => {
      const [fromX = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
      const [toX = 0] = api.coord([api.value(2), api.value(1)]);
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line' as const,
        shape: { x1, y1, x2, y2 },
        style: stroke,
      });
      return {
        type: 'group',
        children: [line(fromX, y, toX, y), line(fromX, y - 4, fromX, y + 4), line(toX, y - 4, toX, y + 4)],
      };
    },
  };
}
