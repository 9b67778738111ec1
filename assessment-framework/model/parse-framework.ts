import {
  checkFrameworkReferences,
  checkUniqueIds,
  type Kind,
  type Names,
  resolve,
} from './check-framework-references.ts';
import { checkGapRules } from './check-gap-rules.ts';
import { checkBlocks, checkSettings, settingsParts } from './check-settings.ts';
import { readTextsOf, type TextsMode } from './check-texts.ts';
import { LANGUAGES, type Language, type Problem } from './common.ts';
import { type Framework, FrameworkSettings } from './framework.ts';
import { belongsTo, CONCERNS, SETTINGS_FILE } from './framework-files.ts';
import { idOf } from './framework-problem.ts';
import type { FrameworkTexts } from './framework-texts.ts';
import { type Path, parseYaml, type YamlSource } from './parse-yaml.ts';
import { type Entry, readConcern, unknownFile, unknownSections } from './read-concern.ts';
import { schemaProblems } from './schema-problems.ts';

/** Limits of a framework folder; problems beyond the last are counted and left out. */
export const FRAMEWORK_LIMITS = { files: 300, characters: 20_000_000, problems: 500 } as const;

/** A framework that may be used, or everything that is wrong with it. */
export type ParsedFramework =
  | {
      readonly ok: true;
      readonly framework: Framework;
      readonly texts: Partial<Record<Language, FrameworkTexts>>;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Files = ReadonlyMap<string, string>;

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/** Problems in the order of files and lines, no more than a reader can use. */
function refuse(problems: readonly Problem[]): ParsedFramework {
  const sorted = problems.toSorted((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  );
  if (sorted.length <= FRAMEWORK_LIMITS.problems) return { ok: false, problems: sorted };
  const left = sorted.length - FRAMEWORK_LIMITS.problems;
  const more: Problem = { file: '', place: '', code: 'more-problems', params: { count: left } };
  return { ok: false, problems: [...sorted.slice(0, FRAMEWORK_LIMITS.problems), more] };
}

interface Sources {
  readonly sources: ReadonlyMap<string, YamlSource>;
  readonly unreadable: ReadonlySet<string>;
}

function readFiles(files: Files, problems: Problem[]): Sources {
  const sources = new Map<string, YamlSource>();
  const unreadable = new Set<string>();
  for (const [file, text] of files) {
    const strange = unknownFile(file);
    if (strange) problems.push(strange);
    else if (file.endsWith('.yaml')) {
      const result = parseYaml(file, text);
      problems.push(...result.problems);
      if (result.source) sources.set(file, result.source);
      else unreadable.add(file);
    }
  }
  return { sources, unreadable };
}

const CHAPTERS: readonly Kind[] = ['dimensions', 'sourceGroups', 'areas', 'roles'];

/** Ids of the chapters as written in the settings. */
function chapterIds(source: YamlSource): { kind: Kind; id: string; path: Path }[] {
  const root =
    typeof source.value === 'object' && source.value !== null
      ? (source.value as Record<string, unknown>)
      : {};
  return CHAPTERS.flatMap((kind) => {
    const list = root[kind];
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: unknown, index) => {
      const id = typeof item === 'string' ? item : idOf(item);
      return id === null ? [] : [{ kind, id, path: [kind, index] }];
    });
  });
}

function namesOf(
  entries: readonly Entry[],
  chapters: readonly { readonly kind: Kind; readonly id: string }[] | null,
  unreadable: ReadonlySet<string>,
): Names {
  const names = new Map<Kind, Set<string> | 'unreadable'>();
  for (const { key, file } of CONCERNS) {
    const ids = entries.flatMap((entry) => (entry.concern === key && entry.id !== null ? [entry.id] : []));
    names.set(key, [...unreadable].some((name) => belongsTo(file, name)) ? 'unreadable' : new Set(ids));
  }
  for (const kind of CHAPTERS) {
    const ids = (chapters ?? []).flatMap((chapter) => (chapter.kind === kind ? [chapter.id] : []));
    names.set(kind, chapters ? new Set(ids) : 'unreadable');
  }
  return names;
}

function checkFolder(sources: ReadonlyMap<string, YamlSource>, files: Files): Problem[] {
  const problems: Problem[] = [];
  if (!files.has(SETTINGS_FILE))
    problems.push({ file: SETTINGS_FILE, place: '', code: 'file-missing', params: {} });
  const criteria = [...files.keys()].some(
    (file) => file === 'criteria-source.yaml' || /^criteria-system\/.+\.yaml$/.test(file),
  );
  if (!criteria)
    problems.push({ file: 'criteria-source.yaml', place: '', code: 'criteria-missing', params: {} });
  const regional = sources.get('regional.yaml');
  if (regional) problems.push(...unknownSections(regional, ['checks', 'comparisonItems']));
  return problems;
}

function checkLanguages(listed: readonly string[], files: Files): Problem[] {
  const folders = new Set([...files.keys()].flatMap((file) => /^locales\/([^/]+)\//.exec(file)?.[1] ?? []));
  return [...folders]
    .filter((folder) => !listed.includes(folder))
    .map((folder) => ({
      file: `locales/${folder.slice(0, 80)}/`,
      place: '',
      code: 'language-not-listed',
      params: { language: folder.slice(0, 80), languages: LANGUAGES.join(', ') },
    }));
}

function checkLinkRules(settings: Partial<FrameworkSettings>, source: YamlSource, names: Names): Problem[] {
  return (settings.coverage?.linkedWhenBoth ?? []).flatMap(({ criterion }, index) =>
    resolve(names, 'sourceCriteria', criterion, source, ['coverage', 'linkedWhenBoth', index, 'criterion']),
  );
}

/**
 * Reads a framework from the text of its files (names relative to its folder, `/` between parts).
 *
 * Returns the frozen framework with its texts by language, or all problems at once, each with file,
 * place and, where it is known, line. Never throws: the files may come from anywhere.
 * With `texts: 'optional'` missing texts are no problem; a language with incomplete texts is then left out.
 */
export function parseFramework(files: Files, options: { readonly texts?: TextsMode } = {}): ParsedFramework {
  const characters = [...files.values()].reduce((sum, text) => sum + text.length, 0);
  if (files.size > FRAMEWORK_LIMITS.files || characters > FRAMEWORK_LIMITS.characters) {
    return refuse([
      { file: '', place: '', code: 'folder-too-large', params: { files: FRAMEWORK_LIMITS.files } },
    ]);
  }
  const problems: Problem[] = [];
  const { sources, unreadable } = readFiles(files, problems);
  problems.push(...checkFolder(sources, files));

  const lists = new Map(CONCERNS.map((concern) => [concern.key, readConcern(concern, sources, problems)]));
  const entries = [...lists.values()].flat();
  const of = (key: (typeof CONCERNS)[number]['key']): readonly Entry[] => lists.get(key) ?? [];
  const source = sources.get(SETTINGS_FILE);
  const chapters = source ? chapterIds(source) : null;
  const names = namesOf(entries, chapters, unreadable);

  problems.push(...checkFrameworkReferences(entries, names));
  problems.push(...checkGapRules(of('gapRules'), of('recommendations'), names));
  problems.push(
    ...checkUniqueIds([
      ...(source && chapters ? chapters.map(({ id, path }) => ({ id, source, path })) : []),
      ...entries.flatMap((entry) =>
        entry.id === null ? [] : [{ id: entry.id, source: entry.source, path: entry.path }],
      ),
    ]),
  );

  const settings = source ? FrameworkSettings.safeParse(source.value, { reportInput: true }) : null;
  if (source && settings?.error) problems.push(...schemaProblems(source, [], settings.error.issues));
  const texts: Partial<Record<Language, FrameworkTexts>> = {};
  if (source) {
    const parts = settingsParts(source.value);
    const criteria = { source: of('sourceCriteria'), system: of('systemCriteria') };
    problems.push(...checkSettings(parts, source), ...checkLinkRules(parts, source, names));
    problems.push(...checkBlocks(parts, source, criteria));
    if (parts.languages) problems.push(...checkLanguages(parts.languages, files));
    const context = { sources, unreadable, mode: options.texts ?? 'required', problems };
    for (const language of new Set(parts.languages)) {
      const found = readTextsOf(language, parts, lists, context);
      if (found) texts[language] = found;
    }
  }
  if (!settings?.success || problems.length > 0) return refuse(problems);
  const values = Object.fromEntries([...lists].map(([key, list]) => [key, list.map((entry) => entry.value)]));
  return freeze({ ok: true, framework: { settings: settings.data, ...values } as Framework, texts });
}
