import type { Language, Problem } from './common.ts';
import type { FrameworkSettings, GapRule, Recommendation } from './framework.ts';
import { GapRule as GapRuleSchema, Recommendation as RecommendationSchema } from './framework.ts';
import { belongsTo, CONCERNS, type Concern, SETTINGS_FILE } from './framework-files.ts';
import { problemAt } from './framework-problem.ts';
import { FrameworkTexts } from './framework-texts.ts';
import type { Path, YamlSource } from './parse-yaml.ts';
import { type Entry, filesOf, unknownSections } from './read-concern.ts';
import { schemaProblems } from './schema-problems.ts';

/** Whether texts must be complete, or may be missing because only numbers are wanted. */
export type TextsMode = 'required' | 'optional';

/** What the texts are checked against. */
interface TextContext {
  readonly sources: ReadonlyMap<string, YamlSource>;
  /** Files that exist and could not be read; their problems are known already. */
  readonly unreadable: ReadonlySet<string>;
  readonly mode: TextsMode;
  readonly problems: Problem[];
}

interface Reading extends TextContext {
  readonly language: Language;
  /** Something is missing: the texts cannot be used. */
  missing: boolean;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function missing(reading: Reading, problem: Problem): void {
  reading.missing = true;
  if (reading.mode === 'required') reading.problems.push(problem);
}

/** Texts of one concern by id. */
function readTexts(concern: Concern, entries: readonly Entry[], reading: Reading): Record<string, unknown> {
  const { text, section } = concern;
  if (!text) return {};
  const folder = `locales/${reading.language}/`;
  const known = new Set(entries.map((entry) => entry.id));
  const complete = ![...reading.unreadable].some((file) => belongsTo(concern.file, file));
  const texts: Record<string, unknown> = {};
  for (const source of filesOf(folder + concern.file, reading.sources)) {
    const whole = source.value ?? {};
    const value = section === undefined ? whole : ((isMap(whole) ? whole[section] : undefined) ?? {});
    const base: Path = section === undefined ? [] : [section];
    if (!isMap(value)) {
      reading.problems.push(problemAt(source, base, 'expected-map', { found: '' }));
      continue;
    }
    for (const [id, raw] of Object.entries(value)) {
      const path = [...base, id];
      if (complete && !known.has(id))
        reading.problems.push(problemAt(source, path, 'text-unknown', { id: id.slice(0, 80) }));
      else if (Object.hasOwn(texts, id)) reading.problems.push(problemAt(source, path, 'text-twice', { id }));
      const result = text.schema.safeParse(raw, { reportInput: true });
      if (!result.success) reading.problems.push(...schemaProblems(source, path, result.error.issues));
      Object.defineProperty(texts, id, {
        value: result.data,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  const absent = new Set<string>();
  for (const entry of entries) {
    const file = folder + entry.source.file;
    if (
      entry.id === null ||
      Object.hasOwn(texts, entry.id) ||
      absent.has(file) ||
      reading.unreadable.has(file)
    )
      continue;
    const source = reading.sources.get(file);
    if (source)
      missing(
        reading,
        problemAt(source, [...(section === undefined ? [] : [section])], 'text-missing', { id: entry.id }),
      );
    else {
      absent.add(file);
      missing(reading, { file, place: '', code: 'text-file-missing', params: {} });
    }
  }
  return texts;
}

/** Chapters whose names the settings text must hold: exactly these, or at least `needed` out of `allowed`. */
function chapters(
  settings: Partial<FrameworkSettings>,
  rules: readonly Entry[],
  recommendations: readonly Entry[],
) {
  const used = <T>(entries: readonly Entry[], pick: (value: T) => string) =>
    entries.flatMap((entry) => (entry.value === null ? [] : [pick(entry.value as T)]));
  const ids = (list?: readonly { readonly id: string }[]) => list?.map((item) => item.id);
  const exactly = (needed?: readonly string[]) => (needed ? { needed, allowed: needed } : null);
  return {
    dimensions: exactly(ids(settings.dimensions)),
    sourceGroups: exactly(settings.sourceGroups),
    areas: exactly(settings.areas),
    roles: exactly(settings.roles),
    bands: exactly(ids(settings.bands)),
    coverageLevels: exactly(ids(settings.coverage?.levels)),
    gapClasses: {
      needed: used<GapRule>(rules, (rule) => rule.class),
      allowed: GapRuleSchema.shape.class.options,
    },
    costs: {
      needed: used<Recommendation>(recommendations, (item) => item.cost),
      allowed: RecommendationSchema.shape.cost.options,
    },
    horizons: {
      needed: used<Recommendation>(recommendations, (item) => item.horizon),
      allowed: RecommendationSchema.shape.horizon.options,
    },
  } satisfies Record<string, { needed: readonly string[]; allowed: readonly string[] } | null>;
}

function readSettingsText(
  settings: Partial<FrameworkSettings>,
  lists: ReadonlyMap<string, readonly Entry[]>,
  reading: Reading,
): unknown {
  const file = `locales/${reading.language}/${SETTINGS_FILE}`;
  const source = reading.sources.get(file);
  if (!source) {
    if (!reading.unreadable.has(file))
      missing(reading, { file, place: '', code: 'text-file-missing', params: {} });
    return null;
  }
  const result = FrameworkTexts.shape.framework.safeParse(source.value, { reportInput: true });
  if (!result.success) reading.problems.push(...schemaProblems(source, [], result.error.issues));
  const written = isMap(source.value) ? source.value : {};
  const wanted = chapters(settings, lists.get('gapRules') ?? [], lists.get('recommendations') ?? []);
  for (const [chapter, expected] of Object.entries(wanted)) {
    const names = written[chapter];
    if (!isMap(names) || !expected) continue;
    const { needed, allowed } = expected;
    for (const id of new Set(needed)) {
      if (!Object.hasOwn(names, id)) missing(reading, problemAt(source, [chapter], 'text-missing', { id }));
    }
    for (const id of Object.keys(names)) {
      const known: readonly string[] = allowed;
      if (!known.includes(id))
        reading.problems.push(problemAt(source, [chapter, id], 'text-unknown', { id: id.slice(0, 80) }));
    }
  }
  return result.success ? result.data : null;
}

/**
 * Reads and checks the texts of one language: every entry has its text, every text its entry.
 * Returns null when they cannot be used; in `optional` mode missing texts are then no problem.
 */
export function readTextsOf(
  language: Language,
  settings: Partial<FrameworkSettings>,
  lists: ReadonlyMap<string, readonly Entry[]>,
  context: TextContext,
): FrameworkTexts | null {
  const folder = `locales/${language}/`;
  const reading: Reading = { ...context, language, missing: false };
  if (![...context.sources.keys(), ...context.unreadable].some((file) => file.startsWith(folder))) {
    missing(reading, { file: folder, place: '', code: 'language-missing', params: { language } });
    return null;
  }
  const before = context.problems.length;
  const framework = readSettingsText(settings, lists, reading);
  for (const file of new Set(CONCERNS.filter((concern) => concern.section).map((concern) => concern.file))) {
    const source = context.sources.get(folder + file);
    const sections = CONCERNS.flatMap((concern) =>
      concern.file === file && concern.section ? [concern.section] : [],
    );
    if (source) reading.problems.push(...unknownSections(source, sections));
  }
  const texts: Record<string, unknown> = { framework };
  for (const concern of CONCERNS) {
    if (concern.text) texts[concern.text.key] = readTexts(concern, lists.get(concern.key) ?? [], reading);
  }
  const complete = !reading.missing && context.problems.length === before;
  return complete ? (texts as FrameworkTexts) : null;
}
