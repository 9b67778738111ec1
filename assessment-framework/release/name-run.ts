import type { Word } from './fold-words.ts';
import type { KnownName } from './known-name.ts';
import { isParticle, isTitle } from './ordinary-words.ts';

/** Words of a text that follow each other and are words of one name, or its initials. */
export interface NameRun {
  readonly name: KnownName;
  readonly words: readonly Word[];
  /** Different words of the name in it, without small ones and initials. */
  readonly telling: readonly string[];
  readonly isWhole: boolean;
  /** Whether initials belong to it, or a title stands before it. */
  readonly isAddressed: boolean;
}

/** What may stand between two words of a name. */
const GAP = /^[\s.,،_*\\'’"()/\u2010-\u2015-]{0,5}$/u;
/** An Arabic word with a small word before it, written together with it. */
const ATTACHED = /^[وفبلك](?=\p{Script=Arabic}{3})/u;

/** A folded word, and without the small word that Arabic writes together with it. */
export const formsOf = (folded: string): readonly string[] => [
  ...new Set([folded, folded.replace(ATTACHED, '')]),
];

/** A text and its words. */
export interface ReadText {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * The longest run of a name at the word `at`, with the initials before it.
 * @param floor first word that may belong to it
 */
export function nameRun(name: KnownName, { text, words }: ReadText, at: number, floor: number): NameRun {
  const unused = [...name.words];
  const telling: string[] = [];
  let end = at;
  for (; end < words.length && (end === at || follows(text, words[end - 1], words[end])); end++) {
    const word = words[end];
    if (!word) break;
    const form = (end === at ? formsOf(word.folded) : [word.folded]).find((one) => unused.includes(one));
    if (form === undefined) {
      if (!isInitial(word, name)) break;
    } else {
      unused.splice(unused.indexOf(form), 1);
      if (name.telling.has(form)) telling.push(form);
    }
  }
  const isWhole = unused.length === 0;
  // A small word at the end belongs to the sentence.
  while (
    !isWhole &&
    end - 1 > at &&
    isParticle(words[end - 1]?.folded ?? '') &&
    !isInitial(words[end - 1], name)
  )
    end -= 1;
  let start = at;
  while (start > floor && isInitial(words[start - 1], name) && follows(text, words[start - 1], words[start]))
    start -= 1;
  const run = words.slice(start, end);
  const before = words[start - 1];
  const hasTitle = before !== undefined && isTitle(before.folded) && follows(text, before, run[0]);
  const hasInitials = run.some((word) => isInitial(word, name));
  return { name, words: run, telling, isWhole, isAddressed: hasTitle || hasInitials };
}

const isInitial = (word: Word | undefined, { initials }: KnownName): boolean =>
  word?.capital === true && [...word.folded].length === 1 && initials.has(word.folded);

const follows = (text: string, before: Word | undefined, after: Word | undefined): boolean =>
  before !== undefined && after !== undefined && GAP.test(text.slice(before.end, after.start));
