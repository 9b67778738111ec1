import type { Problem } from './common.ts';
import type { ConcernKey } from './framework-files.ts';
import { problemAt } from './framework-problem.ts';
import type { Path, YamlSource } from './parse-yaml.ts';
import type { Entry } from './read-concern.ts';

/** What an id can name: an entry of a list, or a chapter of the settings. */
export type Kind = ConcernKey | 'dimensions' | 'sourceGroups' | 'areas' | 'roles';
/** All ids of the framework by kind; `unreadable` where their file could not be read, so that nothing can be said. */
export type Names = ReadonlyMap<Kind, ReadonlySet<string> | 'unreadable'>;

/** Code of the sentence for an id that names nothing. */
const UNKNOWN_CODES: Readonly<Record<Kind, string>> = {
  references: 'unknown-reference',
  variables: 'unknown-variable',
  populations: 'unknown-population',
  topics: 'unknown-topic',
  sourceTypes: 'unknown-source-type',
  sourceCriteria: 'unknown-source-criterion',
  systemCriteria: 'unknown-system-criterion',
  gapRules: 'unknown-gap',
  recommendations: 'unknown-recommendation',
  researchQuestions: 'unknown-research-question',
  indicators: 'unknown-indicator',
  regionalChecks: 'unknown-regional-check',
  comparisonItems: 'unknown-comparison-item',
  sectors: 'unknown-sector',
  dimensions: 'unknown-dimension',
  sourceGroups: 'unknown-group',
  areas: 'unknown-area',
  roles: 'unknown-role',
};

/**
 * Fields of entries that hold ids, and what the ids name. A dot leads into a field, `*` to every item of a list. Gap
 * rules have their own check.
 */
const LINKS: Partial<Record<ConcernKey, Readonly<Record<string, Kind>>>> = {
  variables: { anyOf: 'variables' },
  populations: { toldApartBy: 'variables', sourceTypes: 'sourceTypes' },
  topics: {
    references: 'references',
    mandatory: 'variables',
    populations: 'populations',
    mainSources: 'sourceTypes',
    otherSources: 'sourceTypes',
  },
  sourceTypes: {
    presetNotApplicable: 'sourceCriteria',
    'typical.custodians': 'roles',
    'typical.variables': 'variables',
  },
  sourceCriteria: {
    group: 'sourceGroups',
    areas: 'areas',
    references: 'references',
    'signals.*.when.*.records': 'variables',
    'signals.*.when.*.tabulates': 'variables',
  },
  systemCriteria: { dimension: 'dimensions', areas: 'areas', references: 'references' },
  recommendations: { closes: 'gapRules', leads: 'roles', areas: 'areas', topics: 'topics' },
  researchQuestions: {
    closes: 'gapRules',
    topics: 'topics',
    sources: 'sourceTypes',
    references: 'references',
    areas: 'areas',
  },
  indicators: { disaggregation: 'variables', sources: 'sourceTypes' },
  regionalChecks: { references: 'references' },
  sectors: { indicators: 'indicators', sources: 'sourceTypes' },
};

/** A problem when `id` names nothing of its kind. */
export function resolve(names: Names, kind: Kind, id: unknown, source: YamlSource, path: Path): Problem[] {
  const known = names.get(kind);
  if (typeof id !== 'string' || known === 'unreadable' || known?.has(id)) return [];
  return [problemAt(source, path, UNKNOWN_CODES[kind], { id: id.slice(0, 80) })];
}

/** Every id in every link field must name something, and a list must not name it twice. */
export function checkFrameworkReferences(entries: readonly Entry[], names: Names): readonly Problem[] {
  return entries.flatMap((entry) => {
    if (typeof entry.raw !== 'object' || entry.raw === null) return [];
    return Object.entries(LINKS[entry.concern] ?? {}).flatMap(([field, kind]) =>
      valuesAt(entry.raw, field.split('.'), entry.path).flatMap(({ value, path }) =>
        checkIds(value, kind, entry.source, { names, path }),
      ),
    );
  });
}

/** An id, or a list of ids without repetition, names what it should. */
function checkIds(
  value: unknown,
  kind: Kind,
  source: YamlSource,
  { names, path }: { readonly names: Names; readonly path: Path },
): Problem[] {
  if (!Array.isArray(value)) return resolve(names, kind, value, source, path);
  const seen = new Set<unknown>();
  return value.flatMap((id: unknown, index) => {
    const place = [...path, index];
    if (seen.has(id)) return [problemAt(source, place, 'id-repeated', { id: String(id).slice(0, 80) })];
    seen.add(id);
    return resolve(names, kind, id, source, place);
  });
}

/** What stands at a field of `LINKS`, with its place; a field that is not written is undefined. */
function valuesAt(
  value: unknown,
  [field, ...deeper]: readonly string[],
  path: Path,
): { readonly value: unknown; readonly path: Path }[] {
  if (field === undefined) return [{ value, path }];
  if (field === '*')
    return Array.isArray(value)
      ? value.flatMap((item: unknown, index) => valuesAt(item, deeper, [...path, index]))
      : [];
  const inner =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  return valuesAt(inner, deeper, [...path, field]);
}

/** An id means one thing in the whole framework: entries and chapters share one set of names. */
export function checkUniqueIds(
  ids: readonly { readonly id: string; readonly source: YamlSource; readonly path: Path }[],
): readonly Problem[] {
  const first = new Map<string, string>();
  return ids.flatMap(({ id, source, path }) => {
    const earlier = first.get(id);
    if (earlier !== undefined) return [problemAt(source, path, 'id-twice', { id, first: earlier })];
    const line = source.lineOf(path);
    first.set(id, line === undefined ? source.file : `${source.file}:${line}`);
    return [];
  });
}
