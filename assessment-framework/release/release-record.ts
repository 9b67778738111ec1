import type { FieldRule, FieldRules } from './field-rules.ts';
import { categoryOf } from './known-people.ts';
import type { ReleaseCategory } from './release-categories.ts';
import type { ScrubbedText } from './scrub-text.ts';

/** How a record is released, and who hears what went. */
export interface RecordRelease {
  readonly leavesOut: (category: ReleaseCategory) => boolean;
  /** null where texts are left as they are. */
  readonly scrub: ((text: string, rule: { limit: number; isBody: boolean }) => ScrubbedText) | null;
  /** Stands where a text has to be. */
  readonly leftOut: string;
  readonly onRemoved: (removed: {
    readonly category: ReleaseCategory;
    readonly field: string;
    readonly found: string;
    /** The innermost record it stood in. */
    readonly owner: object;
  }) => void;
}

type AnyRecord = Readonly<Record<string, unknown>>;

/** A record without what its rules leave out; the same object where nothing goes. */
export function releaseRecord<Value extends object>(
  record: Value,
  rules: FieldRules,
  release: RecordRelease,
  path = '',
): Value {
  const changes: Record<string, unknown> = {};
  for (const [field, rule] of Object.entries(rules)) {
    const value = (record as AnyRecord)[field];
    const released = releaseField(value, rule, record, `${path}${field}`, release);
    if (released !== value) changes[field] = released;
  }
  return Object.keys(changes).length === 0 ? record : { ...record, ...changes };
}

function releaseField(
  value: unknown,
  rule: FieldRule,
  owner: object,
  field: string,
  release: RecordRelease,
): unknown {
  if (value === null || value === '') return value;
  if (rule.kind === 'facts') return releaseFacts(String(value), field, owner, release);
  const { goesWith } = rule;
  if (goesWith !== undefined) {
    const category = categoryOf(goesWith, owner);
    if (release.leavesOut(category)) return emptied(value, rule, category, { owner, field, release });
  }
  if (rule.kind === 'group') return releaseGroup(value, rule.fields, field, release);
  if (rule.kind !== 'text' || typeof value !== 'string' || release.scrub === null) return value;
  const { text, names, details } = release.scrub(value, {
    limit: rule.limit,
    isBody: rule.isBody === true,
  });
  for (const found of names) release.onRemoved({ category: 'names-in-texts', field, found, owner });
  for (const found of details)
    release.onRemoved({ category: 'contact-details-in-texts', field, found, owner });
  return text;
}

const FACT = /^[a-z-]+(?: [A-Za-z0-9._-]+)* = [A-Za-z0-9._,-]*$/;

/** Typed words in place of facts make way for other words: the decision that hangs on them stays as void as it was. */
function releaseFacts(facts: string, field: string, owner: object, release: RecordRelease): string {
  const isTyped = facts.split('\n').some((line) => !FACT.test(line));
  if (!isTyped || facts === release.leftOut || !release.leavesOut('comments')) return facts;
  release.onRemoved({ category: 'comments', field, found: facts, owner });
  return release.leftOut;
}

interface Place {
  readonly owner: object;
  readonly field: string;
  readonly release: RecordRelease;
}

function emptied(
  value: unknown,
  rule: Exclude<FieldRule, { kind: 'facts' }>,
  category: ReleaseCategory,
  place: Place,
): unknown {
  const empty =
    typeof value !== 'string' || rule.kind === 'plain'
      ? null
      : rule.kind === 'text' && rule.instead === 'left-out'
        ? place.release.leftOut
        : '';
  if (value === empty) return value;
  const found = typeof value === 'string' ? value : nameIn(value);
  place.release.onRemoved({ category, field: place.field, found, owner: place.owner });
  return empty;
}

/** What a group that goes is known by: the name of a file. */
function nameIn(value: unknown): string {
  const { name } = value as AnyRecord;
  return typeof name === 'string' ? name : '';
}

function releaseGroup(value: unknown, rules: FieldRules, field: string, release: RecordRelease): unknown {
  const one = (item: object) => releaseRecord(item, rules, release, `${field}.`);
  if (!Array.isArray(value)) return one(value as object);
  const items = value as readonly object[];
  const released = items.map(one);
  return released.every((item, index) => item === items[index]) ? value : released;
}
