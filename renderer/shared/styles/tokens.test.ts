import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
type Colours = Readonly<Record<string, string | undefined>>;

/** The colours of the block that begins with exactly this selector. */
function coloursOf(selector: string): Colours {
  const block = css.split('\n}').find((part) => part.includes(`${selector} {\n`)) ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

const light = coloursOf(':root');
const schemes = {
  light,
  dark: { ...light, ...coloursOf(':root[data-mantine-color-scheme="dark"]') },
};
const highContrast = {
  light: coloursOf(':root[data-contrast="high"]'),
  dark: coloursOf(':root[data-contrast="high"][data-mantine-color-scheme="dark"]'),
};

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  const [r = 0, g = 0, b = 0] = [value >> 16, (value >> 8) & 255, value & 255]
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const LEVELS = [0, 1, 2, 3, 4].map((level) => [`on-level-${level}`, `level-${level}`]);
const TEXT = [
  ...['bg', 'surface', 'surface-sunken', 'hover', 'accent-soft', 'selected'].flatMap((ground) =>
    ['ink', 'ink-soft', 'ink-quiet'].map((ink) => [ink, ground]),
  ),
  ...['accent', 'good', 'warn', 'bad', 'critical'].map((ink) => [ink, 'surface']),
  ...['accent', 'warn'].map((ink) => [ink, 'bg']),
  ['accent', 'accent-soft'],
  ['bad', 'bad-soft'],
  ['warn', 'warn-soft'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
  ...LEVELS,
];
const SHAPES = [
  ['focus', 'bg'],
  ['focus', 'surface'],
  ['point', 'track'],
  ['point-low', 'track'],
  ['selected-line', 'surface'],
];

const ratioIn = (colours: Colours) => (a: string | undefined, b: string | undefined) =>
  contrast(colours[a ?? ''] ?? '#000000', colours[b ?? ''] ?? '#000000');

describe.each(Object.entries(schemes))('colours of the %s theme', (_, colours) => {
  const ratio = ratioIn(colours);

  it.each(TEXT)('%s on %s reads at 4.5 to 1', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('%s beside %s stands out at 3 to 1', (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(Object.entries(highContrast))('colours of the %s theme with high contrast', (_, colours) => {
  const ratio = ratioIn(colours);

  it('names every colour of the usual theme again', () => {
    expect(Object.keys(colours).sort()).toEqual(Object.keys(light).sort());
  });

  it.each(TEXT)('%s on %s reads at 7 to 1', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ...SHAPES,
    ['hairline', 'bg'],
    ['hairline', 'surface'],
    ['outline', 'surface'],
    ['outline', 'hover'],
    ['selected-line', 'selected'],
  ])('%s beside %s stands out at 4.5 to 1', (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the level ramp', () => {
  it('has the fills of the reports in light', () => {
    const fills = [0, 1, 2, 3, 4].map((level) => schemes.light[`level-${level}`]);

    expect(fills).toEqual(['#a6611a', '#d9b36a', '#d8dcd6', '#7cc4b6', '#01766a']);
  });
});
