import { unzipSync } from 'fflate';
import { foldWord } from '../../../assessment-framework/release/fold-words.ts';
import { PLANTED } from '../../builders/planted-people.ts';

/** A file inside a file, as text. */
export interface Piece {
  readonly name: string;
  readonly text: string;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Everything in a file: zips are opened, markup is taken off, and every piece is given with its own name. */
export function piecesOf(name: string, bytes: Uint8Array): readonly Piece[] {
  if (isZip(bytes))
    return Object.entries(unzipSync(bytes)).flatMap(([path, content]) => [
      { name: `${name}: names of files`, text: path },
      ...piecesOf(`${name}: ${path}`, content),
    ]);
  const isText = /\.(xml|rels|json|jsonld|csv|txt|md|html|svg|ttl)$|^(word|excel|html|model)$/.test(name);
  const raw = Buffer.from(bytes).toString(isText ? 'utf8' : 'latin1');
  return isText
    ? [
        { name, text: decoded(raw) },
        { name, text: decoded(raw.replace(/<[^>]*>/g, '')) },
      ]
    : [{ name, text: raw }];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\"/g, '"');
}

const letters = (text: string) =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => foldWord(word)).join('');
const digits = (text: string) => text.replace(/(?<=\d)[\s().\u00a0/-]+(?=\d)/g, '');

/** What of the planted people stands in pieces: who, what, and where. */
export function plantedIn(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ name, text }) => {
    const words = letters(text);
    const numbers = digits(text);
    const lower = text.toLowerCase();
    return PLANTED.flatMap(({ given, surname, email, phone }) => [
      ...(words.includes(letters(surname)) ? [`${surname} in ${name}`] : []),
      ...(words.includes(letters(given)) ? [`${given} in ${name}`] : []),
      ...(lower.includes(email.toLowerCase()) ? [`${email} in ${name}`] : []),
      ...(numbers.includes(digits(phone).replace(/\D/g, '').slice(-8)) ? [`${phone} in ${name}`] : []),
    ]);
  });
}

/** Types of the parts of a PNG: `tEXt`, `zTXt`, `iTXt` and `eXIf` hold words about it. */
export function partsOfPng(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at))
    parts.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
  return parts;
}
