import { expect, it } from 'vitest';
import { readAmount } from './read-amount.ts';

it.each([
  ['250000', 250_000],
  ['1,200,000', 1_200_000],
  ['1 200 000', 1_200_000],
  ['1\u202f200\u202f000,50', 1_200_000.5],
  ['1.200.000,5', 1_200_000.5],
  ['1,200,000.75', 1_200_000.75],
  ['1,200', 1_200],
  ['1.200', 1_200],
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['١٢٠٠', 1_200],
  ['١٬٢٠٠٫٥', 1_200.5],
  ['0', 0],
])('%s is %d', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

it.each(['', 'abc', '-5', '12 USD', '1e9', '.', '9'.repeat(20)])('%s is no amount', (text) => {
  expect(readAmount(text)).toBeNull();
});
