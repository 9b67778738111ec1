import { protocol } from 'electron';
import { PAGE_HEADERS } from './content-security-policy.ts';
import { locatePageFile } from './page-files.ts';

/** The only address the window ever shows. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** Chromium's ERR_FILE_NOT_FOUND. */
const NOT_FOUND = -6;

/** True for addresses of our own page. `URL.origin` is the text 'null' for own schemes, so the parts are compared. */
export function isOwnAddress(address: string): boolean {
  try {
    const { protocol: scheme, host } = new URL(address);
    return scheme === `${APP_SCHEME}:` && host === APP_HOST;
  } catch {
    return false;
  }
}

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built page from `folder` and nothing else. Chromium reads the files itself: `protocol.handle` would pass every
 * byte through this process, which costs a tenth of a second at start (docs/decisions/0007).
 */
export function serveApp(folder: string): void {
  protocol.registerFileProtocol(APP_SCHEME, (request, answer) => {
    const isOurs = request.method === 'GET' && isOwnAddress(request.url);
    const file = isOurs ? locatePageFile(folder, new URL(request.url).pathname) : null;
    if (file === null) return answer({ error: NOT_FOUND });
    return answer({
      path: file.path,
      mimeType: file.mediaType.split(';')[0] ?? '',
      headers: { ...PAGE_HEADERS, 'content-type': file.mediaType },
    });
  });
}
