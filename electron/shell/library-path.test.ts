import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_FOLDER, defaultLibraryPath, LIBRARY_FILE } from './library-path.ts';

describe('defaultLibraryPath', () => {
  it.each([
    ['linux', {}, ['home', '.config']],
    ['linux', { XDG_CONFIG_HOME: 'config' }, ['config']],
    ['linux', { XDG_CONFIG_HOME: '' }, ['home', '.config']],
    ['win32', { APPDATA: '' }, ['home', 'AppData', 'Roaming']],
    ['darwin', {}, ['home', 'Library', 'Application Support']],
  ] as const)('on %s with %o', (platform, env, base) => {
    expect(defaultLibraryPath(platform, env, 'home')).toBe(join(...base, DATA_FOLDER, LIBRARY_FILE));
  });
});
