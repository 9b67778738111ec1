import { describe, expect, it } from 'vitest';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { arrowsOf } from './timeline.ts';
import { timelineOption } from './timeline-option.ts';

const colours = { accent: '#00f', accentSoft: '#aaf', bad: '#f00', inkQuiet: '#777' } as ChartColours;
const rows = [
  { id: 'a', name: 'Decree', dependsOn: [], bar: { start: 10, end: 19 }, isAssumed: false },
  { id: 'b', name: 'Register', dependsOn: ['a'], bar: { start: 40, end: 59 }, isAssumed: true },
];
const sheet = (isRtl: boolean) =>
  timelineOption({ rows, arrows: arrowsOf(rows), marks: [30], from: 0, to: 100, isRtl, colours, width: 800 });

interface Drawn {
  readonly type: string;
  readonly shape: { readonly x: number; readonly width: number; readonly points: readonly number[][] };
  readonly style: { readonly fill?: string; readonly stroke?: string };
}
/** What a row draws where a day is a pixel, running to the left where reading does. */
function drawn(index: number, isRtl = false): readonly Drawn[] {
  const { series } = sheet(isRtl) as unknown as {
    series: [{ renderItem: (params: object, api: object) => { children: readonly Drawn[] } }];
  };
  const coord = ([day = 0, row = 0]: number[]) => [isRtl ? 100 - day : day, row * 24];
  return series[0].renderItem({ dataIndex: index }, { coord }).children;
}

describe('the timeline as a picture', () => {
  it('draws a bar over all of its days, outlined where they are assumed', () => {
    expect(drawn(0).at(-1)).toMatchObject({ shape: { x: 10, width: 10 }, style: { fill: '#00f' } });
    expect(drawn(1).at(-1)).toMatchObject({
      shape: { x: 40, width: 20 },
      style: { fill: '#aaf', stroke: '#00f' },
    });
    expect(drawn(1, true).at(-1)).toMatchObject({ shape: { x: 40, width: 20 } });
    expect(drawn(0, true).at(-1)).toMatchObject({ shape: { x: 80, width: 10 } });
  });

  it('leads an arrow from the end of one bar to the start of the next, with its head there', () => {
    const [path, head] = drawn(1);
    expect(path?.shape.points).toEqual([
      [20, 0],
      [35, 0],
      [35, 24],
      [40, 24],
    ]);
    expect(head?.shape.points[0]).toEqual([40, 24]);
    expect(drawn(1, true)[0]?.shape.points).toEqual([
      [80, 0],
      [65, 0],
      [65, 24],
      [60, 24],
    ]);
  });

  it('draws the dates of the plan once', () => {
    expect(drawn(0).filter(({ type }) => type === 'polyline')).toHaveLength(1);
    expect(drawn(0)[0]?.shape.points).toEqual([
      [30, -12],
      [30, 36],
    ]);
  });
});
