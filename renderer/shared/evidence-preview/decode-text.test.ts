import { describe, expect, it } from 'vitest';
import { encodingOf, textReader } from './decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the encoding of a text', () => {
  it.each([
    ['utf-8', utf8('Población, السكان')],
    ['utf-8', utf8('é').subarray(0, 1)],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, 0x41, 0])],
    ['utf-16be', Uint8Array.from([0xfe, 0xff, 0, 0x41])],
    ['windows-1252', Uint8Array.from([0x50, 0xe9, 0x41])],
    ['utf-8', new Uint8Array()],
  ])('%s', (expected, head) => {
    expect(encodingOf(head)).toBe(expected);
  });
});

it('a letter that is cut between two parts stays whole', () => {
  const bytes = utf8('aéb');
  const read = textReader(bytes);
  expect(read(bytes.subarray(0, 2)) + read(bytes.subarray(2))).toBe('aéb');
});
