import { normalised } from './normalise.ts';

interface Nameable {
  readonly name: string;
  readonly acronym: string;
}

/** Finds records by what they are called. */
export interface NameBook<T> {
  /** By name; by acronym only when one record alone has it. */
  find(text: string): T | undefined;
  add(record: Nameable, value: T): void;
}

/** A book of names, compared without case, accents and punctuation. */
export function nameBook<T>(): NameBook<T> {
  const names = new Map<string, T>();
  const acronyms = new Map<string, T | null>();
  return {
    find: (text) => {
      const key = normalised(text);
      return key === '' ? undefined : (names.get(key) ?? acronyms.get(key) ?? undefined);
    },
    add({ name, acronym }, value) {
      const [key, short] = [normalised(name), normalised(acronym)];
      if (key !== '' && !names.has(key)) names.set(key, value);
      if (short === '') return;
      const known = acronyms.get(short);
      acronyms.set(short, known === undefined || known === value ? value : null);
    },
  };
}

/** «National Statistics Office (NSO)» in its two parts; the second is empty where there is none. */
export function nameAndAcronym(text: string): { readonly name: string; readonly acronym: string } {
  const found = /^(.{3,}?)\s*[([]\s*([\p{L}\p{N}.&-]{2,15})\s*[)\]]$/u.exec(text.trim());
  return { name: found?.[1] ?? text.trim(), acronym: found?.[2] ?? '' };
}
