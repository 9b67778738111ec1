import { SheetError } from './sheet-error.ts';

/** Share of bytes above 127 that stand beside another one, from which a text is taken for Arabic and not for French or Spanish. */
const ARABIC_RUNS = 0.5;
const SAMPLE = 65_536;

/**
 * Turns the bytes of a text file into text: by its byte order mark, as UTF-16 when every other byte is zero, as UTF-8 when
 * it is valid, else as the Windows code page that fits best.
 * @throws SheetError `sheet-broken` when it is no text at all
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === null) throw new SheetError('sheet-broken');
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const wide = utf16Of(sample);
  if (wide !== null) return wide;
  if (isBinary(sample)) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return looksArabic(sample) ? 'windows-1256' : 'windows-1252';
  }
}

/** UTF-16 without a mark shows by the zeros of its separators and digits, all on one side. */
function utf16Of(sample: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++)
    if (sample[index] === 0) index % 2 === 0 ? even++ : odd++;
  const most = Math.max(even, odd);
  if (most < sample.length * 0.05 || most < 2 || Math.min(even, odd) > most * 0.05) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Zeros, or many control characters, are in no text of one byte a character. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls++;
  }
  return controls > sample.length * 0.01;
}

/** Arabic words are runs of high bytes; accents of Latin words stand alone. */
function looksArabic(sample: Uint8Array): boolean {
  let high = 0;
  let beside = 0;
  for (let index = 0; index < sample.length; index++) {
    if ((sample[index] ?? 0) < 128) continue;
    high++;
    if ((sample[index - 1] ?? 0) >= 128 || (sample[index + 1] ?? 0) >= 128) beside++;
  }
  return high > 0 && beside / high >= ARABIC_RUNS;
}
