import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aControl,
  aHeading,
  aParagraph,
  aTable,
  aWordFile,
  bodyIn,
  withBody,
} from '../../tests/builders/a-word-file.ts';
import { withManifest } from './manifest.ts';
import { refreshDocument } from './refresh-document.ts';

/** A report as what it says: chapters with blocks, each with its id and text. */
interface Said {
  readonly id: string;
  readonly text: string;
  readonly isTable: boolean;
}
type Chapters = readonly (readonly Said[])[];

const written = ({ id, text, isTable }: Said): string =>
  aControl(id, isTable ? aParagraph(`Caption of ${id}`, 'Caption') + aTable(text) : aParagraph(text));
const report = (chapters: Chapters): Uint8Array =>
  withManifest(
    aWordFile(
      chapters.map((blocks, index) => aHeading(`Chapter ${index}`) + blocks.map(written).join('')).join(''),
    ),
  );

const IDS = ['a:1', 'a:2t', 'b:1t', 'b:2', 'c:1', 'c:2t', 'd:1t', 'd:2'] as const;
const someReport: fc.Arbitrary<Chapters> = fc
  .tuple(
    fc.subarray([...IDS], { minLength: 1 }),
    fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 8, maxLength: 8 }),
  )
  .map(([ids, texts]) =>
    ['a', 'b', 'c', 'd']
      .map((chapter) =>
        IDS.flatMap((id, index) =>
          id.startsWith(chapter) && ids.includes(id)
            ? [{ id, text: texts[index] ?? '', isTable: id.endsWith('t') }]
            : [],
        ),
      )
      .filter((blocks) => blocks.length > 0),
  );

type Edit =
  | { readonly kind: 'write'; readonly at: number; readonly text: string }
  | { readonly kind: 'move'; readonly at: number; readonly to: number; readonly length: number }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'type'; readonly at: number; readonly text: string };
const place = fc.nat({ max: 30 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), at: place, text: fc.stringMatching(/^[A-Z]{3,9}$/) }),
  fc.record({
    kind: fc.constant('move' as const),
    at: place,
    to: place,
    length: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: place }),
  fc.record({ kind: fc.constant('type' as const), at: place, text: fc.stringMatching(/^[A-Z]{3,9}$/) }),
);

/** Elements of the body, controls whole; the section left out. */
function elements(body: string): string[] {
  return body.match(/<w:sdt>.*?<\/w:sdt>|<w:p[ >].*?<\/w:p>|<w:p\/>/gs) ?? [];
}

function edited(list: string[], change: Edit): string[] {
  const at = Math.min(change.at, list.length);
  switch (change.kind) {
    case 'write':
      return [...list.slice(0, at), aParagraph(`Human ${change.text}`, 'Normal'), ...list.slice(at)];
    case 'move': {
      const moved = list.slice(at, at + change.length);
      const rest = [...list.slice(0, at), ...list.slice(at + change.length)];
      return [...rest.slice(0, change.to), ...moved, ...rest.slice(change.to)];
    }
    case 'delete':
      return list.filter((_, index) => index !== at);
    case 'type':
      return list.map((element, index) =>
        index === at
          ? element.replace(/(<w:t xml:space="preserve">)([a-z]+)(<\/w:t>)/, `$1Typed ${change.text}$3`)
          : element,
      );
  }
}

const idOf = (element: string): string | null => /w:val="mdsa:([^"]*)"/.exec(element)?.[1] ?? null;
const textOf = (element: string): string =>
  element
    .replace(/<\/w:p>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .trim();

describe('a refresh after any edits', () => {
  it('keeps what people did, and brings the data up to date', () => {
    fc.assert(
      fc.property(someReport, someReport, fc.array(edit, { maxLength: 8 }), (before, after, edits) => {
        const made = report(before);
        const document = withBody(made, (body) => {
          const section = /<w:sectPr>.*$/s.exec(body)?.[0] ?? '';
          return edits.reduce(edited, elements(body)).join('') + section;
        });
        const there = elements(bodyIn(document));
        fc.pre(there.some((element) => idOf(element) !== null));
        const now = report(after);
        const { bytes, changes } = refreshDocument(document, now);
        const result = elements(bodyIn(bytes));
        const known = new Set(before.flat().map(({ id }) => id));
        const news = new Map(after.flat().map((block) => [block.id, block]));
        const isAdded = (element: string) => {
          const id = idOf(element);
          return id !== null && !known.has(id);
        };

        // Human paragraphs byte for byte, and the old blocks between them in the order a person gave them.
        const outline = (list: readonly string[]) =>
          list
            .filter((element) => element.includes('>Human ') || (idOf(element) !== null && !isAdded(element)))
            .map((element) => idOf(element) ?? element);
        expect(outline(result)).toEqual(outline(there));

        for (const element of result) {
          const id = idOf(element);
          if (id === null) continue;
          const block = news.get(id);
          // Sentences that a person wrote anew stay; data is the report's.
          const kept = element.includes('>Typed ');
          if (!block || kept) expect(there).toContain(element);
          else expect(textOf(element)).toBe(block.isTable ? `Caption of ${id} ${block.text}` : block.text);
          if (kept && block) expect(block.isTable).toBe(false);
        }
        for (const element of there)
          if (element.includes('>Typed ') && !element.includes('<w:tbl>')) expect(result).toContain(element);

        // New blocks once, deleted ones never, and each block told of.
        const ids = result.flatMap((element) => idOf(element) ?? []);
        for (const id of news.keys())
          if (!known.has(id)) expect(ids.filter((one) => one === id)).toHaveLength(1);
        const present = new Set(there.map(idOf));
        for (const id of known) if (!present.has(id)) expect(ids).not.toContain(id);
        expect(new Set(changes.map(({ id }) => id))).toEqual(
          new Set([...news.keys(), ...[...known].filter((id) => present.has(id))]),
        );
        // A second refresh finds nothing more to do.
        expect(bodyIn(refreshDocument(bytes, now).bytes)).toBe(bodyIn(bytes));
      }),
      { numRuns: 60 },
    );
  });
});
