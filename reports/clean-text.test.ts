import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it('removes what XML forbids and nothing else', () => {
  expect(cleanText('a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf')).toBe('abcdef');
  expect(cleanText('half \uD83D pair, whole 😀')).toBe('half  pair, whole 😀');
  expect(cleanText('=1+1 <b>&amp;</b>\ttab\r\nnext\rlast')).toBe('=1+1 <b>&amp;</b>\ttab\nnext\nlast');
});
