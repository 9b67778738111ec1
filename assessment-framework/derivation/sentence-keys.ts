import type en from './locales/en.json';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<K> = K extends `${infer Stem}_${Plural}` ? Stem : K;

/** Key of a sentence or a word of `locales/`; plural forms are chosen by `count`. */
export type SentenceKey = WithoutPlural<keyof typeof en>;
