import type { z } from 'zod';
import { Assessment } from './assessment.ts';
import type { Problem } from './common.ts';

/** A file with this many problems is not worth more sentences. */
const MOST_PROBLEMS = 500;
const FILE = 'assessment.json';

type Issue = z.core.$ZodIssue;
type Params = Readonly<Record<string, string | number>>;

/** The assessment with every default filled in, or all that is wrong with it. */
export type CheckedAssessment =
  | { readonly ok: true; readonly assessment: Assessment }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks the shape of an assessment from outside: fields, types, closed sets, lengths. Codes are keys of `problems` in the
 * locale files.
 */
export function checkAssessment(raw: unknown): CheckedAssessment {
  const parsed = Assessment.safeParse(raw);
  if (parsed.success) return { ok: true, assessment: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, raw));
  if (problems.length <= MOST_PROBLEMS) return { ok: false, problems };
  const rest: Problem = {
    file: FILE,
    place: '',
    code: 'more-problems',
    params: { count: problems.length - MOST_PROBLEMS },
  };
  return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), rest] };
}

function problemsOf(issue: Issue, raw: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file: FILE,
      place: placeOf([...issue.path, key]),
      code: 'unknown-field',
      params: { field: shownText(key) },
    }));
  const value = valueAt(raw, issue.path);
  const [code, params] = value === undefined ? (['missing', {}] as const) : codeOf(issue, value);
  return [{ file: FILE, place: placeOf(issue.path), code, params }];
}

function codeOf(issue: Issue, value: unknown): readonly [code: string, params: Params] {
  const shown = shownText(value);
  switch (issue.code) {
    case 'invalid_value':
      return ['value-not-allowed', { value: shown, allowed: issue.values.map(String).join(', ') }];
    case 'invalid_union': {
      const allowed = issue.errors
        .flat()
        .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
      return ['value-not-allowed', { value: shown, allowed: allowed.map(String).join(', ') }];
    }
    case 'invalid_type':
      // A number that is no whole number arrives here too.
      return issue.expected === 'int'
        ? ['not-a-whole-number', { value: shown }]
        : [`not-a-${typeWord(issue.expected)}`, { value: shown }];
    case 'too_big':
      return [
        `too-${sizeWord(issue.origin, 'long', 'many', 'large')}`,
        { value: shown, limit: Number(issue.maximum) },
      ];
    case 'too_small':
      return [
        `too-${sizeWord(issue.origin, 'short', 'few', 'small')}`,
        { value: shown, limit: Number(issue.minimum) },
      ];
    case 'invalid_format':
      if (issue.format === 'date') return ['not-a-date', { value: shown }];
      if (issue.format === 'datetime') return ['not-a-moment', { value: shown }];
      return ['format-not-allowed', { value: shown }];
    default:
      return ['value-not-understood', { value: shown }];
  }
}

function typeWord(expected: string): string {
  if (expected === 'string') return 'text';
  if (expected === 'boolean') return 'yes-or-no';
  if (expected === 'array') return 'list';
  return expected === 'number' ? 'number' : 'record';
}

function sizeWord(origin: string, text: string, list: string, number: string): string {
  if (origin === 'string') return text;
  return origin === 'array' ? list : number;
}

/** `answers[12].value`; empty for the whole file. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${shownText(String(step))}`,
    )
    .join('');
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    raw,
  );
}

/** A value from outside in at most 60 characters of one line. */
function shownText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine;
}
