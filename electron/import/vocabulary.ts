import { type Lexicon, lexiconOf, type Term } from './convert-words.ts';
import frameworkWords from './framework-words.json' with { type: 'json' };

/** Names of the things of a framework, as the main thread hands them over. */
export interface Vocabulary {
  readonly framework: string;
  readonly sourceTypes: readonly Term[];
  readonly variables: readonly Term[];
  readonly indicators: readonly Term[];
  readonly roles: readonly Term[];
}

/** The same, ready for looking up. */
export interface Lexicons {
  readonly sourceTypes: Lexicon;
  readonly variables: Lexicon;
  readonly indicators: Lexicon;
  readonly roles: Lexicon;
  /** First name of a thing, for showing. */
  nameOf(id: string): string;
}

type Synonyms = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>
>;

export function lexiconsOf(vocabulary: Vocabulary): Lexicons {
  const words = (frameworkWords as Synonyms)[vocabulary.framework] ?? {};
  const withWords = (terms: readonly Term[], list: string) =>
    terms.map(({ id, names }) => ({ id, names: [...names, ...(words[list]?.[id] ?? [])] }));
  const names = new Map(
    [...vocabulary.sourceTypes, ...vocabulary.variables, ...vocabulary.indicators, ...vocabulary.roles].map(
      ({ id, names: [first] }) => [id, first ?? id],
    ),
  );
  return {
    sourceTypes: lexiconOf(withWords(vocabulary.sourceTypes, 'sourceTypes')),
    variables: lexiconOf(withWords(vocabulary.variables, 'variables')),
    indicators: lexiconOf(vocabulary.indicators),
    roles: lexiconOf(vocabulary.roles),
    nameOf: (id) => names.get(id) ?? id,
  };
}
