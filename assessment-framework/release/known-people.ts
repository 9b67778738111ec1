import type { Assessment } from '../model/assessment.ts';
import { type FieldRules, RECORD_RULES, type ReleasedKind } from './field-rules.ts';
import { phoneEnd } from './find-contact-details.ts';
import { type FindNames, foldedWords, nameFinder } from './find-names.ts';
import { sameName } from './fold-words.ts';
import { leavesOut, type ReleaseCategory } from './release-categories.ts';
import type { ReleaseProfile } from './release-profiles.ts';

/** Whom a release must not name, as their names and numbers are looked for in the texts that stay. */
export interface KnownPeople {
  readonly findNames: FindNames;
  /** Ends of their telephone numbers, see `phoneEnd`. */
  readonly phones: ReadonlySet<string>;
}

interface Identities {
  readonly gone: Set<string>;
  readonly staying: Set<string>;
  readonly phones: Set<string>;
}

/** The persons that a profile leaves out: of the team, contacts, interviewed, authors, and those of the history. */
export function knownPeople(assessment: Assessment, profile: ReleaseProfile): KnownPeople {
  const found: Identities = { gone: new Set(), staying: new Set(), phones: new Set() };
  for (const kind of Object.keys(RECORD_RULES) as ReleasedKind[])
    for (const record of assessment[kind]) collect(record, RECORD_RULES[kind], profile, found);
  collectHistory(
    assessment.history,
    leavesOut(profile, 'history') ? found.gone : found.staying,
    found.phones,
  );
  const bodies = [
    assessment.head.country,
    ...assessment.institutions.flatMap(({ name, acronym }) => [name, acronym]),
    ...assessment.people.map(({ organisation }) => organisation),
  ];
  const others = new Set([...found.staying, ...bodies].map(sameName));
  const names = [...found.gone].filter((name) => !others.has(sameName(name)));
  // A whole name in what a body is called is the person; its other words are the body's own.
  const findWhole = nameFinder([...names, ...found.staying], { common: new Set(), named: [] });
  const ofBodies = bodies.map((body) =>
    findWhole(body, false).reduceRight(
      (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
      body,
    ),
  );
  const findNames = nameFinder(names, {
    common: foldedWords(ofBodies),
    named: [...found.staying].map((name) => foldedWords([name])),
  });
  return { findNames, phones: found.phones };
}

function collect(record: object, rules: FieldRules, profile: ReleaseProfile, found: Identities): void {
  for (const [field, rule] of Object.entries(rules)) {
    const value = (record as Readonly<Record<string, unknown>>)[field];
    if (rule.kind === 'group') {
      for (const inner of Array.isArray(value) ? value : [value])
        if (typeof inner === 'object' && inner !== null) collect(inner, rule.fields, profile, found);
    } else if (rule.kind === 'identity' && typeof value === 'string' && value !== '') {
      const isGone = leavesOut(profile, categoryOf(rule.goesWith, record));
      if (rule.of === 'name') (isGone ? found.gone : found.staying).add(value);
      if (rule.of === 'phone' && isGone) addPhone(value, found.phones);
    }
  }
}

/** The category of a rule for the record it stands in. */
export function categoryOf(
  goesWith: ReleaseCategory | ((owner: never) => ReleaseCategory),
  owner: object,
): ReleaseCategory {
  return typeof goesWith === 'string' ? goesWith : goesWith(owner as never);
}

function addPhone(text: string, phones: Set<string>): void {
  // A field may hold more than one number.
  for (const part of text.split(/[,;/|]|\s{2,}/)) {
    const end = phoneEnd(part);
    if (end !== null) phones.add(end);
  }
}

/** Fields that hold names wherever they stand in the history. */
const NAMING = new Set(['personName', 'answeredBy', 'by']);
const WITH_NAMES: readonly string[] = ['people', 'contacts'];

function collectHistory(history: Assessment['history'], names: Set<string>, phones: Set<string>): void {
  const read = (value: unknown, field: string, holder: string): void => {
    if (typeof value === 'string') {
      const isName = NAMING.has(field) || (field === 'name' && WITH_NAMES.includes(holder));
      if (isName && value !== '') names.add(value);
      if (field === 'phone') addPhone(value, phones);
    } else if (Array.isArray(value)) for (const item of value) read(item, '', field === '' ? holder : field);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) read(inner, key, field === '' ? holder : field);
  };
  for (const { by, entity, field, from, to } of history) {
    if (by !== '') names.add(by);
    for (const value of [from, to]) read(value, field === '*' ? '' : field, entity);
  }
}
