import type { Span } from './find-contact-details.ts';
import { type Word, wordReader, wordsOf } from './fold-words.ts';
import { isUnspaced, joinedForms, type KnownName, readNames } from './known-name.ts';
import { formsOf, type NameRun, nameRun } from './name-run.ts';
import { isOrdinary, isParticle } from './ordinary-words.ts';

/**
 * Where names stand in a text, in their order.
 * @param alone whether a surname alone counts, as it does not in names of bodies
 */
export type FindNames = (text: string, alone: boolean) => readonly Span[];

/** A surname in small letters is found from this length on. */
const LETTERS_WITHOUT_CAPITAL = 5;

/** Words that do not give a person away. */
export interface OtherWords {
  /** Folded words that mean something else in this assessment, as those in names of institutions do. */
  readonly common: ReadonlySet<string>;
  /** Folded words of each person who may be named: what fits such a name as well is theirs. */
  readonly named: readonly ReadonlySet<string>[];
}

/**
 * Looks for names of certain persons: whole, two words or more of it, turned round, with initials, in one word; a surname
 * alone unless it is a word like others. Capitals, accents and marks are of no account.
 *
 * @param given names as people typed them
 */
export function nameFinder(given: Iterable<string>, { common, named }: OtherWords): FindNames {
  const typed = [...new Set(given)];
  const unspaced = typed.filter(isUnspaced).map((name) => name.replace(/\s/gu, ''));
  const names = typed.filter((name) => !isUnspaced(name)).flatMap(readNames);
  const joined = new Set(names.flatMap(joinedForms));
  const byWord = new Map<string, KnownName[]>();
  for (const name of names)
    for (const word of new Set(name.words)) {
      if (!isParticle(word) || word === name.words[0]) byWord.set(word, [...(byWord.get(word) ?? []), name]);
    }
  const isCommon = (word: string) => isOrdinary(word) || common.has(word);
  const isTheirs = ({ telling, isWhole }: NameRun) =>
    !isWhole && named.some((name) => telling.every((word) => name.has(word)));

  const read = wordReader();

  return (text, alone) => {
    const spans = unspaced.flatMap((name) => placesOf(text, name));
    const words = read(text);
    let floor = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (!word) break;
      if (joined.has(word.folded)) spans.push({ start: word.start, end: word.end });
      const best = formsOf(word.folded)
        .flatMap((form) => byWord.get(form) ?? [])
        .map((name) => nameRun(name, { text, words }, at, floor))
        .filter(
          (run) => !isTheirs(run) && (isPerson(run, isCommon) || (alone && isPersonAlone(run, isCommon))),
        )
        .reduce<NameRun | null>(
          (longest, run) => (longest && longest.words.length >= run.words.length ? longest : run),
          null,
        );
      const last = best?.words.at(-1);
      if (!best || !last) continue;
      spans.push({ start: best.words[0]?.start ?? word.start, end: endOf(text, last) });
      at = words.indexOf(last, at);
      floor = at + 1;
    }
    return spans.toSorted((a, b) => a.start - b.start);
  };
}

type IsCommon = (word: string) => boolean;

/** A whole name, or two of its words: nobody else is meant. */
function isPerson({ name, words, telling, isWhole }: NameRun, isCommon: IsCommon): boolean {
  const rare = telling.filter((word) => !isCommon(word)).length;
  if (rare >= 2) return true;
  if (!isWhole || name.words.length < 2) return false;
  // `Will May` is a name, `will may` is not.
  return rare > 0 || words.every(({ capital, hasCase, folded }) => capital || !hasCase || isParticle(folded));
}

/** A surname alone, or with initials or a title. */
function isPersonAlone({ name, words, telling, isAddressed }: NameRun, isCommon: IsCommon): boolean {
  const [word] = telling;
  const written = words.find(({ folded }) => folded.length > 1 && !isParticle(folded));
  if (word === undefined || telling.length > 1 || !written) return false;
  if (isAddressed) return written.capital || !written.hasCase;
  if (!name.alone.has(word) || isCommon(word)) return false;
  // Where letters have no capitals, most names are words like others.
  if (!written.hasCase) return name.words.length === 1;
  return written.capital || word.length >= LETTERS_WITHOUT_CAPITAL;
}

/** With the dot of an initial. */
const endOf = (text: string, { end, folded }: Word): number =>
  folded.length === 1 && text.charAt(end) === '.' ? end + 1 : end;

/** Every place of a name in letters without spaces, whatever spaces stand in between. */
function placesOf(text: string, name: string): readonly Span[] {
  const letters = [...name].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [...text.matchAll(new RegExp(letters.join('\\s?'), 'gu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The words of texts, folded, that stand for themselves: what a body is called is no person's name. */
export const foldedWords = (texts: Iterable<string>): ReadonlySet<string> =>
  new Set([...texts].flatMap((text) => wordsOf(text).map(({ folded }) => folded)));
