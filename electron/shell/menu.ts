import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Sentence } from './sentences.ts';

/** The application menu: roles, so that every entry does what its platform expects, and printing. */
export function setApplicationMenu(say: Sentence): void {
  const item = (
    role: NonNullable<MenuItemConstructorOptions['role']>,
    key: string,
  ): MenuItemConstructorOptions => ({
    role,
    label: say(`menu.${key}`, { app: app.name }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const view = [
    item('resetZoom', 'actualSize'),
    item('zoomIn', 'zoomIn'),
    item('zoomOut', 'zoomOut'),
    separator,
    item('togglefullscreen', 'fullScreen'),
  ];
  if (!app.isPackaged) view.push(separator, item('toggleDevTools', 'developerTools'));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: say('menu.application', { app: app.name }),
        submenu: [item('about', 'about'), separator, item('quit', 'quit')],
      },
      {
        label: say('menu.file'),
        submenu: [
          {
            label: say('menu.print'),
            accelerator: 'CommandOrControl+P',
            // The page prepares itself for paper; the dialog of the system asks for printer and pages.
            click: (_item, window) => {
              if (window instanceof BrowserWindow) window.webContents.print({ printBackground: true });
            },
          },
        ],
      },
      {
        label: say('menu.edit'),
        submenu: [
          item('undo', 'undo'),
          item('redo', 'redo'),
          separator,
          item('cut', 'cut'),
          item('copy', 'copy'),
          item('paste', 'paste'),
          item('selectAll', 'selectAll'),
        ],
      },
      { label: say('menu.view'), submenu: view },
      { label: say('menu.window'), submenu: [item('minimize', 'minimize'), item('close', 'close')] },
    ]),
  );
}
