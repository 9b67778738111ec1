import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElectronApplication, Page } from '@playwright/test';
import { byHand } from './keyboard-hands.ts';
import { launch as launchOn } from './launch.ts';
import { test as withFolder } from './own-folder.ts';

interface Fixtures {
  /** Starts the built application on the folder; the test may close and start it again. */
  readonly launch: () => Promise<ElectronApplication>;
  readonly electronApp: ElectronApplication;
  readonly page: Page;
}

/** Why no window can be opened on this computer; null when one can. */
function withoutElectron(): string | null {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'there is no screen for an Electron window; xvfb-run gives one';
  try {
    const program = createRequire(import.meta.url)('electron') as string;
    return existsSync(program) ? null : `there is no Electron at ${program}`;
  } catch {
    return 'the program of Electron could not be downloaded';
  }
}

let without: string | null | undefined;

/**
 * Tests in the real application window, each with a profile and a library of its own. Where there is no Electron they are
 * skipped with the reason, unless REQUIRE_ELECTRON is set: then they fail.
 */
export const test = withFolder.extend<Fixtures>({
  launch: async ({ folder }, use, info) => {
    without ??= withoutElectron();
    if (without !== null && process.env.REQUIRE_ELECTRON) throw new Error(without);
    info.skip(without !== null, without ?? '');
    const running = new Set<ElectronApplication>();
    await use(async () => {
      const app = await launchOn(folder);
      running.add(app);
      app.once('close', () => running.delete(app));
      return app;
    });
    for (const app of running) await app.close();
  },
  electronApp: async ({ launch }, use) => use(await launch()),
  page: async ({ electronApp }, use) => use(await firstPage(electronApp)),
});

/** The page of the one window, when there is something in it; without a mouse in the walks by keyboard. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return byHand(page);
}

/** Answers the next save dialogs with a path, as a user who chooses one would. */
export const saveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
  }, path);

/** Answers the next dialogs that open a file with a path. */
export const openFrom = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }) });
  }, path);

/** Gives the page of the window this size, in CSS pixels. */
export async function setPageSize(app: ElectronApplication, page: Page, width: number, height: number) {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await page.waitForFunction((w) => window.innerWidth === w, width);
}

export { expect } from '@playwright/test';
