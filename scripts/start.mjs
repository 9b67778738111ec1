// npm start: builds what is stale, then opens the application in its window, or in the browser where there can be no window.
import './check-node.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sentences = JSON.parse(readFileSync(join(root, 'electron/locales/en.json'), 'utf8')).start;

let isEnding = false;

await main();

async function main() {
  const options = readOptions();
  if (options === null) {
    console.error(sentences.usage);
    process.exitCode = 1;
    return;
  }
  console.log(sentences.building);
  const built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) {
    console.error(sentences['build-failed']);
    process.exitCode = 1;
    return;
  }
  if (!options.browser) {
    const electron = findElectron();
    if (electron !== null && (await openWindow(electron, options))) return;
  }
  openBrowserDoor(options);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        library: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return null;
  }
}

/** Path of the Electron program; null, with the reason said, when a window cannot be opened on this computer. */
function findElectron() {
  const isLinux = process.platform === 'linux';
  if (isLinux && process.getuid() === 0) return without('as-root');
  if (isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return without('no-screen');
  const folder = join(root, 'node_modules/electron');
  if (!existsSync(join(folder, 'index.js'))) return without('no-electron');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const nameFile = join(folder, 'path.txt');
  const name = () => (existsSync(nameFile) ? readFileSync(nameFile, 'utf8') : 'electron');
  if (!override && !existsSync(join(folder, 'dist', name()))) {
    console.log(sentences.downloading);
    spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 600_000 });
  }
  const program = join(override || join(folder, 'dist'), name());
  return existsSync(program) ? program : without('no-electron');
}

function without(reason) {
  console.log(sentences[reason]);
  return null;
}

/** Opens the window and waits for its end. False when Electron breaks down within its first seconds. */
function openWindow(electron, options) {
  const args = [root];
  if (options.library) args.push(`--library=${options.library}`);
  const began = Date.now();
  return new Promise((done) => {
    const child = spawn(electron, args, { stdio: 'inherit' });
    passSignals(child);
    child.once('error', () => done(without('electron-stopped') !== null));
    child.once('exit', (code, signal) => {
      const isBroken = (code !== 0 || signal !== null) && Date.now() - began < 10_000 && !isEnding;
      if (isBroken) return done(without('electron-stopped') !== null);
      process.exitCode = code ?? 0;
      return done(true);
    });
  });
}

function openBrowserDoor(options) {
  const args = [join(root, 'dist/main/browser.cjs')];
  if (options.library) args.push('--library', options.library);
  if (options.port) args.push('--port', options.port);
  if (options['no-open']) args.push('--no-open');
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  passSignals(child);
  child.once('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}

function passSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      isEnding = true;
      child.kill(signal);
    });
  }
}
