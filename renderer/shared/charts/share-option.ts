import type { CustomSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import { axisLabels, FONT } from './axis-labels.ts';
import type { ChartColours } from './chart-colours.ts';
import { readableOn } from './readable-on.ts';

/** One bar of a chart of shares. */
export interface ShareRow {
  readonly name: string;
  /** Number of each part, in the order of `parts`. */
  readonly counts: readonly number[];
  /** Text at the end of the bar. */
  readonly value: string;
}

interface ShareChart {
  readonly rows: readonly ShareRow[];
  /** Names of the parts with their fills; a part without fill is drawn as an outline. */
  readonly parts: readonly { readonly name: string; readonly fill: string | null }[];
  /** Head over the texts at the end of the bars. */
  readonly head: string;
  readonly isRtl: boolean;
  readonly colours: ChartColours;
  readonly width: number;
}

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;

/** Height of the legend over the bars. */
const LEGEND = 40;

/** Parts of a whole, one full bar a row, with a legend and a text at the end; numbers in parts that have room. */
export function shareOption({ rows, parts, head, isRtl, colours, width }: ShareChart): EChartsCoreOption {
  const names = width < 560 ? 120 : 190;
  const [near, far] = [names + 12, 64];
  const align = isRtl ? ('right' as const) : ('left' as const);
  const small = {
    fill: colours.inkQuiet,
    fontSize: 11,
    fontWeight: 400,
    fontFamily: FONT,
    verticalAlign: 'middle' as const,
  };
  const box = (fill: string | null) =>
    fill === null ? { fill: colours.surface, stroke: colours.outline, lineWidth: 1 } : { fill };
  const renderItem: RenderItem = (params, api) => {
    const row = rows[params.dataIndex];
    if (!row) return null;
    const at = (fraction: number) => api.coord([fraction * 100, params.dataIndex]) as [number, number];
    const y = at(0)[1];
    const total = row.counts.reduce((sum, count) => sum + count, 0);
    const end = at(1)[0] + (isRtl ? -12 : 12);
    let sum = 0;
    const bars = row.counts.flatMap((count, index) => {
      if (count === 0 || total === 0) return [];
      const [a, b] = [at(sum / total)[0], at((sum + count) / total)[0]];
      sum += count;
      const [x, size] = [Math.min(a, b), Math.abs(b - a)];
      const fill = parts[index]?.fill ?? null;
      return [
        {
          type: 'rect' as const,
          shape: { x: x + 0.5, y: y - 7, width: Math.max(1, size - 1), height: 14, r: 2 },
          style: box(fill),
        },
        ...(size > 16
          ? [
              {
                type: 'text' as const,
                style: {
                  ...small,
                  text: String(count),
                  x: x + size / 2,
                  y,
                  align: 'center' as const,
                  fill: readableOn(fill ?? colours.surface, colours),
                },
              },
            ]
          : []),
      ];
    });
    const text = { type: 'text' as const };
    return {
      type: 'group',
      children: [
        ...bars,
        {
          ...text,
          style: {
            ...small,
            text: row.value,
            x: end,
            y,
            align,
            fill: colours.ink,
            fontSize: 13,
            fontWeight: 650,
          },
        },
        ...(params.dataIndex === 0
          ? [{ ...text, style: { ...small, text: head, x: end, y: y - 24, align } }]
          : []),
        ...(params.dataIndex === 0 ? legend(y - 24) : []),
      ],
    };
  };
  const legend = (y: number) => {
    const step = Math.max(70, (width - near - far) / parts.length);
    return parts.flatMap(({ name, fill }, index) => {
      const x = isRtl ? width - near - index * step - 10 : near + index * step;
      return [
        { type: 'rect' as const, shape: { x, y: y - 5, width: 10, height: 10, r: 2 }, style: box(fill) },
        {
          type: 'text' as const,
          style: { ...small, text: name, x: isRtl ? x - 5 : x + 15, y, align },
        },
      ];
    });
  };
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { top: LEGEND - 10, bottom: 8, left: isRtl ? far : near, right: isRtl ? near : far },
    xAxis: { type: 'value', min: 0, max: 100, inverse: isRtl, show: false },
    yAxis: axisLabels(rows, { names, isRtl, colours }),
    series: [{ type: 'custom', renderItem, data: rows.map((_, index) => [0, index]), clip: false }],
  };
}
