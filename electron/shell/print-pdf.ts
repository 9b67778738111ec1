import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BrowserWindow, type Session, session } from 'electron';
import type { PageFrame } from '../../reports/html/page-frame.ts';
import { AppError } from '../api/app-error.ts';
import type { Printer } from '../api/printer.ts';
import { APP_SCHEME, APP_URL } from './app-protocol.ts';
import { PRINTED_HEADERS } from './content-security-policy.ts';
import { LOCKED_WINDOW, lockSession } from './security.ts';

/** The first Chromium that sets heads and feet by style sheets and turns single pages. */
const SETS_PAGES = 131;

/**
 * Prints pages in windows that nobody sees: sandboxed, without scripts, in a session of their own that keeps nothing and loads
 * nothing but the one page. The engine works in processes of its own, so the window of the user goes on.
 *
 * @param owner the window of the user; when it is closed, printing ends, so that nothing keeps the application alive
 */
export function openPrinter(owner: () => BrowserWindow | null): Printer {
  const setsPages = Number.parseInt(process.versions.chrome ?? '0', 10) >= SETS_PAGES;
  const pages = new Map<string, string>();
  let kept: Session | null = null;
  const printSession = () => (kept ??= openSession(pages));
  return {
    turnsPages: setsPages,
    async print(page, frame, signal) {
      const address = `${APP_URL}print/${randomUUID()}`;
      const options = { ...OPTIONS, ...(setsPages ? {} : framed(frame)) };
      pages.set(address, page);
      const window = openHidden(printSession());
      const end = () => window.destroy();
      const parent = owner();
      parent?.once('closed', end);
      signal.addEventListener('abort', end);
      try {
        return await Promise.race([printed(window, address, options), endOf(window, signal)]);
      } finally {
        signal.removeEventListener('abort', end);
        parent?.off('closed', end);
        pages.delete(address);
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}

const OPTIONS: Electron.PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  // Engines that do not know these yet pass over them.
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

const framed = ({ header, footer }: PageFrame): Electron.PrintToPDFOptions => ({
  displayHeaderFooter: true,
  headerTemplate: header,
  footerTemplate: footer,
});

async function printed(
  window: BrowserWindow,
  address: string,
  options: Electron.PrintToPDFOptions,
): Promise<Uint8Array> {
  await window.loadURL(address);
  return await window.webContents.printToPDF(options);
}

/** Ends in an error when the window goes before its page is printed; a window that is gone never answers. */
function endOf(window: BrowserWindow, signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    if (signal.aborted) fail(new AppError('cancelled'));
    window.once('closed', () => fail(new AppError('cancelled')));
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      fail(new Error(`the process that prints ended: ${reason}`)),
    );
  });
}

function openSession(pages: ReadonlyMap<string, string>): Session {
  const own = session.fromPartition('print', { cache: false });
  lockSession(own);
  own.protocol.handle(APP_SCHEME, async ({ url }) => {
    const page = pages.get(url);
    return page === undefined
      ? new Response(null, { status: 404 })
      : new Response(await readFile(page), { headers: PRINTED_HEADERS });
  });
  return own;
}

function openHidden(own: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      ...LOCKED_WINDOW,
      session: own,
      javascript: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
}
