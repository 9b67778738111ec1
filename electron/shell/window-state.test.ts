import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { placeOn, readWindowState, writeWindowState } from './window-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'mda-window-'));
afterAll(() => rmSync(folder, { recursive: true }));

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const monitor = { x: 1366, y: -200, width: 1920, height: 1040 };
const at = (x: number, y: number, width = 1200, height = 700) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe('the place of the window', () => {
  it('is the same as long as its screen is there', () => {
    expect(placeOn(at(1500, -100), [laptop, monitor])).toEqual(at(1500, -100));
  });

  it('is left to the system when its monitor was taken away', () => {
    expect(placeOn(at(1500, -100), [laptop])).toEqual({
      bounds: { width: 1200, height: 700 },
      maximized: false,
    });
  });

  it.each([
    ['above the screen', at(100, -30)],
    ['below it', at(100, 720)],
    ['all but out of it', at(1300, 10)],
  ])('is not kept %s, where nobody could take hold of it', (_, state) => {
    expect(placeOn(state, [laptop]).bounds).not.toHaveProperty('x');
  });

  it('is never larger than the largest screen', () => {
    expect(placeOn(at(0, 0, 3000, 2000), [laptop]).bounds).toMatchObject({ width: 1366, height: 728 });
  });
});

describe('the file of the window', () => {
  const path = join(folder, 'window.json');

  it('gives back what was written', () => {
    writeWindowState(path, at(10, 20));

    expect(readWindowState(path)).toEqual(at(10, 20));
  });

  it.each([
    '',
    '{',
    '[]',
    '{"bounds":{"width":3,"height":3},"maximized":true}',
    '{"bounds":null,"maximized":false}',
  ])('is passed over when it holds %s', (content) => {
    writeFileSync(path, content);

    expect(readWindowState(path)).toEqual({ bounds: { width: 1366, height: 820 }, maximized: false });
  });
});
