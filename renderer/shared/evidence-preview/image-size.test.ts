import { describe, expect, it } from 'vitest';
import { canDecode, imageSize } from './image-size.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : part)),
  );
const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';

describe('the size of a picture before it is decoded', () => {
  it.each([
    ['PNG', bytes(PNG, [0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]), 20_000, 20_000],
    ['GIF', bytes('GIF89a', [0x40, 1, 0xf0, 0]), 320, 240],
    ['BMP, upside down', bytes('BM', new Array(16).fill(0), [100, 0, 0, 0, 0xce, 0xff, 0xff, 0xff]), 100, 50],
    [
      'JPEG behind a note of the camera',
      bytes([0xff, 0xd8, 0xff, 0xe1, 0, 4, 9, 9, 0xff, 0xc0, 0, 17, 8, 0x02, 0x58, 0x03, 0x20]),
      800,
      600,
    ],
    [
      'WebP, simple',
      bytes('RIFF\0\0\0\0WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x40, 1, 0xf0, 0]),
      320,
      240,
    ],
    ['WebP, lossless', bytes('RIFF\0\0\0\0WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0x3b, 0]), 320, 240],
    [
      'WebP, extended',
      bytes('RIFF\0\0\0\0WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x3f, 1, 0, 0xef, 0, 0]),
      320,
      240,
    ],
  ])('%s', (_, head, width, height) => {
    expect(imageSize(head)).toEqual({ width, height });
  });

  it.each([
    ['a web page that is called a picture', bytes('<!doctype html><script>alert(1)</script>')],
    ['a drawing with script', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a PNG that ends in its head', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', [0, 0])],
    ['a PNG without an extent', bytes(PNG, [0, 0, 0, 0, 0, 0, 0, 9])],
    ['a JPEG that ends before its frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff])],
    ['a JPEG of filling bytes only', bytes([0xff, 0xd8], new Array(50).fill(0xff))],
    ['an empty file', bytes()],
  ])('is not known of %s', (_, head) => {
    expect(imageSize(head)).toBeNull();
  });

  it('keeps a picture of 400 million pixels or an endless strip from being decoded', () => {
    expect(canDecode({ width: 20_000, height: 20_000 })).toBe(false);
    expect(canDecode({ width: 1, height: 2_000_000_000 })).toBe(false);
    expect(canDecode({ width: 9_000, height: 6_700 })).toBe(true);
  });
});
