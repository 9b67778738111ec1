import { type Content, element, type Html, lines } from './html.ts';

/** Notes of the report, counted through; they stand at the end of their chapter, since no browser sets them at the foot of a page. */
export interface Notes {
  /** The sign in the text; the note waits for the end of the chapter. */
  sign(text: string): Html;
  /** The notes that wait, as one list; null when there are none. */
  flush(): Content;
}

/** @param title what a screen reader calls the list */
export function collectNotes(title: string): Notes {
  let count = 0;
  let waiting: { readonly number: number; readonly text: string }[] = [];
  return {
    sign(text) {
      count += 1;
      waiting.push({ number: count, text });
      const link = { href: `#note-${count}`, id: `sign-${count}`, role: 'doc-noteref' };
      return element('sup', {}, element('a', link, String(count)));
    },
    flush() {
      const notes = waiting;
      waiting = [];
      if (notes.length === 0) return null;
      return element(
        'section',
        { class: 'notes', role: 'doc-endnotes', 'aria-label': title },
        notes.map(({ number, text }) =>
          element(
            'p',
            { id: `note-${number}` },
            element('a', { class: 'sign', href: `#sign-${number}`, role: 'doc-backlink' }, String(number)),
            lines(text),
          ),
        ),
      );
    },
  };
}
