import type { ErrorParams } from '../api/contract.ts';

/** Says a sentence of the locale files by its key, for example `errors.not-found`. */
export type Sentence = (key: string, params?: ErrorParams) => string;

interface Texts {
  readonly [key: string]: string | Texts;
}

/** Sentences of one locale file; placeholders are written `{{name}}`. An unknown key is said as it is. */
export function sentencesOf(texts: Texts): Sentence {
  return (key, params = {}) => {
    const text = find(texts, key);
    if (text === undefined) return key;
    return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name] ?? ''));
  };
}

/** Keys are nested by dots; ids of problems may hold dots themselves, so the whole rest is tried first. */
function find(texts: Texts, key: string): string | undefined {
  const whole = texts[key];
  if (typeof whole === 'string') return whole;
  const dot = key.indexOf('.');
  const below = dot < 0 ? undefined : texts[key.slice(0, dot)];
  return below === undefined || typeof below === 'string' ? undefined : find(below, key.slice(dot + 1));
}
