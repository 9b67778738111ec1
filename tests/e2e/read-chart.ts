import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface PngFacts {
  readonly width: number;
  readonly height: number;
  /** Share of rows of pixels that are not like the row above. */
  readonly busy: number;
}

interface SvgFacts {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly texts: readonly string[];
  /** Names of the elements. */
  readonly names: readonly string[];
}

const inspect = (path: string): unknown =>
  JSON.parse(
    execFileSync('python3', [join(import.meta.dirname, 'inspect_chart.py'), path], { encoding: 'utf8' }),
  );

/** What the standard library of Python reads in a PNG: every checksum and all pixels. */
export const readPng = (path: string): PngFacts => inspect(path) as PngFacts;

/** What the standard library of Python reads in an SVG. */
export const readSvg = (path: string): SvgFacts => inspect(path) as SvgFacts;
