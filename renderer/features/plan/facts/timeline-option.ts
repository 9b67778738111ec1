import type { CustomSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import { axisLabels, FONT } from '../../../shared/charts/axis-labels.ts';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { type Arrow, type Stretch, yearsOf } from './timeline.ts';

interface TimelineSheet {
  readonly rows: readonly { readonly name: string; readonly bar: Stretch; readonly isAssumed: boolean }[];
  readonly arrows: readonly Arrow[];
  /** Upright lines: the reference date and the last day of the plan. */
  readonly marks: readonly number[];
  /** First day shown, and the first day after the last. */
  readonly from: number;
  readonly to: number;
  readonly isRtl: boolean;
  readonly colours: ChartColours;
  readonly width: number;
}

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;
type Api = Parameters<RenderItem>[1];

/** Pixels of a row in a file of the timeline, and of the line of years. */
export const SHEET_ROW = 24;
export const SHEET_YEARS = 28;
const BAR = 12;
/** How far an arrow leaves a bar before it turns. */
const OUT = 5;

/** The timeline as one picture: bars, years, what waits for what; assumed dates are outlined. Days go along the axis. */
export function timelineOption(sheet: TimelineSheet): EChartsCoreOption {
  const { rows, arrows, marks, from, to, isRtl, colours, width } = sheet;
  const names = width < 560 ? 140 : 270;
  const years = yearsOf({ from, to, dayPixels: 1 });
  const at = (api: Api, day: number, row: number) => api.coord([day, row]) as [number, number];
  const line = (points: readonly (readonly [number, number])[], stroke: string, dash?: number[]) => ({
    type: 'polyline' as const,
    shape: { points: points.map(([x, y]) => [x, y]) },
    style: { stroke, lineWidth: 1, fill: 'none', ...(dash ? { lineDash: dash } : {}) },
  });
  const forward = isRtl ? -1 : 1;
  const arrow = (api: Api, { fromDay, fromRow, toDay, toRow, isBroken }: Arrow) => {
    const [x1, y1] = at(api, fromDay, fromRow);
    const [x2, y2] = at(api, toDay, toRow);
    const turn = (x2 - x1) * forward >= 2 * OUT ? x2 - OUT * forward : x1 + OUT * forward;
    const stroke = isBroken ? colours.bad : colours.inkQuiet;
    return [
      line(
        [
          [x1, y1],
          [turn, y1],
          [turn, y2],
          [x2, y2],
        ],
        stroke,
      ),
      {
        type: 'polygon' as const,
        shape: {
          points: [
            [x2, y2],
            [x2 - 5 * forward, y2 - 3],
            [x2 - 5 * forward, y2 + 3],
          ],
        },
        style: { fill: stroke },
      },
    ];
  };
  const renderItem: RenderItem = (params, api) => {
    const row = rows[params.dataIndex];
    if (!row) return null;
    const [x1, y] = at(api, row.bar.start, params.dataIndex);
    const [x2] = at(api, row.bar.end + 1, params.dataIndex);
    const own = arrows.filter(({ toRow }) => toRow === params.dataIndex);
    const last = rows.length - 0.5;
    return {
      type: 'group',
      children: [
        ...(params.dataIndex === 0
          ? marks.map((day) => line([at(api, day, -0.5), at(api, day, last)], colours.inkSoft, [4, 3]))
          : []),
        ...own.flatMap((each) => arrow(api, each)),
        {
          type: 'rect' as const,
          shape: {
            x: Math.min(x1, x2),
            y: y - BAR / 2,
            width: Math.max(3, Math.abs(x2 - x1)),
            height: BAR,
            r: 2,
          },
          style: row.isAssumed
            ? { fill: colours.accentSoft, stroke: colours.accent, lineWidth: 1, lineDash: [4, 2] }
            : { fill: colours.accent },
        },
      ],
    };
  };
  const middles = years.map((year) => ({ year: year.year, at: (year.from + year.to) / 2 }));
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { top: 4, bottom: SHEET_YEARS - 4, left: isRtl ? 12 : names + 12, right: isRtl ? names + 12 : 12 },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      inverse: isRtl,
      axisLabel: {
        customValues: middles.map((middle) => middle.at),
        formatter: (value: number) => String(middles.find((middle) => middle.at === value)?.year ?? ''),
        color: colours.inkQuiet,
        fontSize: 11,
        hideOverlap: true,
      },
      axisTick: { show: true, customValues: years.map((year) => year.from) },
      axisLine: { show: false },
      splitLine: { show: false },
    },
    yAxis: axisLabels(rows, { names, isRtl, colours }),
    series: [
      { type: 'custom', renderItem, data: rows.map(({ bar }, index) => [bar.start, index]), clip: false },
    ],
  };
}
