import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { openOwnLibrary } from '../../electron/shell/open-own-library.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { aLargeAssessment } from '../builders/a-large-assessment.ts';
import { launch } from '../e2e/launch.ts';
import { type BenchRow, median, percentile } from './median.ts';

const PRESSES = 80;
const WARM_UP = 10;
/** A fast hand: what follows an answer in the background must not hold up the next one. */
const PAUSE_MS = 120;
const root = join(import.meta.dirname, '../..');

/**
 * From a key press to the painted score, in the real window: the moment of the event itself, to the first task after the
 * frame that follows the new score in the document.
 */
export async function keypressBench(): Promise<BenchRow[]> {
  const { framework } = readFrameworkFolder(join(root, 'assessment-framework/content/mdsa-1.0'));
  return [
    await measured('practice country', buildPractice().assessment, '<= 50 ms p95'),
    await measured('ten times its size', aLargeAssessment(framework), '<= 80 ms p95'),
  ];
}

async function measured(name: string, assessment: Assessment, target: string): Promise<BenchRow> {
  const what = `key press to painted score, ${name}, ${assessment.answers.length} answers (median of ${PRESSES})`;
  const folder = mkdtempSync(join(tmpdir(), 'mda-keys-'));
  try {
    fill(folder, assessment);
    const times = await pressKeys(folder, assessment);
    const p95 = percentile(times, 0.95);
    return {
      what,
      ours: `${median(times).toFixed(1)} ms (p95 ${p95.toFixed(1)}, longest ${Math.max(...times).toFixed(1)})`,
      against: '',
      ratio: null,
      target,
    };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { what, ours: 'not measured', against: why, ratio: null, target };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A library on a folder of its own, with a person and one assessment in it. */
export function fill(folder: string, assessment: Assessment): void {
  mkdirSync(join(folder, 'profile'));
  const library = openOwnLibrary(join(folder, 'library.sqlite'), join(root, 'dist'));
  library.profile.save({ name: 'A. Assessor', organisation: 'IOM', role: 'assessor' });
  library.assessments.importAssessment(assessment, () => null);
  library.close();
}

/** Milliseconds of each press: one half in the checklist of the system, one half in that of a source. */
async function pressKeys(folder: string, { head, sources }: Assessment): Promise<readonly number[]> {
  const app = await launch(folder);
  try {
    const page = await app.firstWindow();
    await page.waitForSelector('[data-ready="library"]');
    const places = ['/system?criterion=D4.09', `/sources/${sources[0]?.id ?? ''}?criterion=S30`];
    const times: number[] = [];
    for (const place of places) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `/a/${head.id}${place}`);
      await page.waitForSelector('article');
      await watch(page);
      // From here on every press changes the answer.
      await page.keyboard.press('1');
      await page.waitForTimeout(PAUSE_MS);
      for (let press = -WARM_UP; press < PRESSES / places.length; press++) {
        const took = await pressAndTime(page, String(Math.abs(press) % 2 === 0 ? 4 : 1));
        if (press >= 0) times.push(took);
        await page.waitForTimeout(PAUSE_MS);
      }
    }
    return times;
  } finally {
    await app.close();
  }
}

interface Watch {
  /** Settles with the milliseconds of the next key press. */
  readonly next: () => Promise<number>;
  pending?: Promise<number>;
}

const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const next = () =>
      new Promise<number>((resolve) => {
        document.addEventListener(
          'keydown',
          (event) => {
            const observer = new MutationObserver(() => {
              observer.disconnect();
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - event.timeStamp);
                port2.postMessage(null);
              });
            });
            const score = document.querySelector('main header');
            if (score) observer.observe(score, { subtree: true, characterData: true, childList: true });
          },
          { capture: true, once: true },
        );
      });
    Object.assign(globalThis, { keyWatch: { next } satisfies Watch });
  });

async function pressAndTime(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const { keyWatch } = globalThis as unknown as { keyWatch: Watch };
    keyWatch.pending = keyWatch.next();
  });
  await page.keyboard.press(key);
  return page.evaluate(() => {
    const { keyWatch } = globalThis as unknown as { keyWatch: Watch };
    const tooLong = new Promise<number>((_, reject) => {
      setTimeout(() => reject(new Error('the score did not change')), 5_000);
    });
    return Promise.race([keyWatch.pending ?? tooLong, tooLong]);
  });
}
