import { AppError } from './app-error.ts';
import { isPlainSvg } from './plain-svg.ts';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, type and checksum of a chunk. */
const CHUNK_FRAME = 12;
/** Pixels on a side. */
const LARGEST_SIDE = 20_000;

/**
 * The bytes of a chart that may be written into a file.
 *
 * @param content base64 of the UTF-8 of an SVG, or of the bytes of a PNG
 * @throws AppError `bad-input` for anything but a whole PNG, or an SVG of shapes and texts alone
 */
export function chartContent(format: 'svg' | 'png', content: string): Uint8Array {
  const bytes = Buffer.from(content, 'base64');
  const isSound = format === 'png' ? isWholePng(bytes) : isPlainSvg(textOf(bytes));
  if (!isSound) throw new AppError('bad-input', { place: 'content' });
  return bytes;
}

/** Empty where the bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** Signature, then chunks from head to end with nothing behind it. */
function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return false;
  const typeAt = (at: number) => bytes.toString('latin1', at + 4, at + 8);
  let at = 8;
  let hasPicture = false;
  while (at + CHUNK_FRAME <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = typeAt(at);
    if (at === 8 && !(type === 'IHDR' && length === 13 && bytes.length > 33)) return false;
    if (at === 8 && ![16, 20].every((place) => isSide(bytes.readUInt32BE(place)))) return false;
    if (type === 'IDAT') hasPicture = true;
    at += CHUNK_FRAME + length;
    if (type === 'IEND') return hasPicture && at === bytes.length;
  }
  return false;
}

const isSide = (pixels: number) => pixels > 0 && pixels <= LARGEST_SIDE;
