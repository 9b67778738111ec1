import { expect, it } from 'vitest';
import { reportAssets } from '../../tests/builders/report-assets.ts';
import type { TimelineModel } from '../model/report-model.ts';
import { measureWith } from './measure-text.ts';
import { pictureOf } from './rasterise.ts';
import { drawTimeline, fitted, timelineSize } from './timeline-chart.ts';

const assets = reportAssets();
const measure = measureWith(assets.fonts.regular);
const model: TimelineModel = {
  from: 0,
  to: 730,
  rows: [
    { label: '1  Register <b> & "more"', from: 0, to: 200, state: 'agreed', isAssumed: false, after: [] },
    {
      label: `2  ${'Long name '.repeat(20)}`,
      from: 250,
      to: 700,
      state: 'proposed',
      isAssumed: true,
      after: [0],
    },
  ],
  years: [
    { from: 0, text: '2027' },
    { from: 365, text: '2028' },
  ],
  quarters: [90, 181],
  limits: [0, 730],
  legend: { agreed: 'Agreed', proposed: 'Proposed', done: 'Done', assumed: 'Assumed', limits: 'Plan' },
  rightToLeft: false,
};

it('draws bars to scale, arrows, years and a legend, and keeps typed text as text', () => {
  const svg = drawTimeline(model, 900, measure);
  for (const text of ['2027', '2028', 'Agreed', 'Assumed', '&lt;b&gt; &amp; "more"'])
    expect(svg).toContain(text);
  const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="11"/g)].slice(0, 2);
  const [first, second] = bars.map(([, x, width]) => ({ x: Number(x), width: Number(width) }));
  expect(first!.x).toBeCloseTo(306, 1);
  expect(second!.width / first!.width).toBeCloseTo(450 / 200, 2);
  expect(svg.match(/<path/g)).toHaveLength(2);
  expect(svg).not.toContain('NaN');
});

it('cuts labels to their room', () => {
  const label = fitted(model.rows[1]!.label, 200, measure);
  expect(label.endsWith('…')).toBe(true);
  expect(measure(label, 10.5)).toBeLessThanOrEqual(200);
});

it('becomes a picture, also from the right', () => {
  for (const rightToLeft of [false, true]) {
    const { png } = pictureOf(drawTimeline({ ...model, rightToLeft }, 900, measure), assets.fontFiles);
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  }
  expect(timelineSize(model, 900)).toEqual({ width: 900, height: 26 + 40 + 34 });
});
