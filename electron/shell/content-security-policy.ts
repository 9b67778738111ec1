import { PRINT_SCRIPT_HASH } from '../../reports/html/print-script.ts';

/**
 * What the page may load, the same in the desktop window and in the browser door.
 * `style-src 'unsafe-inline'` is there because Mantine and ECharts write style elements and attributes while they run;
 * scripts stay limited to our own files.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer that carries a part of the page. */
export const PAGE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const;

/** A page that is printed loads nothing. */
const PRINTED = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Headers of the page that the window prints: it runs no script, and nothing of it is kept. */
export const PRINTED_HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy': PRINTED.join('; '),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
} as const;

/** Headers of the page that a browser prints: it runs the one script that asks for printing. */
export const PRINT_HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy': [...PRINTED, `script-src '${PRINT_SCRIPT_HASH}'`].join('; '),
  'content-type': 'text/html; charset=utf-8',
} as const;
