import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Assessment } from '../../assessment-framework/model/assessment.ts';
import { openOwnLibrary } from '../../electron/shell/open-own-library.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { launch } from '../e2e/launch.ts';
import { type BenchRow, median, percentile } from './median.ts';

const SOURCES = 1_000;
const FRAMES = 240;
const STEPS = 12;
const root = join(import.meta.dirname, '../..');

/**
 * An inventory of 1,000 sources in the real window: the time between frames while it is scrolled from end to end, in the
 * list and across the matrix, and the time from a sort or a filter to the next painted frame.
 */
export async function scrollBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mda-scroll-'));
  try {
    const id = fill(folder);
    const app = await launch(folder);
    try {
      const page = await app.firstWindow();
      await page.waitForSelector('[data-ready="library"]');
      await open(page, `/a/${id}/sources`, 'Data sources');
      const still = await scrolled(page, 'Data sources', 'still');
      const list = await scrolled(page, 'Data sources', 'down');
      const sorts = await repeated(page, STEPS, (step) => sortBy(page, step));
      const filters = await repeated(page, STEPS, (step) => filterBy(page, step));
      await open(page, `/a/${id}/inventory`, 'Topics by sources, with what each source records');
      const matrix = await scrolled(page, 'Topics by sources, with what each source records', 'across');
      return [
        frames(`scrolling the list of ${SOURCES} sources, frames`, list, still),
        frames(`scrolling the matrix of ${SOURCES} sources, frames`, matrix, still),
        quick(`sorting ${SOURCES} sources to the next frame`, sorts),
        quick(`filtering ${SOURCES} sources to the next frame`, filters),
      ];
    } finally {
      await app.close();
    }
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const what = `inventory of ${SOURCES} sources`;
    return [{ what, ours: 'not measured', against: why, ratio: null, target: '<= 50 ms' }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A library with the practice country and sources like its own up to 1,000, each linked as its model is. */
function fill(folder: string): string {
  mkdirSync(join(folder, 'profile'));
  const { assessment } = buildPractice();
  const models = assessment.sources;
  const added = Array.from({ length: SOURCES - models.length }, (_, index) => {
    const model = models[index % models.length];
    if (!model) throw new Error('the practice country has sources');
    return { ...model, id: `more-${index}`, name: `${model.name} ${index}`, order: models.length + index };
  });
  const large = Assessment.parse({
    ...assessment,
    sources: [...models, ...added],
    topicLinks: [
      ...assessment.topicLinks,
      ...added.flatMap(({ id }, index) =>
        assessment.topicLinks
          .filter(({ source }) => source === models[index % models.length]?.id)
          .map((link) => ({ ...link, source: id, linkedWith: [] })),
      ),
    ],
  });
  const library = openOwnLibrary(join(folder, 'library.sqlite'), join(root, 'dist'));
  library.profile.save({ name: 'A. Assessor', organisation: 'IOM', role: 'assessor' });
  library.assessments.importAssessment(large, () => null);
  library.close();
  return large.head.id;
}

async function open(page: Page, address: string, grid: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.getByRole('grid', { name: grid }).waitFor();
  // What follows a page after its first frame, gaps above all, is not scrolling.
  await page.waitForTimeout(3_000);
}

/** Milliseconds between frames while the grid is scrolled to its end. */
const scrolled = (page: Page, grid: string, way: 'down' | 'across' | 'still'): Promise<number[]> =>
  page.getByRole('grid', { name: grid }).evaluate(
    (element, { way: to, frames: count }) =>
      new Promise<number[]>((resolve) => {
        const scroller = element.parentElement as HTMLElement;
        const whole =
          to === 'down'
            ? scroller.scrollHeight - scroller.clientHeight
            : scroller.scrollWidth - scroller.clientWidth;
        const times: number[] = [];
        let last = 0;
        const step = (now: number) => {
          if (last > 0) times.push(now - last);
          last = now;
          if (times.length >= count) return resolve(times);
          const place = (whole * (times.length + 1)) / count;
          if (to === 'down') scroller.scrollTop = place;
          if (to === 'across') scroller.scrollLeft = place;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    { way, frames: FRAMES },
  );

async function repeated(
  page: Page,
  count: number,
  act: (step: number) => Promise<number>,
): Promise<number[]> {
  const times: number[] = [];
  for (let step = 0; step < count; step++) {
    times.push(await act(step));
    await page.waitForTimeout(100);
  }
  return times;
}

/** Clicks a head: the time until the frame after it is painted. */
const sortBy = (page: Page, step: number): Promise<number> =>
  page
    .getByRole('columnheader')
    .getByRole('button')
    .nth(step % 4)
    .evaluate(
      (head) =>
        new Promise<number>((resolve) => {
          const from = performance.now();
          (head as HTMLElement).click();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
        }),
    );

/** Types a letter into the filter, or takes it out again. */
const filterBy = (page: Page, step: number): Promise<number> =>
  page.getByRole('textbox', { name: 'Filter by name, type or custodian' }).evaluate(
    (field, text) =>
      new Promise<number>((resolve) => {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const from = performance.now();
        set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
      }),
    step % 2 === 0 ? `register ${step}` : '',
  );

const spread = (times: readonly number[]) =>
  `p95 ${percentile(times, 0.95).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`;

const frames = (what: string, times: readonly number[], still: readonly number[]): BenchRow => ({
  what,
  ours: spread(times),
  against: `standing still: ${spread(still)}`,
  ratio: null,
  target: 'longest <= 50 ms',
});

const quick = (what: string, times: readonly number[]): BenchRow => ({
  what,
  ours: `${median(times).toFixed(1)} ms (longest ${Math.max(...times).toFixed(1)})`,
  against: '',
  ratio: null,
  target: '<= 100 ms',
});
