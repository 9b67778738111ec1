import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Decides who may speak to the browser door. */
export interface BrowserGuard {
  /** The secret of the first address; worth one visit. */
  readonly token: string;
  /** True when the request names this server and nothing else as its host. */
  hasOwnHost(request: IncomingMessage): boolean;
  /** True when a page of this server sends the request. A request without an origin is refused. */
  hasOwnOrigin(request: IncomingMessage): boolean;
  hasSession(request: IncomingMessage): boolean;
  /** Exchanges the token for the cookie of the session; null for a wrong or used token. */
  exchange(token: string): string | null;
}

/** Guard of the server on 127.0.0.1 at `port`. */
export function browserGuard(port: number): BrowserGuard {
  const host = `127.0.0.1:${port}`;
  // Cookies of one host are shared by all its ports: the name keeps two running copies apart.
  const cookieName = `mda-${port}`;
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  let isTokenUsed = false;
  return {
    token,
    hasOwnHost: (request) => request.headers.host === host,
    hasOwnOrigin: (request) => request.headers.origin === `http://${host}`,
    hasSession: (request) =>
      (request.headers.cookie ?? '')
        .split(/;\s*/)
        .some((cookie) => isSame(cookie, `${cookieName}=${session}`)),
    exchange(given) {
      if (isTokenUsed || !isSame(given, token)) return null;
      isTokenUsed = true;
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}

function isSame(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}
