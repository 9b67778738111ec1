import { wordsOf } from './fold-words.ts';
import { isOrdinary, isParticle, isTitle } from './ordinary-words.ts';

/** A person's name as it is looked for in texts. */
export interface KnownName {
  /** Its words in their order, folded, without titles. */
  readonly words: readonly string[];
  /** Its words without small ones such as `de`: the words that count. */
  readonly telling: ReadonlySet<string>;
  /** Words that may stand for the person alone: the last one, of long names the last two, or those in capital letters. */
  readonly alone: ReadonlySet<string>;
  /** First letters of its words, for `A. Lovelace`. */
  readonly initials: ReadonlySet<string>;
}

const PARTS = /\s*(?:[;/|&+\n]|\s(?:and|et|y|und|و)\s)\s*/u;
const ASIDES = /[([{<«"“].*?[)\]}>»"”]/gu;
/** Letters of scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** Longer ones are no names but a sentence that stands in their place. */
const MOST_WORDS = 8;
const LETTERS_TO_STAND_ALONE = 3;

/** Whether a name is written in letters without spaces between words, so that it is looked for letter by letter. */
export const isUnspaced = (name: string): boolean => UNSPACED.test(name);

/** The names in a field for a name: several where it names several; none where it holds none. */
export function readNames(field: string): readonly KnownName[] {
  return field
    .replace(ASIDES, ' ')
    .split(PARTS)
    .flatMap((part) => readName(part));
}

function readName(text: string): readonly KnownName[] {
  const [beforeComma = '', afterComma = ''] = text.split(/[,،]/u);
  // `Lovelace, Ada` turns the name round; `Ada Lovelace, head of unit` adds something to it.
  const order = isGivenName(afterComma) ? `${afterComma} ${beforeComma}` : beforeComma;
  const typed = wordsOf(order).filter(({ folded }) => folded !== '');
  const untitled = typed.filter(({ folded }) => !isTitle(folded));
  const words = untitled.length > 0 ? untitled : typed;
  const telling = words.filter(({ folded }) => !isParticle(folded) && folded.length > 1);
  if (telling.length === 0 || words.length > MOST_WORDS) return [];
  const capitals = telling.filter(({ start, end }) => isAllCapitals(order.slice(start, end)));
  const surnames =
    capitals.length > 0 && capitals.length < telling.length
      ? capitals
      : telling.slice(telling.length >= 4 ? -2 : -1);
  return [
    {
      words: words.map(({ folded }) => folded),
      telling: new Set(telling.map(({ folded }) => folded)),
      alone: new Set(
        surnames.map(({ folded }) => folded).filter((word) => [...word].length >= LETTERS_TO_STAND_ALONE),
      ),
      initials: new Set(words.map(({ folded }) => [...folded][0] ?? '')),
    },
  ];
}

/** Whether what follows a comma is the rest of a name: written like one, and no function. */
function isGivenName(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.every(({ capital, hasCase }) => capital || !hasCase) &&
    words.some(({ folded }) => !isOrdinary(folded))
  );
}

const isAllCapitals = (word: string): boolean => word.length > 2 && word === word.toUpperCase();

/** A name written as one word, as in names of files; none where it could be a word like others. */
export function joinedForms({ words }: KnownName): readonly string[] {
  const isLong = words.length > 1 && words.every((word) => word.length >= 3) && words.join('').length >= 8;
  return isLong ? [words.join(''), words.toReversed().join('')] : [];
}
