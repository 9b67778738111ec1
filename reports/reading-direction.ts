/** A piece of a text that is read one way. */
export interface Piece {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Invisible letters that are read to the right and to the left: what stands beside them takes their side. */
const LRM = '\u200E';
const RLM = '\u200F';

const ARABIC = /[\p{Script=Arabic}\p{Script=Hebrew}\u060C\u061B\u061F\u200F]/u;
const OTHER_LETTER = /\p{L}/u;
const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»' };
const CLOSING = new Set(Object.values(CLOSES));
/** A number that belongs to the word before it: `Survey 2018`, `mdsa 1.0`. */
const NUMBER_BEHIND = /^[ \u00A0-]?\d+(?:[.,–-]\d+)*/;

/** Signs after which a line goes on: they belong to the text around. */
const LEADS_ON = /[\s:;,]+$/;

/** Which way a character is read; none for digits and signs, which follow what stands around them. */
type Way = 'right' | 'left' | null;

/**
 * Divides a text of a report that is read from right to left into its pieces, so that Latin words keep their brackets, their
 * quotation marks, the numbers and the full stops that belong to them. The ends of pieces carry invisible marks where a sign or a digit
 * would follow the wrong side. Spaces around a Latin piece belong to the text around it.
 */
export function readingPieces(text: string): readonly Piece[] {
  if (!OTHER_LETTER.test(text.replaceAll(ARABIC_LETTERS, '')))
    return text === '' ? [] : [{ text, rightToLeft: true }];
  const pieces: Piece[] = [];
  let from = 0;
  const spans = latinSpans(text);
  for (const [start, end] of spans) {
    if (start > from) pieces.push(arabicPiece(text.slice(from, start), pieces.length > 0));
    pieces.push(latinPiece(text.slice(start, end)));
    from = end;
  }
  if (from < text.length) pieces.push(arabicPiece(text.slice(from), pieces.length > 0));
  return pieces;
}

/** The same as one text, for places that know no pieces. */
export const withReadingMarks = (text: string): string =>
  readingPieces(text)
    .map((piece) => piece.text)
    .join('');

const ARABIC_LETTERS = new RegExp(ARABIC.source, 'gu');

function latinPiece(text: string): Piece {
  const [first = '', last = ''] = [text.at(0), text.at(-1)];
  const before = OTHER_LETTER.test(first) ? '' : LRM;
  const behind = OTHER_LETTER.test(last) ? '' : LRM;
  return { text: `${before}${text}${behind}`, rightToLeft: false };
}

/** A number right behind a Latin piece would be read with it. */
function arabicPiece(text: string, isBehindLatin: boolean): Piece {
  const takesNumber = isBehindLatin && /^[^\p{L}\u200F]*\d/u.test(text);
  return { text: takesNumber ? `${RLM}${text}` : text, rightToLeft: true };
}

/** Where Latin pieces begin and end. */
function latinSpans(text: string): readonly (readonly [number, number])[] {
  if (!ARABIC.test(text)) {
    const start = text.length - text.trimStart().length;
    return [[start, Math.max(start, text.replace(LEADS_ON, '').length)]];
  }
  const ways = waysOf(text);
  const spans: [number, number][] = [];
  let open: [number, number] | null = null;
  for (const [index, way] of ways.entries()) {
    if (way === 'right') {
      if (open) open[1] = index + 1;
      else open = [index, index + 1];
    } else if (way === 'left' && open) {
      spans.push(open);
      open = null;
    }
  }
  if (open) spans.push(open);
  return spans.map(([start, end]) => {
    const number = NUMBER_BEHIND.exec(text.slice(end))?.[0] ?? '';
    const isWhole = ways.slice(end, end + number.length).every((way) => way !== 'left');
    return [start, isWhole ? end + number.length : end];
  });
}

/** The way of every character; brackets and quotation marks go the way of what they hold, and together. */
function waysOf(text: string): readonly Way[] {
  const ways: Way[] = [...text].flatMap((character): Way[] =>
    Array.from({ length: character.length }, () =>
      ARABIC.test(character) ? 'left' : OTHER_LETTER.test(character) ? 'right' : null,
    ),
  );
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (CLOSES[sign]) open.push({ sign, at: index });
    else if (CLOSING.has(sign)) {
      const found = open.findLastIndex((one) => CLOSES[one.sign] === sign);
      const bracket = open[found];
      if (!bracket) continue;
      open.length = found;
      const way = wayOfPair(ways, bracket, index);
      ways[bracket.at] = way;
      ways[index] = way;
    }
  }
  return ways;
}

/** Quotation marks always stay with Latin words; brackets only where such words stand before them. */
function wayOfPair(
  ways: readonly Way[],
  { sign, at }: { readonly sign: string; readonly at: number },
  end: number,
): Way {
  const inside = ways.slice(at + 1, end);
  if (inside.includes('left')) return 'left';
  if (sign === '«') return inside.includes('right') ? 'right' : null;
  const before = ways.slice(0, at).findLast((way) => way !== null);
  return before === 'right' ? 'right' : inside.includes('right') ? 'left' : null;
}
