import { join, resolve } from 'node:path';
import { app, type BrowserWindow, ipcMain } from 'electron';
import { registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { desktopFiles } from './shell/desktop-files.ts';
import { forkWithElectron } from './shell/fork-with-electron.ts';
import { LIBRARY_FILE } from './shell/library-path.ts';
import { setApplicationMenu } from './shell/menu.ts';
import type { Api } from './shell/open-api.ts';
import { pageUploads } from './shell/page-uploads.ts';
import { openPrinter } from './shell/print-pdf.ts';
import { say } from './shell/say.ts';
import { isTrustedSender, lockContents, lockSession } from './shell/security.ts';
import { followSpelling } from './shell/spelling.ts';
import { temporaryFolder } from './shell/temporary-folder.ts';
import { openWindow } from './shell/window.ts';

// Door 1: the desktop application.
const dist = join(import.meta.dirname, '..');
let window: BrowserWindow | null = null;
let api: Promise<Api> | null = null;
let opened: Api | null = null;

// Electron drops --no-sandbox here, which whoever runs as root must give. The window asks for its sandbox by itself too.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
lockContents(app);
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => opened?.close());
  app.whenReady().then(start, fail);
} else {
  app.quit();
}

function start(): void {
  lockSession();
  serveApp(join(dist, 'renderer'));
  ipcMain.handle('api', async (event, procedure: unknown, input: unknown) => {
    if (!isTrustedSender(event, window?.webContents ?? null)) throw new Error('refused');
    return (await openLibrary()).dispatch(procedure, input);
  });
  // The library opens when the page first asks, which the preload does at once: what is read for it would otherwise keep
  // this thread from giving the page its files.
  showWindow();
  setApplicationMenu(say);
  app.on('activate', showWindow);
}

function showWindow(): void {
  if (window === null) {
    window = openWindow(join(import.meta.dirname, 'preload.cjs'), say);
    window.once('closed', () => {
      window = null;
    });
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

function openLibrary(): Promise<Api> {
  api ??= import('./shell/open-api.ts').then(({ openApi }) => {
    let folder: string | undefined;
    const workFolder = () => {
      folder ??= temporaryFolder();
      return folder;
    };
    const uploads = pageUploads(workFolder);
    const files = desktopFiles(() => window, say, uploads);
    opened = openApi({
      door: 'desktop',
      dist,
      libraryPath: libraryPath(),
      files,
      uploads,
      printer: openPrinter(() => window),
      workFolder,
      fork: forkWithElectron,
      onPreferences: followSpelling(),
    });
    return opened;
  });
  return api;
}

function libraryPath(): string {
  const asked = app.commandLine.getSwitchValue('library') || process.env.MDA_LIBRARY;
  return asked ? resolve(asked) : join(app.getPath('userData'), LIBRARY_FILE);
}

function fail(error: unknown): void {
  console.error(error);
}
