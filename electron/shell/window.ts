import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { APP_URL } from './app-protocol.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** Opens the one window of the application on its page. Shown when its first frame is drawn, so that nothing flashes. */
export function openWindow(preload: string): BrowserWindow {
  const statePath = join(app.getPath('userData'), 'window.json');
  const state = readWindowState(statePath);
  const window = new BrowserWindow({
    width: state.width,
    height: state.height,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16191d' : '#f7f8fa',
    webPreferences: {
      preload,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const { width, height } = window.getNormalBounds();
    writeWindowState(statePath, { width, height, maximized: window.isMaximized() });
  });
  window.loadURL(APP_URL).catch((error: unknown) => console.error(error));
  return window;
}
