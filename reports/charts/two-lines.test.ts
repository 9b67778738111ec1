import { expect, it } from 'vitest';
import { twoLines } from './two-lines.ts';

/** Every character is as wide as its size. */
const measure = (text: string, size: number) => [...text].length * size;
const inLines = (text: string, characters: number) =>
  twoLines(text, { width: characters * 10, size: 10 }, measure);

it('breaks between words, and only where one line is too short', () => {
  expect(inLines('law and policy', 14)).toBe('law and policy');
  expect(inLines('law and  policy', 13)).toBe('law and\npolicy');
  expect(inLines('law and policy', 8)).toBe('law and\npolicy');
});

it('cuts what two lines cannot hold', () => {
  expect(inLines('law and policy of data', 8)).toBe('law and\npolicy…');
  expect(inLines('interoperability', 6)).toBe('inter…');
  expect(inLines('an interoperability', 6)).toBe('an\ninter…');
});
