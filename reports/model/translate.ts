import { LANGUAGES, type Language } from '../../assessment-framework/model/common.ts';
import { openSentences } from '../../assessment-framework/sentences/open-sentences.ts';
import arDocument from '../locales/ar/document.json' with { type: 'json' };
import arFiles from '../locales/ar/files.json' with { type: 'json' };
import arWorkbook from '../locales/ar/workbook.json' with { type: 'json' };
import enDocument from '../locales/en/document.json' with { type: 'json' };
import enFiles from '../locales/en/files.json' with { type: 'json' };
import enWorkbook from '../locales/en/workbook.json' with { type: 'json' };
import esDocument from '../locales/es/document.json' with { type: 'json' };
import esFiles from '../locales/es/files.json' with { type: 'json' };
import esWorkbook from '../locales/es/workbook.json' with { type: 'json' };
import frDocument from '../locales/fr/document.json' with { type: 'json' };
import frFiles from '../locales/fr/files.json' with { type: 'json' };
import frWorkbook from '../locales/fr/workbook.json' with { type: 'json' };

const en = { ...enDocument, ...enWorkbook, ...enFiles };

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<K> = K extends `${infer Stem}_${Plural}` ? Stem : K;
/** Key of a sentence of the reports; plural forms are chosen by `count`. */
export type MessageKey = WithoutPlural<keyof typeof en>;
/** Gives the sentence of a key in the language of the report. Throws when a key is missing. */
export type Translate = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;

/** Sentences by language; `reports/locales.test.ts` compares their keys and places. */
const RESOURCES: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  en,
  fr: { ...frDocument, ...frWorkbook, ...frFiles },
  es: { ...esDocument, ...esWorkbook, ...esFiles },
  ar: { ...arDocument, ...arWorkbook, ...arFiles },
};
/** The languages in which the sentences of the reports exist. */
export const REPORT_LANGUAGES: readonly Language[] = LANGUAGES.filter((language) => RESOURCES[language]);

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ar: 'ar' };
const RIGHT_TO_LEFT: readonly Language[] = ['ar'];

export interface ReportLanguage {
  readonly language: Language;
  readonly locale: string;
  readonly rightToLeft: boolean;
  readonly t: Translate;
}

/** The language a report can really be written in: the one asked for when its texts exist, else English. */
export function openReportLanguage(asked: Language): ReportLanguage {
  const language: Language = RESOURCES[asked] ? asked : 'en';
  const fill = openSentences(RESOURCES[language] ?? en, LOCALES[language]);
  return {
    language,
    locale: LOCALES[language],
    rightToLeft: RIGHT_TO_LEFT.includes(language),
    t: fill,
  };
}
