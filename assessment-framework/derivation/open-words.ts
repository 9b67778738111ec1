import type { Language } from '../model/common.ts';
import { openSentences } from '../sentences/open-sentences.ts';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };
import type { DerivationNames } from './names.ts';
import { type SentenceFormat, sentenceFormat } from './sentence-format.ts';
import type { SentenceKey } from './sentence-keys.ts';

/** Gives the sentence of a key. Throws when the key is missing in the language. */
export type TranslateSentence = (
  key: SentenceKey,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** All that sentences need: words of a language, its way to write numbers, and names. */
export interface DerivationWords {
  readonly language: Language;
  readonly rightToLeft: boolean;
  readonly t: TranslateSentence;
  readonly format: SentenceFormat;
  readonly names: DerivationNames;
}

const RESOURCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, fr, es, ar };
// Western digits in Arabic too, as in its statistical yearbooks: formulas stand beside codes such as D5.02.
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ar: 'ar-u-nu-latn',
};

type Opened = Pick<DerivationWords, 't' | 'format'>;
const opened = new Map<Language, Opened>();

/** The words of a language, complete in English, French, Spanish and Arabic. Names stay in the language they have. */
export function openWords(language: Language, names: DerivationNames): DerivationWords {
  const kept = opened.get(language) ?? open(language);
  opened.set(language, kept);
  return { language, rightToLeft: language === 'ar', ...kept, names };
}

function open(language: Language): Opened {
  return {
    t: openSentences(RESOURCES[language], LOCALES[language]),
    format: sentenceFormat(LOCALES[language]),
  };
}
