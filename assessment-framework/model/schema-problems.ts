import type { z } from 'zod';
import type { Problem } from './common.ts';
import { problemAt } from './framework-problem.ts';
import type { Path, YamlSource } from './parse-yaml.ts';

type Issue = z.core.$ZodIssue;

const TYPE_CODES: Readonly<Record<string, string>> = {
  string: 'expected-text',
  number: 'expected-number',
  int: 'expected-whole-number',
  boolean: 'expected-true-or-false',
  array: 'expected-list',
  object: 'expected-map',
  record: 'expected-map',
};

const show = (value: unknown) => (typeof value === 'object' ? '' : String(value).slice(0, 80));
const keysOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value) : []);
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );

/** How far an alternative of a union is from what was written: unknown and missing fields on its first level. */
function distance(issues: readonly Issue[]): number {
  let steps = 0;
  for (const issue of issues) {
    if (issue.path.length === 0) steps += issue.code === 'unrecognized_keys' ? issue.keys.length : 10;
    else if (issue.path.length === 1 && issue.code === 'invalid_type' && issue.input === undefined)
      steps += 1;
  }
  return steps;
}

function sizeProblem(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  value: unknown,
): [string, Record<string, number>] {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const size = Array.isArray(value) || typeof value === 'string' ? value.length : 0;
  if (issue.origin === 'array') {
    if (issue.exact) return ['list-length', { length: limit, found: size }];
    return small
      ? ['list-too-short', { minimum: limit, found: size }]
      : ['list-too-long', { maximum: limit, found: size }];
  }
  if (issue.origin === 'string')
    return small ? ['text-empty', {}] : ['text-too-long', { maximum: limit, found: size }];
  if (small) return [issue.inclusive === false ? 'number-not-above' : 'number-too-small', { minimum: limit }];
  return ['number-too-big', { maximum: limit }];
}

/**
 * Problems for what a schema found in the part of a file at `base`.
 * A union is reported through the alternative that comes nearest to what was written.
 */
export function schemaProblems(source: YamlSource, base: Path, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    const value = at(source.value, path);
    const say = (code: string, params: Record<string, string | number> = {}) => [
      problemAt(source, path, code, params),
    ];
    switch (issue.code) {
      case 'invalid_type':
        if (value === undefined) return say('field-missing');
        return say(TYPE_CODES[issue.expected] ?? 'wrong-form', { found: show(value) });
      case 'unrecognized_keys':
        return issue.keys.map((key) =>
          problemAt(source, [...path, key], 'field-unknown', { field: key.slice(0, 80) }),
        );
      case 'invalid_value':
        if (value === undefined) return say('field-missing');
        return say('value-not-allowed', { found: show(value), allowed: issue.values.map(String).join(', ') });
      case 'too_small':
      case 'too_big':
        return say(...sizeProblem(issue, value));
      case 'invalid_format':
        if (issue.format === 'regex') return say('id-form', { found: show(value) });
        return say(issue.format === 'date' ? 'date-form' : 'wrong-form', { found: show(value) });
      case 'custom': {
        const code: unknown = issue.params?.code;
        return say(typeof code === 'string' ? code : 'wrong-form', { found: show(value) });
      }
      case 'invalid_union': {
        const [nearest] = [...issue.errors].sort((a, b) => distance(a) - distance(b));
        const keys = keysOf(value);
        const foreign = nearest?.find(
          (inner) => inner.code === 'unrecognized_keys' && inner.path.length === 0,
        );
        if (foreign?.code === 'unrecognized_keys' && foreign.keys.length === keys.length) {
          return say('operator-unknown', { found: keys.join(', ') });
        }
        return nearest && keys.length > 0
          ? schemaProblems(source, path, nearest)
          : say('wrong-form', { found: show(value) });
      }
      default:
        return say('wrong-form', { found: show(value) });
    }
  });
}
