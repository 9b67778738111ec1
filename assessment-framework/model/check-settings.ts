import type { Problem } from './common.ts';
import { SEVERITIES } from './constants.ts';
import { FrameworkSettings, type SourceCriterion, type SystemCriterion } from './framework.ts';
import { problemAt } from './framework-problem.ts';
import type { Path, YamlSource } from './parse-yaml.ts';
import type { Entry } from './read-concern.ts';

/** From this size of a block on, at most a third of its criteria may be critical (K.1). In smaller blocks a share says little. */
const SMALLEST_BLOCK_WITH_SHARE = 6;

/** Steps must rise or fall strictly, so that each number falls into exactly one of them. */
function ordered(
  source: YamlSource,
  path: Path,
  values: readonly number[],
  direction: 'rise' | 'fall',
): Problem[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1];
    if (before === undefined || (direction === 'rise' ? value > before : value < before)) return [];
    return [
      problemAt(source, [...path, index], direction === 'rise' ? 'not-rising' : 'not-falling', {
        value,
        before,
      }),
    ];
  });
}

const startsAtZero = (source: YamlSource, path: Path, value: number | undefined): Problem[] =>
  value === 0 ? [] : [problemAt(source, path, 'steps-from-zero')];

function namedTwice(source: YamlSource, path: Path, list: readonly { readonly id: string }[]): Problem[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) < index
      ? [problemAt(source, [...path, index], 'id-repeated', { id })]
      : [],
  );
}

/** The parts of the settings that are in order on their own, so that one slip does not hide other problems. */
export function settingsParts(value: unknown): Partial<FrameworkSettings> {
  if (typeof value !== 'object' || value === null) return {};
  const written = value as Record<string, unknown>;
  const parts = Object.entries(FrameworkSettings.shape).flatMap(([key, schema]) => {
    const result = schema.safeParse(written[key]);
    return result.success ? [[key, result.data] as const] : [];
  });
  return Object.fromEntries(parts);
}

type Step = { readonly id: string; readonly from: number };

function checkSteps(
  source: YamlSource,
  path: Path,
  steps: readonly Step[],
  direction: 'rise' | 'fall',
): Problem[] {
  const lowest = direction === 'rise' ? steps[0] : steps.at(-1);
  return [
    ...ordered(
      source,
      path,
      steps.map(({ from }) => from),
      direction,
    ),
    ...(lowest ? startsAtZero(source, path, lowest.from) : []),
    ...namedTwice(source, path, steps),
  ];
}

function checkCoverage(source: YamlSource, { shares, levels }: FrameworkSettings['coverage']): Problem[] {
  return [
    ...ordered(source, ['coverage', 'shares'], shares, 'rise'),
    ...startsAtZero(source, ['coverage', 'shares'], shares[0]),
    ...checkSteps(source, ['coverage', 'levels'], levels, 'rise'),
  ];
}

function checkSeverity(source: YamlSource, severity: FrameworkSettings['severity']): Problem[] {
  const path = ['severity', 'classes'];
  const { classes, priorityPoints, systemPoints } = severity;
  const gravity = classes.map(({ id }) => SEVERITIES.indexOf(id));
  const points = Math.min(...Object.values(priorityPoints), ...Object.values(systemPoints));
  const lowest = classes.at(-1)?.from ?? 0;
  const inOrder = gravity.every((step, index) => step > (gravity[index - 1] ?? -1));
  return [
    ...ordered(
      source,
      path,
      classes.map(({ from }) => from),
      'fall',
    ),
    ...(inOrder ? [] : [problemAt(source, path, 'classes-order', { order: SEVERITIES.join(', ') })]),
    ...(lowest > points ? [problemAt(source, path, 'classes-hole', { lowest, points })] : []),
  ];
}

/** Classes of cost each once, cheapest first, each beginning where the one before ends at the earliest, and reckoned within its bounds (E.3). */
function checkPlan(source: YamlSource, { costClasses }: FrameworkSettings['plan']): Problem[] {
  const path = ['plan', 'costClasses'];
  return [
    ...checkSteps(source, path, costClasses, 'rise'),
    ...costClasses.flatMap(({ id, from, to, reckoned }, index) => {
      const next = costClasses[index + 1];
      const isOpenBetween = next !== undefined && to === null;
      const overlaps = next !== undefined && to !== null && to > next.from;
      const isOutside = reckoned < from || (to !== null && reckoned > to);
      return isOpenBetween || overlaps || isOutside
        ? [problemAt(source, [...path, index], 'cost-class-bounds', { id })]
        : [];
    }),
  ];
}

/** Order of grades, caps, coverage levels, bands and severity and cost classes (methodology F.3 to F.6, E.2, E.3). */
export function checkSettings(settings: Partial<FrameworkSettings>, source: YamlSource): readonly Problem[] {
  const { grades = [], caps = [], bands = [], coverage, severity, plan } = settings;
  return [
    ...checkSteps(source, ['grades'], grades, 'fall'),
    ...ordered(
      source,
      ['caps'],
      caps.map(({ below }) => below),
      'rise',
    ),
    ...ordered(
      source,
      ['caps'],
      caps.map(({ cap }) => cap),
      'rise',
    ),
    ...(coverage ? checkCoverage(source, coverage) : []),
    ...checkSteps(source, ['bands'], bands, 'rise'),
    ...(severity ? checkSeverity(source, severity) : []),
    ...(plan ? checkPlan(source, plan) : []),
  ];
}

function tooManyCritical(block: string, entries: readonly Entry[]): Problem[] {
  const [first] = entries;
  const critical = entries.filter(
    (entry) => (entry.value as SourceCriterion | null)?.critical === true,
  ).length;
  if (!first || entries.length < SMALLEST_BLOCK_WITH_SHARE || critical * 3 <= entries.length) return [];
  return [
    {
      file: first.source.file,
      place: block,
      code: 'too-many-critical',
      params: { critical, total: entries.length },
    },
  ];
}

/** Blocks of criteria: not too many critical ones, and no dimension without criteria where there are system criteria. */
export function checkBlocks(
  settings: Partial<FrameworkSettings>,
  source: YamlSource,
  criteria: { readonly source: readonly Entry[]; readonly system: readonly Entry[] },
): readonly Problem[] {
  const dimensionOf = (entry: Entry) => (entry.raw as Partial<SystemCriterion> | null)?.dimension;
  const dimensions = (settings.dimensions ?? []).flatMap(({ id }, index) => {
    const block = criteria.system.filter((entry) => dimensionOf(entry) === id);
    const empty = block.length === 0 && criteria.system.length > 0;
    return empty
      ? [problemAt(source, ['dimensions', index], 'dimension-empty', { id })]
      : tooManyCritical(id, block);
  });
  return [...dimensions, ...tooManyCritical('', criteria.source)];
}
