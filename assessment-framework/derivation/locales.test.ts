import { describe, expect, it } from 'vitest';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

type Texts = Readonly<Record<string, string>>;
const languages: Readonly<Record<string, Texts>> = { en, fr, es, ar };

const SUFFIX = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(SUFFIX, '');
const placesOf = (text: string) =>
  [...text.matchAll(/{{([^}]+)}}/g)].map(([, place]) => place ?? '').toSorted();

/** Plural categories of each stem; `['']` for a sentence without plural. */
function formsOf(texts: Texts): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of Object.keys(texts)) {
    const stem = stemOf(key);
    forms.set(stem, [...(forms.get(stem) ?? []), SUFFIX.exec(key)?.[1] ?? '']);
  }
  return forms;
}

/** The places of a stem as the English plural form has them. */
const english = new Map(Object.entries(en as Texts).map(([key, text]) => [stemOf(key), placesOf(text)]));

describe.each(Object.entries(languages))('sentences of derivations in %s', (language, texts) => {
  const forms = formsOf(texts);

  it('are there for every key, and no others', () => {
    expect([...forms.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('have every plural form of the language', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [stem, given] of forms) {
      if (given.includes('')) expect(given, stem).toEqual(['']);
      else expect(given.toSorted(), stem).toEqual(needed);
    }
  });

  it('have the same places for values', () => {
    for (const [key, text] of Object.entries(texts)) {
      const form = SUFFIX.exec(key)?.[1];
      const needed = english.get(stemOf(key)) ?? [];
      const there = placesOf(text);
      // Forms for 0, 1 and 2 may say the number in words.
      if (form && ['zero', 'one', 'two'].includes(form)) {
        expect(needed, key).toEqual(expect.arrayContaining(there));
        expect(needed.length - there.length, key).toBeLessThanOrEqual(1);
      } else expect(there, key).toEqual(needed);
    }
  });

  it('are not empty and hold no exclamation marks', () => {
    for (const [key, text] of Object.entries(texts)) expect(text, key).toMatch(/^[^!]+$/);
  });
});
