import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { ownScreen } from './own-screen.ts';

/** Root of the repository, where `dist/` lies. */
export const ROOT = join(import.meta.dirname, '../..');

/** Tests with a folder of their own: profile, library, exported files. It is gone afterwards. */
export const test = base.extend<{ readonly folder: string }, { readonly workerScreen: undefined }>({
  workerScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
    async ({}, use, { config }) => {
      const end = await ownScreen(config.workers);
      await use(undefined);
      await end();
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'mda-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});
