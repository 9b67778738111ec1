/** Width and height of a picture in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** More is not decoded: a small file can promise a picture that fills the memory of the computer (4 bytes a pixel). */
const MOST_PIXELS = 80_000_000;
const LONGEST_SIDE = 32_000;

/** Whether a picture of this size can be decoded without filling the memory. */
export const canDecode = ({ width, height }: ImageSize): boolean =>
  width * height <= MOST_PIXELS && Math.max(width, height) <= LONGEST_SIDE;

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0));

/**
 * Size of a PNG, JPEG, GIF, WebP or BMP as its first bytes say, before anything is decoded; null when they do not.
 * `head` should hold the first 256 KiB: in a JPEG, the size stands behind previews and notes of the camera.
 */
export function imageSize(head: Uint8Array): ImageSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const size = read(head, view);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // The file ends before its size.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function read(bytes: Uint8Array, view: DataView): ImageSize | null {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n') && startsWith(bytes, 'IHDR', 12))
    return { width: view.getUint32(16), height: view.getUint32(20) };
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a'))
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (startsWith(bytes, 'BM'))
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return webp(bytes, view);
  if (startsWith(bytes, '\xff\xd8\xff')) return jpeg(view);
  return null;
}

function webp(bytes: Uint8Array, view: DataView): ImageSize | null {
  if (startsWith(bytes, 'VP8 ', 12))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (startsWith(bytes, 'VP8L', 12)) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(bytes, 'VP8X', 12)) return null;
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  return { width: uint24(24) + 1, height: uint24(27) + 1 };
}

/** Walks from segment to segment up to the start of a frame (SOF), which holds the size. */
function jpeg(view: DataView): ImageSize | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Filling bytes stand alone; every other segment says how long it is.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
