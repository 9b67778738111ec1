import type { Problem } from './common.ts';
import type { Path, YamlSource } from './parse-yaml.ts';

/** Where in a file, for a reader: `D5.02.levels`, `bands.basic.from`, `[3].closes`. List entries are named by their id. */
function placeOf(value: unknown, path: Path): string {
  let at = value;
  let place = '';
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined;
    const id = typeof step === 'number' ? idOf(at) : String(step);
    const name = id === null ? `[${step}]` : id;
    place += id === null || place === '' ? name : `.${name}`;
  }
  return place.slice(0, 200);
}

/** Id of a list entry as written, or null where it has none. */
export function idOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !Object.hasOwn(entry, 'id')) return null;
  const { id } = entry as { id: unknown };
  return typeof id === 'string' && id !== '' ? id.slice(0, 80) : null;
}

/** A problem with its place and line. Values from the file are shortened, so that a message stays one line. */
export function problemAt(
  source: YamlSource,
  path: Path,
  code: string,
  params: Record<string, string | number> = {},
): Problem {
  const line = source.lineOf(path);
  const short = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.slice(0, 200) : value,
  ]);
  return {
    file: source.file,
    place: placeOf(source.value, path),
    ...(line === undefined ? {} : { line }),
    code,
    params: Object.fromEntries(short),
  };
}
