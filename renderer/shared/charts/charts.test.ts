import { describe, expect, it } from 'vitest';
import type { ChartColours } from './chart-colours.ts';
import { intervalOption } from './interval-option.ts';
import { channels, readableOn } from './readable-on.ts';
import { shareOption } from './share-option.ts';
import { brokenLines, sheetOption } from './sheet-option.ts';

const colours = new Proxy({}, { get: () => '#123456' }) as ChartColours;
const measure = (text: string) => text.length * 10;

describe('brokenLines', () => {
  it('breaks between words at the width, and leaves a longer word on a line of its own', () => {
    expect(brokenLines('one two three', 80, measure)).toEqual(['one two', 'three']);
    expect(brokenLines('a incomprehensibility b', 50, measure)).toEqual(['a', 'incomprehensibility', 'b']);
    expect(brokenLines('  ', 50, measure)).toEqual([]);
  });
});

describe('sheetOption', () => {
  const rows = [{ name: 'A', score: 0.5, lower: 0.4, upper: 0.6, other: 0.7 }];
  const heads = { score: 'Filtered', other: 'Whole' };
  const chart = intervalOption({
    rows,
    bands: [{ name: 'Low', from: 0 }],
    format: String,
    isRtl: false,
    colours,
    width: 800,
    heads,
  });
  const sheet = {
    title: 'A finding',
    notes: ['How', 'Where'],
    width: 800,
    height: 100,
    isRtl: false,
    colours,
    measure,
  };

  it('makes room above for the title and below for the notes, and shifts the drawing as much', () => {
    const { option, height } = sheetOption(chart, sheet);
    const [before] = [chart.grid as { top: number; bottom: number }];
    const [after] = option.grid as { top: number; bottom: number }[];
    const added = (after?.top ?? 0) - before.top + ((after?.bottom ?? 0) - before.bottom);
    expect(height).toBe(100 + added);
    const titles = option.title as { text: string; left: number; top: number }[];
    expect(titles.map(({ text }) => text)).toEqual(['A finding', 'How\nWhere']);
    expect(titles[1]?.top).toBeGreaterThan(100);
    expect(option.backgroundColor).toBe('#ffffff');
  });

  it('grows with a title of more lines, and stands at the other side from right to left', () => {
    const long = sheetOption(chart, { ...sheet, title: 'word '.repeat(40) });
    expect(long.height).toBeGreaterThan(sheetOption(chart, sheet).height);
    const rtl = sheetOption(chart, { ...sheet, isRtl: true }).option.title as {
      left: number;
      textAlign: string;
    }[];
    expect(rtl[0]).toMatchObject({ textAlign: 'right', left: 784 });
  });
});

describe('options', () => {
  const api = { coord: ([x, y]: [number, number]) => [x * 6, y * 30] };
  const drawn = (option: object, dataIndex: number) => {
    const [series] = (
      option as {
        series: {
          renderItem: (p: object, a: object) => { children: { type: string; style: { text?: string } }[] };
        }[];
      }
    ).series;
    return series!.renderItem({ dataIndex }, api).children;
  };
  const textsOf = (children: readonly { style: { text?: string } }[]) =>
    children.flatMap(({ style }) => style.text ?? []);

  it('draw a score with the other beside it, a ring, and a flag where there is a target', () => {
    const rows = [
      { name: 'A', score: 0.5, lower: 0.4, upper: 0.6, other: 0.7, target: 0.9 },
      { name: 'B', score: null, lower: 0.1, upper: 0.9 },
    ];
    const option = intervalOption({ rows, bands: [], format: String, isRtl: false, colours, width: 800 });
    expect(textsOf(drawn(option, 0))).toEqual(['0.5', '0.7']);
    expect(drawn(option, 0).map(({ type }) => type)).toEqual(expect.arrayContaining(['circle', 'polygon']));
    expect(textsOf(drawn(option, 1))).toEqual([]);
  });

  it('draw the parts of a bar with their numbers, and the legend once', () => {
    const rows = [
      { name: 'A', counts: [3, 0, 1], value: '60' },
      { name: 'B', counts: [0, 0, 0], value: '–' },
    ];
    const parts = ['checked', 'seen', 'none'].map((name) => ({
      name,
      fill: name === 'none' ? null : '#0b4a78',
    }));
    const option = shareOption({ rows, parts, head: 'Score', isRtl: false, colours, width: 800 });
    expect(textsOf(drawn(option, 0))).toEqual(['3', '1', '60', 'Score', 'checked', 'seen', 'none']);
    expect(textsOf(drawn(option, 1))).toEqual(['–']);
  });
});

describe('readableOn', () => {
  const light = { ink: '#16222c', surface: '#fff' };

  it('takes the colour with more contrast', () => {
    expect(readableOn('#0b4a78', light)).toBe('#fff');
    expect(readableOn('#cad8e3', light)).toBe('#16222c');
  });

  it('reads short and long colours and no others', () => {
    expect(channels('#fff')).toEqual([255, 255, 255]);
    expect(channels('#0b4a78')).toEqual([11, 74, 120]);
    expect(channels('red')).toBeNull();
  });
});
