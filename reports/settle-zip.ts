import { unzipSync, type Zippable, zipSync } from 'fflate';

/** First day that a zip entry can carry; built from local parts, since zip dates have no time zone. */
const ENTRY_DATE = new Date(1980, 0, 1);
const CONTENT_TYPES = '[Content_Types].xml';

/** Pictures that are packed already. */
const PACKED = /\.(?:png|jpe?g)$/;

/** Changes the bytes of one part of an Office file; gives back the same bytes to leave it. */
export type SettlePart = (path: string, bytes: Uint8Array) => Uint8Array;

/**
 * Packs an Office file again so that its bytes depend on its content alone: entries sorted (content types first, as
 * readers expect), one fixed entry date, one compression (3: twice as fast, a twelfth larger), and the times of
 * `docProps/core.xml` set to `time`.
 */
export function settleZip(
  bytes: Uint8Array,
  time: string,
  settlePart: SettlePart = (_, part) => part,
  level: 3 | 6 = 6,
): Uint8Array {
  const parts = unzipSync(bytes);
  const sorted = Object.keys(parts)
    .filter((path) => !path.endsWith('/'))
    .sort((a, b) => (a === CONTENT_TYPES ? -1 : b === CONTENT_TYPES ? 1 : a < b ? -1 : 1));
  const zippable: Zippable = {};
  for (const path of sorted) {
    const part = parts[path];
    if (!part) continue;
    const own = settlePart(path, part);
    const settled = path === 'docProps/core.xml' ? settleCoreTimes(own, time) : own;
    zippable[path] = [settled, { mtime: ENTRY_DATE, level: PACKED.test(path) ? 0 : level }];
  }
  return zipSync(zippable);
}

function settleCoreTimes(part: Uint8Array, time: string): Uint8Array {
  const moment = time.replace(/\.\d+Z$/, 'Z');
  const xml = new TextDecoder()
    .decode(part)
    .replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${moment}$3`);
  return new TextEncoder().encode(xml);
}
