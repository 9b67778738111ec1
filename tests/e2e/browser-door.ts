import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { byHand } from './keyboard-hands.ts';
import { ROOT, test as withFolder } from './own-folder.ts';

interface Fixtures {
  /** Starts the built browser door on the folder and gives the address that it prints, with its token. */
  readonly openDoor: () => Promise<string>;
}

/** Tests over the real application behind its browser door, each with a library of its own; walks also without a mouse. */
export const test = withFolder.extend<Fixtures>({
  page: async ({ page }, use) => use(byHand(page)),
  openDoor: async ({ folder }, use) => {
    const running: ChildProcess[] = [];
    await use(async () => {
      const door = join(ROOT, 'dist/main/browser.cjs');
      const library = join(folder, 'library.sqlite');
      const child = spawn(process.execPath, [door, '--library', library, '--no-open'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      running.push(child);
      for await (const line of createInterface({ input: child.stdout })) {
        const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line)?.[0];
        if (address) return address;
      }
      throw new Error('the browser door ended without an address');
    });
    // One that crashed has no exit code but a signal; nobody would ever hear of its end again.
    for (const child of running.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    )) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  },
});

export { expect } from '@playwright/test';
