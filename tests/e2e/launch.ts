import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { ROOT } from './own-folder.ts';

/** Starts the built application (or another at `app`) with its profile and its library in a folder of their own. */
export function launch(folder: string, app = ROOT): Promise<ElectronApplication> {
  return _electron.launch({
    cwd: ROOT,
    args: [
      app,
      `--user-data-dir=${join(folder, 'profile')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    // XDG_CONFIG_HOME is the parent of the profile where the switch above is not heard.
    env: {
      ...(process.env as Record<string, string>),
      XDG_CONFIG_HOME: folder,
      MDA_LIBRARY: join(folder, 'library.sqlite'),
    },
  });
}
