import { describe, expect, it } from 'vitest';
import { named } from './incoming-files.ts';

const MOMENT = new Date(2026, 10, 9, 14, 5, 7);
const nameOf = (name: string) =>
  named(new File(['x'], name, { type: 'image/png' }), 'Screenshot', MOMENT).name;

describe('the name of a pasted file', () => {
  it.each([
    ['image.png', 'Screenshot 2026-11-09 14.05.07.png'],
    ['Image.PNG', 'Screenshot 2026-11-09 14.05.07.png'],
    ['image.jpeg', 'Screenshot 2026-11-09 14.05.07.jpeg'],
    ['image.pdf', 'image.pdf'],
    ['my image.png', 'my image.png'],
  ])('%s -> %s', (given, expected) => {
    expect(nameOf(given)).toBe(expected);
  });

  it('keeps bytes and type', async () => {
    const file = named(new File(['abc'], 'image.png', { type: 'image/png' }), 'Screenshot', MOMENT);
    expect(file.type).toBe('image/png');
    expect(await file.text()).toBe('abc');
  });
});
