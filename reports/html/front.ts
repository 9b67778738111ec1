import type { DocumentModel, TitlePage } from '../model/report-model.ts';
import { type Content, element, type Html, lines } from './html.ts';
import type { Numbered, Numbers } from './number-blocks.ts';
import { pageOf } from './page-numbers.ts';

/** Title, facts and notices on the first page. */
export function renderCover({ kicker, title, subtitle, facts, notices }: TitlePage): Html {
  return element(
    'header',
    { class: 'cover' },
    element('p', { class: 'kicker' }, kicker),
    element('p', { class: 'title' }, lines(title)),
    element('p', { class: 'subtitle' }, lines(subtitle)),
    element(
      'table',
      { class: 'facts' },
      facts.map(({ label, text }) =>
        element('tr', {}, element('th', { scope: 'row' }, label), element('td', {}, lines(text))),
      ),
    ),
    element(
      'div',
      { class: 'notice', role: 'note' },
      notices.map((notice) => [
        element('p', { class: 'notice-title' }, notice.title),
        element('p', {}, lines(notice.text)),
      ]),
    ),
  );
}

/** Contents, and the lists of tables and figures; every entry leads to its place and has room for the number of its page. */
export function renderContents(document: DocumentModel, numbers: Numbers): Content {
  const chapters = numbers.headings
    .filter(({ block }) => block.level < (block.annex ? 2 : 3))
    .map(({ place, number, block }) => entry({ place, number, text: block.text }, `level-${block.level}`));
  return [
    document.contentsTitle === '' ? null : list(document.contentsTitle, 'contents', chapters),
    captions(document.tablesTitle, numbers.tables),
    captions(document.figuresTitle, numbers.figures),
  ];
}

function captions(title: string, entries: readonly (Numbered & { readonly caption: string })[]): Content {
  if (title === '' || entries.length === 0) return null;
  return list(
    title,
    'captions',
    entries.map(({ place, label, caption }) => entry({ place, number: label, text: caption }, null)),
  );
}

function list(title: string, kind: string, entries: readonly Html[]): Html {
  return element(
    'nav',
    { class: `list-of ${kind}`, 'aria-label': title },
    element('p', { class: 'list-title' }, title),
    element('ul', {}, entries),
  );
}

function entry(
  { place, number, text }: { readonly place: string; readonly number: string; readonly text: string },
  level: string | null,
): Html {
  return element(
    'li',
    { class: level },
    element(
      'a',
      { href: `#${place}` },
      number === '' ? null : [element('span', { class: 'number' }, number), ' '],
      element('span', { class: 'entry' }, text),
      element('span', { class: 'dots' }),
      pageOf(place),
    ),
  );
}
