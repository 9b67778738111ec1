import {
  type App,
  type IpcMainInvokeEvent,
  type Session,
  session,
  type WebContents,
  type WebPreferences,
} from 'electron';
import { APP_URL, isOwnAddress } from './app-protocol.ts';

/** What every window is held to, whatever it shows: no Node in any frame, its own world, a sandbox, no foreign content. */
export const LOCKED_WINDOW = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
} as const satisfies WebPreferences;

/** No permission of any kind, and no request but for our own files. */
export function lockSession(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  target.on('will-download', (event) => event.preventDefault());
  // Spelling dictionaries would be downloaded: the address leads to our own files, where there are none. Off until the
  // preferences are known (spelling.ts).
  target.setSpellCheckerDictionaryDownloadURL(`${APP_URL}dictionaries/`);
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
}

/** The page itself, pictures made in it, and the developer tools' own files. */
function mayLoad(address: string): boolean {
  return isOwnAddress(address) || /^(data|blob|devtools):/.test(address);
}

/** Windows stay on our page, open no other window and hold no foreign content. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** True when a call comes from the main frame of our own window showing our own page. */
export function isTrustedSender(event: IpcMainInvokeEvent, window: WebContents | null): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && event.sender === window && isOwnAddress(frame.url);
}
