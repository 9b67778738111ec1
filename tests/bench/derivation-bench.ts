import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { aLargeAssessment } from '../builders/a-large-assessment.ts';
import { launch } from '../e2e/launch.ts';
import { fill } from './keypress-bench.ts';
import { type BenchRow, median, percentile } from './median.ts';

const CLICKS = 40;
const WARM_UP = 5;
const PAUSE_MS = 80;
const TARGET = '<= 50 ms';
const root = join(import.meta.dirname, '../..');

/** Numbers whose derivations are long: every criterion of a source, every topic, every source. */
const PLACES = [
  {
    of: 'a source (30 criteria)',
    address: ({ sources }: Assessment) => `/sources/${sources[0]?.id ?? ''}`,
    at: 0,
  },
  { of: 'the coverage index', address: () => '', at: 2 },
  { of: 'the source index', address: () => '', at: 1 },
] as const;

/** From a click on a number to its whole derivation on the screen, in the real window. */
export async function derivationBench(): Promise<BenchRow[]> {
  const { framework } = readFrameworkFolder(join(root, 'assessment-framework/content/mdsa-1.0'));
  return [
    ...(await measured('practice country', buildPractice().assessment)),
    ...(await measured('ten times its size', aLargeAssessment(framework))),
  ];
}

async function measured(name: string, assessment: Assessment): Promise<BenchRow[]> {
  const whatOf = (of: string) => `click to painted derivation of ${of}, ${name} (median of ${CLICKS})`;
  const folder = mkdtempSync(join(tmpdir(), 'mda-why-'));
  try {
    fill(folder, assessment);
    const app = await launch(folder);
    try {
      const page = await app.firstWindow();
      await page.waitForSelector('[data-ready="library"]');
      const rows: BenchRow[] = [];
      for (const { of, address, at } of PLACES) {
        await page.evaluate(
          (hash) => {
            location.hash = hash;
          },
          `/a/${assessment.head.id}${address(assessment)}`,
        );
        const times = await clickAndTime(page, at);
        const [p95, longest] = [percentile(times, 0.95), Math.max(...times)];
        rows.push({
          what: whatOf(of),
          ours: `${median(times).toFixed(1)} ms (p95 ${p95.toFixed(1)}, longest ${longest.toFixed(1)})`,
          against: '',
          ratio: null,
          target: TARGET,
        });
      }
      return rows;
    } finally {
      await app.close();
    }
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return [{ what: whatOf('a number'), ours: 'not measured', against: why, ratio: null, target: TARGET }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each click: the moment of the event to the first task after the frame that follows the panel. */
async function clickAndTime(page: Page, at: number): Promise<readonly number[]> {
  const number = page
    .getByRole('main')
    .getByRole('button', { name: /^Why [\d.]+: / })
    .nth(at);
  await number.waitFor();
  await page.waitForTimeout(500);
  const times: number[] = [];
  for (let click = -WARM_UP; click < CLICKS; click++) {
    await page.evaluate(() => {
      const took = new Promise<number>((resolve) => {
        document.addEventListener(
          'click',
          (event) => {
            const observer = new MutationObserver(() => {
              if (!document.querySelector('[data-why-panel]')) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - event.timeStamp);
                port2.postMessage(null);
              });
            });
            observer.observe(document.body, { subtree: true, childList: true });
          },
          { capture: true, once: true },
        );
      });
      Object.assign(globalThis, { whyTook: took });
    });
    await number.click();
    const took = await page.evaluate(() => (globalThis as unknown as { whyTook: Promise<number> }).whyTook);
    if (click >= 0) times.push(took);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(PAUSE_MS);
  }
  return times;
}
