import type { CustomSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import type { HistogramBar } from '../facts/drawn-words.ts';

interface Histogram {
  readonly bars: readonly HistogramBar[];
  /** Bars that lie between these, fractions 0-1, are dark. */
  readonly inner: readonly [number, number];
  /** Upright lines with a word above, from left to right. */
  readonly marks: readonly { readonly at: number; readonly label: string; readonly isDashed: boolean }[];
  readonly bands: readonly { readonly name: string; readonly from: number }[];
  readonly isRtl: boolean;
  readonly colours: ChartColours;
}

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;

const FONT = '600 12px Inter Variable, Noto Sans Arabic Variable, sans-serif';
/** Room above the bars for the words of the marks, which take turns on the lines. */
const MARK_LINES = 2;
const LINE_HEIGHT = 16;
const NARROWEST_POINTS = 10;
/** The scale begins, ends and is labelled at multiples of this many points. */
const LABEL_POINTS = 2;

/** How often the index had which score: bars half a point wide, percentiles as lines, bounds of bands where they are in sight. */
export function histogramOption({ bars, inner, marks, bands, isRtl, colours }: Histogram): EChartsCoreOption {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const places = [...bars.flatMap(({ from, to }) => [from, to]), ...marks.map(({ at }) => at)].map(
    (x) => x * 100,
  );
  const [lowest, highest] = [Math.min(...places), Math.max(...places)];
  const missing = Math.max(0, NARROWEST_POINTS - (highest - lowest)) / 2;
  const from = Math.max(0, Math.floor((lowest - missing) / LABEL_POINTS) * LABEL_POINTS);
  const to = Math.min(100, Math.ceil((highest + missing) / LABEL_POINTS) * LABEL_POINTS);

  const renderBar: RenderItem = (params, api) => {
    const bar = bars[params.dataIndex];
    if (!bar) return null;
    const [x1 = 0, y = 0] = api.coord([bar.from * 100, bar.count]);
    const [x2 = 0, bottom = 0] = api.coord([bar.to * 100, 0]);
    const isInner = bar.to > inner[0] && bar.from <= inner[1];
    return {
      type: 'rect',
      shape: {
        x: Math.min(x1, x2) + 1,
        y,
        width: Math.max(1, Math.abs(x2 - x1) - 2),
        height: bottom - y,
        r: 2,
      },
      style: { fill: isInner ? colours.point : colours.range },
    };
  };
  const upright = (api: Parameters<RenderItem>[1], at: number, above: number, style: object) => {
    const [x = 0, top = 0] = api.coord([at * 100, most]);
    const [, bottom = 0] = api.coord([at * 100, 0]);
    return { type: 'line' as const, shape: { x1: x, x2: x, y1: top - above, y2: bottom }, style };
  };
  const renderMark: RenderItem = (params, api) => {
    const mark = marks[params.dataIndex];
    if (!mark) return null;
    const above = 6 + (params.dataIndex % MARK_LINES) * LINE_HEIGHT;
    const [x = 0, top = 0] = api.coord([mark.at * 100, most]);
    return {
      type: 'group',
      children: [
        upright(api, mark.at, above, {
          stroke: colours.ink,
          lineWidth: 1.5,
          ...(mark.isDashed ? { lineDash: [3, 3] } : {}),
        }),
        {
          type: 'text',
          style: {
            text: mark.label,
            x,
            y: top - above - 3,
            align: 'center',
            verticalAlign: 'bottom',
            fill: colours.ink,
            font: FONT,
          },
        },
      ],
    };
  };
  const bounds = bands.filter((band) => band.from * 100 > from && band.from * 100 < to);
  const renderBound: RenderItem = (params, api) => {
    const bound = bounds[params.dataIndex];
    if (!bound) return null;
    const [x = 0, bottom = 0] = api.coord([bound.from * 100, 0]);
    return {
      type: 'group',
      children: [
        upright(api, bound.from, 0, { stroke: colours.inkQuiet, lineWidth: 1 }),
        {
          type: 'text',
          style: {
            text: bound.name,
            x: x + (isRtl ? -5 : 5),
            y: bottom - 4,
            align: isRtl ? 'right' : 'left',
            verticalAlign: 'bottom',
            fill: colours.inkQuiet,
            font: FONT,
          },
        },
      ],
    };
  };
  const series = (renderItem: RenderItem, data: readonly number[][]): CustomSeriesOption => ({
    type: 'custom',
    renderItem,
    data: data.map((item) => [...item]),
    clip: false,
    silent: true,
  });
  return {
    animation: false,
    textStyle: { fontFamily: 'Inter Variable, Noto Sans Arabic Variable, sans-serif' },
    grid: { top: 12 + (MARK_LINES + 1) * LINE_HEIGHT, bottom: 26, left: 24, right: 24 },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      inverse: isRtl,
      interval: LABEL_POINTS,
      axisLabel: { color: colours.inkQuiet, fontSize: 11, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.hairline } },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: 0, max: most, show: false },
    series: [
      series(
        renderBar,
        bars.map((bar) => [bar.from * 100, bar.count]),
      ),
      series(
        renderBound,
        bounds.map((bound) => [bound.from * 100, 0]),
      ),
      series(
        renderMark,
        marks.map((mark) => [mark.at * 100, 0]),
      ),
    ],
  };
}
