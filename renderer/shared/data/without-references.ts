import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { Exchange } from '../../../assessment-framework/model/country-profile.ts';
import type { Action, GapRecord } from '../../../assessment-framework/model/plan-records.ts';
import type { RecordKind } from '../../../electron/api/contract.ts';

type Gone = ReadonlySet<string>;

/**
 * The assessment with nothing that refers to some records of a kind: what hangs on them goes, what names them loses the
 * name. The library does the same when it removes them; here the screen shows it at once. The records themselves stay.
 *
 * @param gone ids of the records
 */
export function withoutReferences(assessment: Assessment, kind: RecordKind, gone: Gone): Assessment {
  if (kind === 'sources') return withoutSources(assessment, gone);
  if (kind === 'institutions') return withoutInstitutions(assessment, gone);
  if (kind === 'people')
    return {
      ...assessment,
      assignments: assessment.assignments.filter(({ person }) => !gone.has(person)),
      reviews: assessment.reviews.filter(({ reviewer }) => !gone.has(reviewer)),
      secondScores: assessment.secondScores.filter(({ person }) => !gone.has(person)),
    };
  if (kind === 'evidence')
    return {
      ...assessment,
      answers: dropped(assessment.answers, 'evidence', gone),
      indicators: dropped(assessment.indicators, 'evidence', gone),
    };
  if (kind === 'actions') return { ...assessment, actions: dropped(assessment.actions, 'dependsOn', gone) };
  if (kind === 'systems')
    return {
      ...assessment,
      exchanges: withoutParties(assessment.exchanges, 'system', assessment.systems, gone),
    };
  if (kind === 'gaps') return withoutGapKeys(assessment, (key) => gone.has(key));
  return assessment;
}

function withoutSources(assessment: Assessment, gone: Gone): Assessment {
  const isKept = ({ source }: { readonly source: string | null }) => source === null || !gone.has(source);
  const isAbout = ({ subjectKind, subject }: GapRecord) => subjectKind === 'source' && gone.has(subject);
  const goneGaps = new Set(assessment.gaps.filter(isAbout).map(({ id }) => id));
  const free = (action: Action): Action => {
    const effects = action.effects.filter(isKept);
    const links = action.links.filter(isKept);
    return effects.length === action.effects.length && links.length === action.links.length
      ? action
      : { ...action, effects, links };
  };
  return withoutGapKeys(
    {
      ...assessment,
      answers: assessment.answers.filter(isKept),
      assignments: assessment.assignments.filter(isKept),
      reviews: assessment.reviews.filter(isKept),
      targets: assessment.targets.filter(isKept),
      secondScores: assessment.secondScores.filter(isKept),
      topicLinks: dropped(assessment.topicLinks.filter(isKept), 'linkedWith', gone),
      indicators: cleared(assessment.indicators, 'source', gone),
      systems: dropped(assessment.systems, 'sources', gone),
      gaps: dropped(
        assessment.gaps.filter((gap) => !isAbout(gap)),
        'sources',
        gone,
      ),
      actions: dropped(assessment.actions, 'activates', gone).map(free),
      researchQuestions: dropped(assessment.researchQuestions, 'sources', gone),
    },
    // The key of a detected gap ends in its subject.
    (key) => (key.includes(':') ? gone.has(key.slice(key.indexOf(':') + 1)) : goneGaps.has(key)),
  );
}

function withoutInstitutions(assessment: Assessment, gone: Gone): Assessment {
  const contacts = new Set(
    assessment.institutions
      .filter(({ id }) => gone.has(id))
      .flatMap((institution) => institution.contacts.map(({ id }) => id)),
  );
  return {
    ...assessment,
    sources: dropped(cleared(assessment.sources, 'custodian', gone), 'contacts', contacts),
    evidence: assessment.evidence.map((item) =>
      item.interview?.institution && gone.has(item.interview.institution)
        ? { ...item, interview: { ...item.interview, institution: null } }
        : item,
    ),
    systems: cleared(assessment.systems, 'institution', gone),
    exchanges: withoutParties(assessment.exchanges, 'institution', assessment.institutions, gone),
    sectors: cleared(assessment.sectors, 'institution', gone),
    gaps: dropped(assessment.gaps, 'institutions', gone),
    actions: dropped(cleared(assessment.actions, 'lead', gone), 'partners', gone),
    researchQuestions: dropped(cleared(assessment.researchQuestions, 'lead', gone), 'partners', gone),
  };
}

/** A party that is removed stays readable in the exchange by its name. */
function withoutParties(
  exchanges: Assessment['exchanges'],
  kind: 'system' | 'institution',
  records: readonly { readonly id: string; readonly name: string }[],
  gone: Gone,
): Assessment['exchanges'] {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  const isGone = (side: Exchange['from']) => side.kind === kind && side.id !== null && gone.has(side.id);
  const named = (side: Exchange['from']) =>
    isGone(side) ? { ...side, id: null, name: side.name || (names.get(side.id ?? '') ?? '') } : side;
  return exchanges.map((exchange) =>
    isGone(exchange.from) || isGone(exchange.to)
      ? { ...exchange, from: named(exchange.from), to: named(exchange.to) }
      : exchange,
  );
}

function withoutGapKeys(assessment: Assessment, isGone: (key: string) => boolean): Assessment {
  const free = <T extends { readonly gaps: string[] }>(record: T): T =>
    record.gaps.some(isGone) ? { ...record, gaps: record.gaps.filter((key) => !isGone(key)) } : record;
  const parted = (gap: GapRecord): GapRecord =>
    gap.mergedInto !== null && isGone(gap.mergedInto) ? { ...gap, mergedInto: null } : gap;
  return {
    ...assessment,
    gaps: assessment.gaps.map(parted),
    actions: assessment.actions.map(free),
    researchQuestions: assessment.researchQuestions.map(free),
  };
}

/** The records without these ids in a list of theirs; records that name none stay the same objects. */
function dropped<F extends string, T extends Readonly<Record<F, readonly string[]>>>(
  records: readonly T[],
  field: F,
  gone: Gone,
): T[] {
  return records.map((record) =>
    record[field].some((id) => gone.has(id))
      ? { ...record, [field]: record[field].filter((id) => !gone.has(id)) }
      : record,
  );
}

function cleared<F extends string, T extends Readonly<Record<F, string | null>>>(
  records: readonly T[],
  field: F,
  gone: Gone,
): T[] {
  return records.map((record) => {
    const id = record[field];
    return id !== null && gone.has(id) ? { ...record, [field]: null } : record;
  });
}
