import { homedir } from 'node:os';
import { join } from 'node:path';

/** Name of the application's folder among the user's data; the same for every door, so that they share one library. */
export const DATA_FOLDER = 'Migration Data Assessment';
export const LIBRARY_FILE = 'library.sqlite';

/** Where the library lies when nobody says otherwise: the folder that Electron uses on this platform. */
export function defaultLibraryPath(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  const base =
    platform === 'win32'
      ? env.APPDATA || join(home, 'AppData', 'Roaming')
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : env.XDG_CONFIG_HOME || join(home, '.config');
  return join(base, DATA_FOLDER, LIBRARY_FILE);
}
