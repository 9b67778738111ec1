import { cleanText } from '../clean-text.ts';
import type { ReportModel } from '../model/report-model.ts';
import { settleNodeNames } from './settle-node-names.ts';

/** An entry of the outline that PDF readers show beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** 1 for chapters; deeper ones belong to the one before. */
  readonly level: number;
  /** The place in the page it leads to. */
  readonly place: string;
}

/**
 * A PDF as the browser's engine wrote it, so that its bytes depend on the report alone: its description is written anew from
 * the model, with the model's moment in place of the clock and without the name of the computer's system, and the cells of
 * tables are named anew. Bookmarks and language are added where the engine gave none.
 *
 * @throws RangeError when the file is not built as such engines build it (one table of objects, nothing packed)
 */
export function settlePdf(
  bytes: Uint8Array,
  { properties, locale }: Pick<ReportModel, 'properties' | 'locale'>,
  bookmarks: readonly Bookmark[],
): Uint8Array {
  const file = readObjects(bytes);
  const changed = new Map<number, string>();
  const info = objectAt(file, file.info);
  const producer = /\/Producer \((?:[^()\\]|\\.)*\)/.exec(info)?.[0] ?? '';
  const moment = `(D:${properties.generatedAt.replace(/\D/g, '').slice(0, 14)}+00'00')`;
  changed.set(
    file.info,
    `<</Title ${pdfText(properties.title)}\n/Author ${pdfText(properties.author)}\n/Subject ${pdfText(properties.subject)}\n/Keywords ${pdfText(properties.keywords)}\n/Creator ${pdfText(properties.application)}\n${producer}\n/CreationDate ${moment}\n/ModDate ${moment}>>`,
  );
  const catalog = objectAt(file, file.root).trim();
  const outline = catalog.includes('/Outlines') ? [] : outlineObjects(bookmarks, file.offsets.length);
  const additions = [
    ...(outline.length > 0 ? [`/Outlines ${file.offsets.length} 0 R`] : []),
    ...(catalog.includes('/Lang') ? [] : [`/Lang (${locale})`]),
    ...(catalog.includes('/ViewerPreferences') ? [] : ['/ViewerPreferences <</DisplayDocTitle true>>']),
  ];
  if (additions.length > 0) changed.set(file.root, catalog.replace(/>>$/, `\n${additions.join('\n')}>>`));
  const settled = written(file, changed, outline);
  settleNodeNames(settled);
  return settled;
}

interface PdfObjects {
  readonly bytes: Uint8Array;
  /** Where the table of objects begins. */
  readonly end: number;
  /** Where each object begins; that of number 0 is none. */
  readonly offsets: readonly number[];
  readonly info: number;
  readonly root: number;
}

function readObjects(bytes: Uint8Array): PdfObjects {
  const tail = latin(bytes, Math.max(0, bytes.length - 400));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const head = Number.isNaN(start) ? null : /^xref\n0 (\d+)\n/.exec(latin(bytes, start, start + 40));
  const [info, root] = ['Info', 'Root'].map((name) =>
    Number(new RegExp(`/${name} (\\d+) 0 R`).exec(tail)?.[1] ?? Number.NaN),
  );
  if (head === null || info === undefined || root === undefined || Number.isNaN(info + root))
    throw new RangeError('the PDF has no single table of objects');
  const first = start + head[0].length;
  const offsets = Array.from({ length: Number(head[1]) }, (_, index) =>
    Number(latin(bytes, first + index * 20, first + index * 20 + 10)),
  );
  return { bytes, end: start, offsets, info, root };
}

/** What stands between `obj` and `endobj` of an object that holds no stream. */
function objectAt({ bytes, offsets, end }: PdfObjects, number: number): string {
  const from = offsets[number] ?? end;
  const text = latin(bytes, from, Math.min(end, from + 20_000));
  const found = /^\d+ 0 obj\n([\s\S]*?)\nendobj\n/.exec(text)?.[1];
  if (found === undefined) throw new RangeError(`the PDF has no object ${number}`);
  return found;
}

function written(
  file: PdfObjects,
  changed: ReadonlyMap<number, string>,
  added: readonly string[],
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  const putObject = (number: number, content: string) =>
    put(bytesOf(`${number} 0 obj\n${content}\nendobj\n`));
  const places = file.offsets.slice();
  const replaced = [...changed].map(([number, content]) => {
    const from = file.offsets[number] ?? 0;
    const old = `${number} 0 obj\n${objectAt(file, number)}\nendobj\n`.length;
    return { number, content, from, until: from + old };
  });
  let at = 0;
  const moves: { readonly from: number; readonly by: number }[] = [];
  for (const { number, content, from, until } of replaced.sort((a, b) => a.from - b.from)) {
    put(file.bytes.subarray(at, from));
    putObject(number, content);
    at = until;
    moves.push({ from: until, by: length - until });
  }
  put(file.bytes.subarray(at, file.end));
  const shifted = places.map((place) => place + (moves.findLast(({ from }) => from <= place)?.by ?? 0));
  for (const content of added) {
    const number = shifted.length;
    shifted.push(length);
    putObject(number, content);
  }
  const start = length;
  const rows = shifted.map((place, index) =>
    index === 0 ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
  );
  put(bytesOf(`xref\n0 ${shifted.length}\n${rows.join('')}`));
  put(
    bytesOf(
      `trailer\n<</Size ${shifted.length}\n/Root ${file.root} 0 R\n/Info ${file.info} 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return joined(pieces, length);
}

/** The outline and its entries, two levels deep, as objects numbered from `first`. */
function outlineObjects(bookmarks: readonly Bookmark[], first: number): readonly string[] {
  if (bookmarks.length === 0) return [];
  const number = (index: number) => first + 1 + index;
  const parents = bookmarks.map(({ level }, index) =>
    level === 1 ? -1 : bookmarks.findLastIndex((other, at) => at < index && other.level === 1),
  );
  const childrenOf = (parent: number) => parents.flatMap((one, index) => (one === parent ? [index] : []));
  const ends = (children: readonly number[]) => {
    const [one, last] = [children[0], children.at(-1)];
    return one === undefined || last === undefined
      ? ''
      : `\n/First ${number(one)} 0 R\n/Last ${number(last)} 0 R`;
  };
  const top = childrenOf(-1);
  return [
    `<</Type /Outlines${ends(top)}\n/Count ${top.length}>>`,
    ...bookmarks.map(({ title, place }, index) => {
      const parent = parents[index] ?? -1;
      const siblings = childrenOf(parent);
      const at = siblings.indexOf(index);
      const [before, after] = [siblings[at - 1], siblings[at + 1]];
      const children = childrenOf(index);
      return [
        `<</Title ${pdfText(title)}`,
        `/Parent ${parent < 0 ? first : number(parent)} 0 R`,
        ...(before === undefined ? [] : [`/Prev ${number(before)} 0 R`]),
        ...(after === undefined ? [] : [`/Next ${number(after)} 0 R`]),
        // A negative count: the entries below are folded at first.
        ...(children.length === 0 ? [] : [`${ends(children).trim()}\n/Count -${children.length}`]),
        `/Dest /${place}>>`,
      ].join('\n');
    }),
  ];
}

/** A text as PDF writes it in any script: UTF-16 in hexadecimal digits. */
function pdfText(text: string): string {
  const units = Array.from(cleanText(text), (character) => character.split('')).flat();
  return `<FEFF${units
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()}>`;
}

const latin = (bytes: Uint8Array, from: number, until = bytes.length): string =>
  Array.from(bytes.subarray(from, until), (byte) => String.fromCharCode(byte)).join('');

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
