import { describe, expect, it } from 'vitest';
import { element } from './html.ts';
import { pageOf, withPageNumbers } from './page-numbers.ts';

describe('withPageNumbers', () => {
  const page = element('p', {}, 'Summary', pageOf('summary:title'), pageOf('gaps:title')).html;

  it('fills the room of the places that were found, and only theirs', () => {
    expect(withPageNumbers(page, new Map([['summary:title', 12]]))).toBe(
      page.replace('data-place="summary:title"></span>', 'data-place="summary:title">12</span>'),
    );
  });

  it('does not take typed text for room', () => {
    const typed = element('p', {}, pageOf('a').html).html;

    expect(withPageNumbers(typed, new Map([['a', 1]]))).toBe(typed);
  });
});
