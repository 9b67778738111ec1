import { describe, expect, it } from 'vitest';
import { isAsNamed, mediaTypeOf } from './media-type.ts';
import { realType, SAMPLE_BYTES } from './sniff-file.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const CFB = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [...new Array(600).fill(0)]);
const utf16 = (text: string, swapped: boolean) => {
  const body = Buffer.from(`\ufeff${text}`, 'utf16le');
  return swapped ? body.swap16() : body;
};

describe('realType', () => {
  it.each([
    ['png', PNG, 'image/png', 'image'],
    ['jpeg', JPEG, 'image/jpeg', 'image'],
    ['gif', bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0]), 'image/gif', 'image'],
    ['webp', bytes('RIFF', [26, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0]), 'image/webp', 'image'],
    ['bmp', bytes('BM', [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0]), 'image/bmp', 'image'],
    ['pdf', bytes('%PDF-1.7\n'), 'application/pdf', 'pdf'],
    ['pdf after rubbish', bytes('\n\n  junk\n%PDF-1.4\n'), 'application/pdf', 'pdf'],
    ['plain text', bytes('Population register act'), 'text/plain', 'text'],
    ['Arabic text', bytes('قانون السكان'), 'text/plain', 'text'],
    ['text with a mark', bytes([0xef, 0xbb, 0xbf], 'a;b\n1;2'), 'text/plain', 'text'],
    ['UTF-16', utf16('a,b\n', false), 'text/plain', 'text'],
    ['UTF-16, the other order', utf16('a,b\n', true), 'text/plain', 'text'],
    ['html', bytes('<!DOCTYPE html><script>alert(1)</script>'), 'text/html', 'text'],
    ['svg', bytes('<?xml version="1.0"?>\n<svg xmlns="http://x">'), 'image/svg+xml', 'text'],
    ['json', bytes('{"a":1}'), 'text/plain', 'text'],
    ['text that looks like music', bytes('ID3 of the questionnaire, then MP+'), 'text/plain', 'text'],
    ['text that looks like a picture', bytes('BM is the border ministry'), 'text/plain', 'text'],
    ['rtf', bytes('{\\rtf1\\ansi hello}'), 'application/rtf', 'none'],
    ['old office', CFB, 'application/x-cfb', 'none'],
    ['zip', bytes('PK', [5, 6], [...new Array(18).fill(0)]), 'application/zip', 'none'],
    ['program', bytes('MZ', [0x90, 0, 3, 0, 0, 0]), 'application/x-msdownload', 'none'],
    ['unknown bytes', bytes([1, 2, 3, 0, 255, 254]), '', 'none'],
    ['text with a NUL', bytes('abc', [0], 'def'), '', 'none'],
    ['Latin-1', bytes('caf', [0xe9], ' au lait'), '', 'none'],
  ] as const)('knows %s', async (_what, content, mediaType, show) => {
    expect(await realType(content)).toEqual({ mediaType, show });
  });

  it('takes a text whose last character is cut in half for text', async () => {
    const text = Buffer.from('é'.repeat(SAMPLE_BYTES)).subarray(0, 1001);

    expect((await realType(text)).show).toBe('text');
  });

  it('comes to an end with files that are cut off or made of noise', async () => {
    let seed = 7;
    const noise = () => {
      seed = (seed * 48271) % 2147483647;
      return seed & 255;
    };
    const beginnings = [PNG, JPEG, CFB, bytes('PK', [3, 4]), bytes([0x30, 0x26, 0xb2, 0x75]), bytes('OggS')];
    for (const beginning of beginnings)
      for (let round = 0; round < 20; round++) {
        const content = Buffer.concat([
          beginning.subarray(0, 4 + round),
          Uint8Array.from({ length: 5000 }, noise),
        ]);

        await expect(realType(content)).resolves.toBeDefined();
      }
  });
});

describe('isAsNamed', () => {
  it.each([
    ['a.png', 'image/png', true],
    ['a.PNG', 'image/apng', true],
    ['a.pdf', 'image/png', false],
    ['a.pdf', 'application/x-msdownload', false],
    ['a.pdf', '', false],
    ['a.csv', 'text/plain', true],
    ['a.txt', 'text/html', true],
    ['a.txt', 'application/pdf', false],
    ['a.svg', 'image/svg+xml', true],
    ['a.doc', 'application/x-cfb', true],
    ['a.docx', 'application/zip', true],
    ['a.docx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', false],
    ['a.zip', 'application/vnd.oasis.opendocument.text', true],
    ['a.unheard', 'image/png', true],
    ['no ending', '', true],
    ['a.constructor', 'text/plain', true],
  ])('%s that is %s: %s', (name, real, expected) => {
    expect(isAsNamed(name, real)).toBe(expected);
  });

  it('holds for every type by its own name', () => {
    for (const ending of ['pdf', 'docx', 'odt', 'xls', 'heic', 'mp4', 'eml'])
      expect(isAsNamed(`a.${ending}`, mediaTypeOf(`a.${ending}`))).toBe(true);
  });
});
