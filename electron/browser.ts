import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browserFiles } from './shell/browser-files.ts';
import { startBrowserServer } from './shell/browser-server.ts';
import { forkWithNode } from './shell/fork-with-node.ts';
import { defaultLibraryPath } from './shell/library-path.ts';
import { openApi } from './shell/open-api.ts';
import { openInBrowser } from './shell/open-in-browser.ts';
import { say } from './shell/say.ts';
import { temporaryFolder } from './shell/temporary-folder.ts';

// Door 2: the application in a browser of this computer. Built into dist/main/browser.cjs and started by scripts/start.mjs.
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      library: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(say('browser.bad-port', { port: values.port }));
  const dist = join(import.meta.dirname, '..');
  const folder = temporaryFolder();
  const files = browserFiles(folder);
  // An empty path would be a library that is gone when this ends; `resolve` keeps SQLite's special names out too.
  const libraryPath = resolve(values.library || process.env.MDA_LIBRARY || defaultLibraryPath());
  const api = openApi({
    door: 'browser',
    dist,
    libraryPath,
    files: files.files,
    uploads: null,
    printer: null,
    workFolder: () => folder,
    fork: forkWithNode,
  });
  const server = await startBrowserServer({
    dispatch: api.dispatch,
    files,
    pageFolder: join(dist, 'renderer'),
    port,
    say,
    log: (error) => console.error(error),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      const end = () => process.exit(0);
      server.close().then(api.close).then(end, end);
    });
  }
  const isOpened = !values['no-open'] && (await openInBrowser(server.url));
  console.log(say(isOpened ? 'browser.opened' : 'browser.open-this', { url: server.url }));
  console.log(say('browser.how-to-end'));
}

main().catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const port = error instanceof Error && 'port' in error ? String(error.port) : '';
  if (code === 'EADDRINUSE') console.error(say('browser.port-taken', { port }));
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
