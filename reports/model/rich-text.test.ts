import { describe, expect, it } from 'vitest';
import { richLines } from './rich-text.ts';

describe('richLines', () => {
  it('keeps a text without marks as its lines', () => {
    expect(richLines('=1+1 <b>x</b>\n\n\n a_b_c \nend')).toEqual([
      { text: '=1+1 <b>x</b>' },
      { text: 'a_b_c' },
      { text: 'end' },
    ]);
    expect(richLines('')).toEqual([]);
  });

  it('gives bold and italic as runs', () => {
    expect(richLines('48 of **50** files, *seen*')).toEqual([
      {
        text: '48 of 50 files, seen',
        runs: [
          { text: '48 of ' },
          { text: '50', bold: true },
          { text: ' files, ' },
          { text: 'seen', italic: true },
        ],
      },
    ]);
  });

  it('gives items their sign and depth', () => {
    expect(richLines('Seen:\n\n- files\n  second line\n  1. one\n  2. two\n- rooms')).toEqual([
      { text: 'Seen:' },
      { text: 'files', depth: 1, sign: '•' },
      { text: 'second line', depth: 1 },
      { text: 'one', depth: 2, sign: '1.' },
      { text: 'two', depth: 2, sign: '2.' },
      { text: 'rooms', depth: 1, sign: '•' },
    ]);
    expect(richLines('-\n  - x')).toEqual([
      { text: '', sign: '•', depth: 1 },
      { text: 'x', depth: 2, sign: '•' },
    ]);
  });

  it('leaves HTML and links as they are typed', () => {
    expect(richLines('**a** <script>x</script> [b](http://c)')[0]?.text).toBe(
      'a <script>x</script> [b](http://c)',
    );
  });
});
