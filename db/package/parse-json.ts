import { PackageError } from './format.ts';

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Parses UTF-8 JSON from outside.
 *
 * @throws PackageError `package-unsafe` when it is nested deeper than `depth`, `package-broken` when it is no JSON
 */
export function parseJson(bytes: Uint8Array, depth: number, file: string): unknown {
  assertShallow(bytes, depth, file);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PackageError('package-broken', { reason: 'not-json', file }, { cause });
  }
}

/** Looks at the bytes before the parser does, so that a deep nest costs nothing. */
function assertShallow(bytes: Uint8Array, limit: number, file: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > limit) throw new PackageError('package-unsafe', { reason: 'too-deep', file });
    } else if (CLOSING.has(byte)) depth -= 1;
  }
}
