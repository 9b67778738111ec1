import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_URL } from './app-protocol.ts';
import { offerWords } from './context-menu.ts';
import { LOCKED_WINDOW } from './security.ts';
import type { Sentence } from './sentences.ts';
import { placeOn, readWindowState, writeWindowState } from './window-state.ts';

/** Opens the one window of the application on its page. Shown when its first frame is drawn, so that nothing flashes. */
export function openWindow(preload: string, say: Sentence): BrowserWindow {
  const statePath = join(app.getPath('userData'), 'window.json');
  const state = placeOn(
    readWindowState(statePath),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16191d' : '#f7f8fa',
    webPreferences: {
      ...LOCKED_WINDOW,
      preload,
      spellcheck: true,
      devTools: !app.isPackaged,
    },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(statePath, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  offerWords(window.webContents, say);
  window.loadURL(APP_URL).catch((error: unknown) => console.error(error));
  return window;
}
