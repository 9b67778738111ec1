import { protocol } from 'electron';
import { PAGE_HEADERS } from './content-security-policy.ts';
import { readPageFile } from './page-files.ts';

/** The only address the window ever shows. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** By then a file has left this process, which hands it over in pieces and would otherwise be kept from it. */
const HANDED_OVER_MS = 20;

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

/** Serves the built page from `folder` and nothing else; `onScript` hears of every script that the page has received. */
export function serveApp(folder: string, onScript: () => void): void {
  protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOwnAddress(request.url)) return new Response(null, { status: 403 });
    const file = await readPageFile(folder, new URL(request.url).pathname);
    if (file === null) return new Response(null, { status: 404, headers: PAGE_HEADERS });
    if (file.mediaType.startsWith('text/javascript')) setTimeout(onScript, HANDED_OVER_MS);
    return new Response(file.bytes, { headers: { ...PAGE_HEADERS, 'content-type': file.mediaType } });
  });
}

/**
 * Makes Node load its own `Request` and `Response` (it does so when they are first used, which takes tens of
 * milliseconds) while the page's process is starting, instead of when the page waits for its first file.
 */
export function warmUpAnswers(): void {
  new Request(APP_URL);
  new Response('');
}
