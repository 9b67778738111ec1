import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../assessment-framework/model/common.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../assessment-framework/model/framework-texts.ts';
import { AppError } from '../api/app-error.ts';
import type { FrameworkShelf } from '../api/services.ts';
import type { FrameworkFolder } from './read-framework-folder.ts';

/** Folders of the frameworks that come with the application, `<id>-<version>`; the last one is for new assessments. */
export const BUILT_IN_FRAMEWORKS = ['mdsa-1.0'] as const;

const FALLBACK: Language = 'en';

/** Shelf over the frameworks that the build compiled to JSON. Each file is read when it is first asked for. */
export function compiledFrameworks(folder: string): FrameworkShelf {
  const kept = new Map<string, unknown>();
  const read = <T>(name: string, file: string): T => {
    const path = join(folder, name, file);
    if (!kept.has(path)) kept.set(path, JSON.parse(readFileSync(path, 'utf8')));
    return kept.get(path) as T;
  };
  return {
    current: currentFramework(),
    has: (id, version) => BUILT_IN_FRAMEWORKS.some((name) => name === `${id}-${version}`),
    get: (id, version) => read<Framework>(builtInFolder(id, version), 'framework.json'),
    texts(id, version, language) {
      const name = builtInFolder(id, version);
      const spoken = existsSync(join(folder, name, `texts.${language}.json`)) ? language : FALLBACK;
      return { texts: read<FrameworkTexts>(name, `texts.${spoken}.json`), language: spoken };
    },
  };
}

/** Shelf over one framework read from its folder. */
export function singleFramework({ framework, texts }: FrameworkFolder): FrameworkShelf {
  const { id, version } = framework.settings;
  const assertThis = (asked: string, askedVersion: string) => {
    if (asked !== id || askedVersion !== version) throw unknown(asked, askedVersion);
  };
  return {
    current: { id, version },
    has: (asked, askedVersion) => asked === id && askedVersion === version,
    get(asked, askedVersion) {
      assertThis(asked, askedVersion);
      return framework;
    },
    texts(asked, askedVersion, language) {
      assertThis(asked, askedVersion);
      return textsIn(texts, language);
    },
  };
}

/** Texts in the language, else in English, else in the first language there is. */
export function textsIn(
  texts: ReadonlyMap<Language, FrameworkTexts>,
  language: Language,
): { readonly texts: FrameworkTexts; readonly language: Language } {
  for (const spoken of [language, FALLBACK, ...texts.keys()]) {
    const found = texts.get(spoken);
    if (found !== undefined) return { texts: found, language: spoken };
  }
  throw new AppError('framework-invalid');
}

function currentFramework(): FrameworkShelf['current'] {
  const name = BUILT_IN_FRAMEWORKS[BUILT_IN_FRAMEWORKS.length - 1] ?? '';
  const dash = name.lastIndexOf('-');
  return { id: name.slice(0, dash), version: name.slice(dash + 1) };
}

/** Name of the folder of a framework that comes with the application. @throws AppError `unknown-framework` */
export function builtInFolder(id: string, version: string): string {
  const name = BUILT_IN_FRAMEWORKS.find((known) => known === `${id}-${version}`);
  if (name === undefined) throw unknown(id, version);
  return name;
}

function unknown(id: string, version: string): AppError {
  return new AppError('unknown-framework', { id, version });
}
