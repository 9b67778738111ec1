import { BarChart, type BarSeriesOption, CustomChart, type CustomSeriesOption } from 'echarts/charts';
import { GridComponent, type GridComponentOption, MarkAreaComponent } from 'echarts/components';
import { type ComposeOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartModel, Tone } from '../model/report-model.ts';
import { COLOURS, FONTS, TONES } from '../theme.ts';
import type { MeasureWidth } from './measure-text.ts';
import { twoLines } from './two-lines.ts';

use([BarChart, CustomChart, GridComponent, MarkAreaComponent, SVGRenderer]);

type Option = ComposeOption<BarSeriesOption | CustomSeriesOption | GridComponentOption>;

/** Size of a chart in CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Low values are hatched, so that a grey print does not take them for high ones of the same darkness. */
const HATCHES: Partial<Record<Tone, object>> = {
  'ramp-0': { ...hatch('FFFFFF', 4), rotation: Math.PI / 4 },
  'ramp-1': { ...hatch('3B2A06', 6), rotation: Math.PI / 4 },
};

const WIDTH = 700;
/** Names of bands stand above the bars. */
const topOf = ({ bands }: ChartModel): number => (bands.length > 0 ? 26 : 8);
const BOTTOM = 42;
/** Most and least room for labels and for values. */
const LABELS = { most: 206, least: 120 } as const;
const VALUES = { most: 126, least: 48 } as const;
/** Room between labels or values and the bars. */
const APART = 16;
/** Size of labels, and of those that stand close. */
const FONT = 12;
const CLOSE_FONT = 11;
const MANY_ROWS = 16;

/** How labels are set: their lines, the room at both sides, the height of a row. */
interface Labels {
  readonly texts: readonly string[];
  readonly labels: number;
  readonly values: number;
  readonly row: number;
  readonly font: number;
}

/** Labels too long for one line take two, set closer; many rows of short labels are set closer too. */
function labelsOf(chart: ChartModel, measure: MeasureWidth): Labels {
  const room = (texts: readonly string[], { least, most }: typeof LABELS | typeof VALUES, size: number) => {
    const widest = Math.max(0, ...texts.map((text) => measure(text, size)));
    return Math.min(most, Math.max(least, Math.ceil(widest) + APART));
  };
  const isMany = chart.rows.length > MANY_ROWS;
  const set = (font: number) =>
    chart.rows.map(({ label }) => twoLines(label, { width: LABELS.most - APART, size: font }, measure));
  const inOne = set(isMany ? CLOSE_FONT : FONT);
  const isBroken = inOne.some((text) => text.includes('\n'));
  const font = isMany || isBroken ? CLOSE_FONT : FONT;
  const texts = isBroken ? set(font) : inOne;
  const lines = texts.flatMap((text) => text.split('\n'));
  const values = chart.rows.map(({ valueText }) => valueText);
  const row = isBroken ? 27 : isMany ? 21 : 30;
  return { texts, labels: room(lines, LABELS, font), values: room(values, VALUES, font), row, font };
}

/** Size that gives every row the room it needs. */
export function chartSize(chart: ChartModel, measure: MeasureWidth): ChartSize {
  const { row } = labelsOf(chart, measure);
  return { width: WIDTH, height: topOf(chart) + BOTTOM + Math.max(1, chart.rows.length) * row };
}

/** Draws scores as bars with their intervals as capped lines, over the bands of the scale. Gives SVG text. */
export function drawIntervalChart(chart: ChartModel, measure: MeasureWidth): string {
  const { width, height } = chartSize(chart, measure);
  setPlatformAPI({
    measureText: (text, font) => ({
      width: measure(text, Number.parseFloat(/([\d.]+)px/.exec(font ?? '')?.[1] ?? '12')),
    }),
  });
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  drawing.setOption(intervalOption(chart, labelsOf(chart, measure)));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  // The library counts its drawings; the names of their parts must not depend on how many there were.
  return svg.replace(/((?:id|class)="|url\(#|href="#)zr\d+-/g, '$1zr0-');
}

function intervalOption(chart: ChartModel, { texts, labels, values, font }: Labels): Option {
  const family = chart.rightToLeft ? `${FONTS.arabic}, ${FONTS.latin}` : `${FONTS.latin}, ${FONTS.arabic}`;
  const [start, end] = chart.rightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const label = { color: `#${COLOURS.ink}`, fontFamily: family, fontSize: font };
  const ticks = chart.ticks.map(({ value }) => value);
  const category = {
    type: 'category' as const,
    inverse: true,
    axisTick: { show: false },
    axisLine: { show: false },
  };
  return {
    animation: false,
    textStyle: { fontFamily: family },
    grid: { top: topOf(chart), bottom: BOTTOM, [start]: labels, [end]: values, containLabel: false },
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      inverse: chart.rightToLeft,
      name: chart.axisLabel,
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: { ...label, fontSize: 11, color: `#${COLOURS.muted}` },
      axisLabel: {
        ...label,
        fontSize: 11,
        color: `#${COLOURS.muted}`,
        customValues: ticks,
        formatter: (value: number) => chart.ticks.find((tick) => tick.value === value)?.text ?? '',
      },
      axisTick: { customValues: ticks },
      // Scales without bands are read by lines.
      splitLine: { show: chart.bands.length === 0, lineStyle: { color: `#${COLOURS.hairline}`, width: 0.7 } },
    },
    yAxis: [
      {
        ...category,
        position: start,
        data: [...texts],
        axisLabel: { ...label, interval: 0, margin: 10, lineHeight: Math.round(font * 1.15) },
      },
      {
        ...category,
        position: end,
        data: chart.rows.map((row) => row.valueText),
        axisLabel: { ...label, interval: 0, margin: 10, width: values - 10, overflow: 'truncate' },
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
        borderColor: `#${COLOURS.ink}`,
        borderWidth: 0.7,
        ...(HATCHES[row.tone] ? { decal: HATCHES[row.tone] } : {}),
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
  // A white edge keeps the line apart from dark bars.
  const looks = [
    { stroke: '#FFFFFF', lineWidth: 3.4, fill: 'none' },
    { stroke: `#${COLOURS.ink}`, lineWidth: 1.3, fill: 'none' },
  ];
  return {
    type: 'custom',
    z: 5,
    data: chart.rows.map((row, index) => [row.lower, index, row.upper]),
    encode: { x: [0, 2], y: 1 },
    renderItem: (_params, api) => {
      const [fromX = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
      const [toX = 0] = api.coord([api.value(2), api.value(1)]);
      const line = (style: object, [x1, y1, x2, y2]: readonly [number, number, number, number]) => ({
        type: 'line' as const,
        shape: { x1, y1, x2, y2 },
        style,
      });
      return {
        type: 'group',
        children: looks.flatMap((style) => [
          line(style, [fromX, y, toX, y]),
          line(style, [fromX, y - 4, fromX, y + 4]),
          line(style, [toX, y - 4, toX, y + 4]),
        ]),
      };
    },
  };
}

/** Lines of a colour, so many pixels apart. */
function hatch(color: string, apart: number) {
  return {
    symbol: 'rect',
    color: `#${color}`,
    dashArrayX: [1, 0],
    dashArrayY: [1, apart - 1],
    symbolSize: 1,
  };
}
