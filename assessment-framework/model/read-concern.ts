import type { Problem } from './common.ts';
import type { Concern, ConcernKey } from './framework-files.ts';
import { belongsTo, isKnownFile } from './framework-files.ts';
import { idOf, problemAt } from './framework-problem.ts';
import type { Path, YamlSource } from './parse-yaml.ts';
import { schemaProblems } from './schema-problems.ts';

/** One entry of a list as written, with the place it stands at. `value` is null when its own form is wrong. */
export interface Entry {
  readonly concern: ConcernKey;
  readonly source: YamlSource;
  readonly path: Path;
  readonly id: string | null;
  readonly raw: unknown;
  readonly value: unknown;
}

/** The files of one concern in order of name. */
export const filesOf = (place: string, sources: ReadonlyMap<string, YamlSource>): readonly YamlSource[] =>
  [...sources.values()]
    .filter((source) => belongsTo(place, source.file))
    .sort((a, b) => (a.file < b.file ? -1 : 1));

/** The list inside a file; an empty file is an empty list. Null with a problem when there is something else. */
function listOf(
  source: YamlSource,
  section: string | undefined,
  problems: Problem[],
): { list: readonly unknown[]; base: Path } {
  const { value } = source;
  if (section === undefined) {
    if (value !== null && !Array.isArray(value))
      problems.push(problemAt(source, [], 'expected-list', { found: '' }));
    return { list: Array.isArray(value) ? value : [], base: [] };
  }
  const inner =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[section] : undefined;
  if (inner !== undefined && inner !== null && !Array.isArray(inner)) {
    problems.push(problemAt(source, [section], 'expected-list', { found: '' }));
  }
  return { list: Array.isArray(inner) ? inner : [], base: [section] };
}

/** Reads all entries of one list. Entries of wrong form are kept as written, so that checks across files still see them. */
export function readConcern(
  concern: Concern,
  sources: ReadonlyMap<string, YamlSource>,
  problems: Problem[],
): readonly Entry[] {
  return filesOf(concern.file, sources).flatMap((source) => {
    const { list, base } = listOf(source, concern.section, problems);
    return list.map((raw, index): Entry => {
      const path = [...base, index];
      const result = concern.entry.safeParse(raw, { reportInput: true });
      if (!result.success) problems.push(...schemaProblems(source, path, result.error.issues));
      return {
        concern: concern.key,
        source,
        path,
        id: idOf(raw),
        raw,
        value: result.success ? result.data : null,
      };
    });
  });
}

/** Sections that a file with several lists may not have. */
export function unknownSections(source: YamlSource, allowed: readonly string[]): readonly Problem[] {
  const { value } = source;
  if (value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value))
    return [problemAt(source, [], 'expected-map', { found: '' })];
  return Object.keys(value)
    .filter((key) => !allowed.includes(key))
    .map((key) => problemAt(source, [key], 'field-unknown', { field: key.slice(0, 80) }));
}

/** A YAML file whose name means nothing here is most likely a slip of the pen. Other kinds of file are left alone. */
export function unknownFile(file: string): Problem | null {
  if (!/\.ya?ml$/i.test(file)) return null;
  const local = file.replace(/^locales\/[^/]+\//, '');
  return isKnownFile(local)
    ? null
    : { file: file.slice(0, 200), place: '', code: 'file-unknown', params: {} };
}
