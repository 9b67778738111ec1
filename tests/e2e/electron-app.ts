import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

interface Fixtures {
  /** Folder of this test alone: profile, library, exported files. */
  readonly folder: string;
  /** Starts the built application on the folder; the test may close and start it again. */
  readonly launch: () => Promise<ElectronApplication>;
  readonly electronApp: ElectronApplication;
  readonly page: Page;
}

/** Tests in the real application window, each with a profile and a library of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'mda-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ folder }, use) => {
    const running = new Set<ElectronApplication>();
    await use(async () => {
      const app = await _electron.launch({
        cwd: root,
        args: [
          root,
          `--user-data-dir=${join(folder, 'profile')}`,
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
        // XDG_CONFIG_HOME is the parent of the profile where the switch above is not heard.
        env: {
          ...process.env,
          XDG_CONFIG_HOME: folder,
          MDA_LIBRARY: join(folder, 'library.sqlite'),
        } as Record<string, string>,
      });
      running.add(app);
      app.once('close', () => running.delete(app));
      return app;
    });
    for (const app of running) await app.close();
  },
  electronApp: async ({ launch }, use) => use(await launch()),
  page: async ({ electronApp }, use) => {
    const page = await electronApp.firstWindow();
    await page.waitForLoadState('domcontentloaded');
    await use(page);
  },
});

export { expect } from '@playwright/test';
