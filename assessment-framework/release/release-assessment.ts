import type { Assessment, AssessmentHead } from '../model/assessment.ts';
import {
  contactCategory,
  type FieldRules,
  HEAD_RULES,
  RECORD_RULES,
  type ReleasedKind,
} from './field-rules.ts';
import { knownPeople } from './known-people.ts';
import { leavesOut, type ReleaseCategory } from './release-categories.ts';
import { numberedContacts, peopleAsOrganisations, withoutOwnNames } from './release-people.ts';
import type { ReleaseProfile } from './release-profiles.ts';
import { type RecordRelease, releaseRecord } from './release-record.ts';
import { WHOLE_RECORDS } from './release-records.ts';
import type { RemovedItem } from './removed-item.ts';
import { type RemovedList, removedList } from './removed-list.ts';
import { type ReleaseMarks, scrubText } from './scrub-text.ts';

/** An assessment as a profile lets it out, and everything that is not in it any more. */
export interface ReleasedAssessment {
  readonly assessment: Assessment;
  readonly removed: readonly RemovedItem[];
}

/**
 * The assessment that files of a profile are made from: what is not in it cannot get into them. It is valid, gives the same
 * scores and gaps, and releasing it once more removes nothing. The same input gives the same result.
 *
 * @param marks what stands where something was taken out of a text
 */
export function releaseAssessment(
  whole: Assessment,
  profile: ReleaseProfile,
  marks: ReleaseMarks,
): ReleasedAssessment {
  const assessment = leavesOut(profile, 'people')
    ? { ...whole, people: withoutOwnNames(whole.people) }
    : whole;
  const removed = removedList(assessment);
  const release = recordRelease(assessment, profile, marks);
  const out = (category: ReleaseCategory) => leavesOut(profile, category);

  const fieldsOf = <Value extends object>(
    kind: RemovedItem['kind'],
    rules: FieldRules,
    record: Value,
  ): Value =>
    releaseRecord(record, rules, {
      ...release,
      onRemoved: (item) => removed.addField(kind, record, item),
    });
  const listOf = <Kind extends ReleasedKind>(kind: Kind): Assessment[Kind] => {
    const stays = (record: object): boolean => {
      const category = wholeCategory(kind, record);
      if (category === null || !out(category)) return true;
      removed.addRecord(kind, record, category);
      return false;
    };
    const records = assessment[kind] as readonly object[];
    // People become their organisations, below: a person must have a name.
    const rules: FieldRules = kind === 'people' ? PEOPLE_RULES : RECORD_RULES[kind];
    return records.filter(stays).map((record) => fieldsOf(kind, rules, record)) as Assessment[Kind];
  };
  const released = Object.fromEntries(KINDS.map((kind) => [kind, listOf(kind)])) as Pick<
    Assessment,
    ReleasedKind
  >;
  const lists = {
    ...released,
    ...numberedContacts(released, (contact) => out(contactCategory(contact))),
  };
  if (out('history')) removed.addHistory();
  const parts = out('people') ? withoutPeople(lists, marks, removed) : lists;
  return {
    assessment: {
      ...assessment,
      head: fieldsOf<AssessmentHead>('head', HEAD_RULES, assessment.head),
      ...parts,
      ...withoutEvidence(parts, assessment.evidence),
      history: out('history') ? [] : assessment.history,
    },
    removed: removed.items(),
  };
}

const KINDS = Object.keys(RECORD_RULES) as readonly ReleasedKind[];
const { name: _, ...PEOPLE_RULES } = RECORD_RULES.people;

function wholeCategory(kind: ReleasedKind, record: object): ReleaseCategory | null {
  if (!(kind in WHOLE_RECORDS)) return null;
  const category: (record: never) => ReleaseCategory | null =
    WHOLE_RECORDS[kind as keyof typeof WHOLE_RECORDS];
  return category(record as never);
}

function recordRelease(
  assessment: Assessment,
  profile: ReleaseProfile,
  marks: ReleaseMarks,
): Omit<RecordRelease, 'onRemoved'> {
  const out = (category: ReleaseCategory) => leavesOut(profile, category);
  const rest = { leavesOut: out, leftOut: marks.leftOut };
  if (!out('names-in-texts')) return { ...rest, scrub: null };
  const known = knownPeople(assessment, profile);
  return { ...rest, scrub: (text, { limit, isBody }) => scrubText(text, known, { marks, limit, isBody }) };
}

type Lists = Pick<Assessment, ReleasedKind>;

/** Organisations for people. */
function withoutPeople(lists: Lists, marks: ReleaseMarks, removed: RemovedList): Lists {
  const { people, idOf } = peopleAsOrganisations(
    lists.people,
    new Set(lists.reviews.map(({ reviewer }) => reviewer)),
    marks.name,
  );
  for (const person of lists.people)
    if (person.name !== (person.organisation || marks.name))
      removed.addField('people', person, { category: 'people', field: 'name', found: '', owner: person });
  return {
    ...lists,
    people: [...people],
    reviews: lists.reviews.map((review) => ({
      ...review,
      reviewer: idOf.get(review.reviewer) ?? review.reviewer,
    })),
  };
}

/** Records without the ids of evidence that is gone. */
function withoutEvidence(
  { evidence, answers, indicators }: Lists,
  all: Assessment['evidence'],
): Pick<Lists, 'answers' | 'indicators'> {
  const held = new Set(evidence.map(({ id }) => id));
  const gone = new Set(all.map(({ id }) => id).filter((id) => !held.has(id)));
  const rest = <T extends { readonly evidence: string[] }>(record: T): T =>
    record.evidence.some((id) => gone.has(id))
      ? { ...record, evidence: record.evidence.filter((id) => !gone.has(id)) }
      : record;
  return { answers: answers.map(rest), indicators: indicators.map(rest) };
}
