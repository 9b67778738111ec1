import { expect, it } from 'vitest';
import { reportAssets } from '../../tests/builders/report-assets.ts';
import type { ChartModel } from '../model/report-model.ts';
import { drawIntervalChart } from './interval-chart.ts';
import { measureWith } from './measure-text.ts';
import { pictureOf } from './rasterise.ts';

const assets = reportAssets();
const chart: ChartModel = {
  rows: [
    { label: 'First', score: 62.5, lower: 50, upper: 70, valueText: '62.5 Good', tone: 'ramp-3' },
    { label: 'No score', score: null, lower: 0, upper: 100, valueText: 'Withheld', tone: 'blank' },
  ],
  bands: [
    { from: 0, name: 'Low' },
    { from: 50, name: 'High' },
  ],
  axisLabel: 'Score',
  rightToLeft: false,
  ticks: [
    { value: 0, text: '0' },
    { value: 100, text: '100' },
  ],
};

it('measures texts with the widths of the font', () => {
  const measure = measureWith(assets.fonts.regular);
  expect(measure('iiii', 12)).toBeLessThan(measure('WWWW', 12));
  expect(measure('Score', 24)).toBeCloseTo(2 * measure('Score', 12), 6);
  expect(measureWith(assets.fonts.arabicRegular)('سلام', 12)).toBeGreaterThan(10);
  expect(() => measureWith(new Uint8Array(64))).toThrow(RangeError);
});

it('draws labels, values and bands, and the interval of a row without a score', () => {
  const svg = drawIntervalChart(chart, measureWith(assets.fonts.regular));
  for (const text of ['First', '62.5 Good', 'Withheld', 'Low', 'High', 'Score']) expect(svg).toContain(text);
  const { png } = pictureOf(svg, assets.fontFiles);
  expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  const again = pictureOf(drawIntervalChart(chart, measureWith(assets.fonts.regular)), assets.fontFiles);
  expect(again.png).toEqual(png);
  const hatched = { ...chart, rows: chart.rows.map((row) => ({ ...row, tone: 'ramp-0' as const })) };
  const twice = [1, 2].map(() => drawIntervalChart(hatched, measureWith(assets.fonts.regular)));
  expect(twice[0]).toContain('<pattern');
  expect(pictureOf(twice[0]!, assets.fontFiles)).toEqual(pictureOf(twice[1]!, assets.fontFiles));
  const outlined = new TextDecoder().decode(again.svg);
  expect(outlined).toContain('<path');
  expect(outlined).not.toContain('<text');
});

it('sets long labels in two lines and draws every tick of the scale', () => {
  const [first, second] = chart.rows;
  const label = 'D1.04 Departures must be recorded and a procedure exists';
  const long = {
    ...chart,
    rows: [{ ...first!, label }, second!],
    ticks: [0, 25, 50, 75, 100].map((value) => ({ value, text: `at ${value}` })),
  };
  const svg = drawIntervalChart(long, measureWith(assets.fonts.regular));
  const shown = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(shown).not.toContain('…');
  for (const word of label.split(' ')) expect(shown).toContain(word);
  for (const { text } of long.ticks) expect(shown).toContain(text);
});
