import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../../assessment-framework/model/common.ts';

/** Texts of one language by namespace: `shared`, `app` and one for each feature. */
export type TextFiles = Readonly<Record<string, object>>;

/** Directions by language; everything else follows from `dir` on the document. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** `../features/overview/locales/en.json` -> namespace `overview`, language `en`. */
function resourcesFrom(files: TextFiles): Record<string, Record<string, object>> {
  const resources: Record<string, Record<string, object>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const match = /([^/]+)\/locales\/([a-z]+)\.json$/.exec(path);
    if (!match) continue;
    const [, namespace = '', language = ''] = match;
    resources[language] = { ...resources[language], [namespace]: texts };
  }
  return resources;
}

/** Makes the texts known and sets language and direction of the document. */
export async function startTexts(files: TextFiles, language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: resourcesFrom(files) as never,
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
