import type { Assessment } from '../model/assessment.ts';
import { SEVERITIES, type Severity } from '../model/constants.ts';
import type { Framework } from '../model/framework.ts';
import type { GapRecord } from '../model/plan-records.ts';
import type { Gap } from '../scoring/result.ts';
import { recordedStatus, recordKey } from './gap-decision.ts';
import { compareSdg, gapInstitutions, gapReferences } from './gap-references.ts';

/** What became of a gap; `reopened`: dismissed once, on facts that have changed since; `merged`: another speaks for it. */
export type GapStatus = 'open' | 'accepted' | 'dismissed' | 'merged' | 'reopened';

/** A gap, detected or entered by hand, with what the team decided about it. */
export interface DecidedGap {
  /** Of a detected gap `<rule>:<subject>`, of one entered by hand the id of its record. */
  readonly key: string;
  readonly rule: string | null;
  readonly state: 'found' | 'to-verify' | 'by-hand';
  readonly status: GapStatus;
  /** Own severity, or that of the gravest gap it speaks for. */
  readonly severity: Severity;
  /** The gap its severity comes from: itself unless it speaks for a graver one. */
  readonly severityOf: string;
  readonly subjectKind: Gap['subjectKind'];
  readonly subject: string;
  /** What it touches, with what the gaps it speaks for touch. */
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  readonly institutions: readonly string[];
  readonly sdg: readonly string[];
  readonly gcm: readonly number[];
  readonly recommendations: readonly string[];
  /** IOM areas of the recommendations that close it. */
  readonly areas: readonly string[];
  /** The gap that speaks for this one; null unless merged. */
  readonly spokenForBy: string | null;
  /** Gaps this one speaks for. */
  readonly speaksFor: readonly string[];
  /** The detected gap; null when entered by hand. */
  readonly gap: Gap | null;
  readonly record: GapRecord | null;
}

type Parts = Pick<Assessment, 'gaps' | 'sources' | 'institutions'>;

/**
 * Applies the team's decisions to the gaps: the one place where gap records count. Gravest first, then as the engine
 * orders them, gaps entered by hand after the detected ones of their severity.
 *
 * A gap merged into another is spoken for by it; of a chain the last one speaks for all. Where the target is gone or the
 * chain runs in a circle, nobody speaks for the gap and it stands for itself. A gap that speaks for others unites what
 * they touch and is at least as grave as they are.
 * @param gaps detected gaps to list: all of them, or as `listedGaps` leaves them
 */
export function decidedGaps(
  framework: Framework,
  assessment: Parts,
  gaps: readonly Gap[],
): readonly DecidedGap[] {
  const records = new Map(
    assessment.gaps.flatMap((record) => (record.rule === null ? [] : [[recordKey(record), record] as const])),
  );
  const alone = [
    ...gaps.map((gap) => detected(gap, records.get(recordKey(gap)) ?? null)),
    ...assessment.gaps.flatMap((record) =>
      record.rule === null ? [byHand(framework, assessment, record)] : [],
    ),
  ];
  const speakers = speakersOf(alone);
  const byKey = new Map(alone.map((gap) => [gap.key, gap]));
  const areasOf = new Map(framework.recommendations.map(({ id, areas }) => [id, areas]));
  const spokenFor = new Map<string, Plain[]>();
  for (const [key, speaker] of speakers) {
    const gap = byKey.get(key);
    if (gap) spokenFor.set(speaker, [...(spokenFor.get(speaker) ?? []), gap]);
  }
  return alone
    .map((plain): DecidedGap => {
      const speaker = speakers.get(plain.key) ?? null;
      const others = spokenFor.get(plain.key) ?? [];
      const united = others.length === 0 ? plain : unite(plain, others);
      return {
        ...united,
        areas: unique(united.recommendations.map((id) => areasOf.get(id) ?? [])).toSorted(),
        status: speaker === null ? plain.status : 'merged',
        spokenForBy: speaker,
        speaksFor: others.map(({ key }) => key),
      };
    })
    .toSorted((a, b) => rank(a.severity) - rank(b.severity));
}

/**
 * Whether a gap counts: in numbers, in the order of recommendations, in the plan and in reports. Dismissed and merged
 * gaps do not (of merged ones the gap that speaks for them does), and neither do those to be verified.
 */
export const countsAsGap = ({ status, state }: Pick<DecidedGap, 'status' | 'state'>): boolean =>
  status !== 'dismissed' && status !== 'merged' && state !== 'to-verify';

type Plain = Omit<DecidedGap, 'areas' | 'spokenForBy' | 'speaksFor'>;

const rank = (severity: Severity) => SEVERITIES.indexOf(severity);
const unique = <T>(lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

function detected(gap: Gap, record: GapRecord | null): Plain {
  const { key, rule, state, severity, subjectKind, subject, topics, sources } = gap;
  const { institutions, sdg, gcm, recommendations } = gap;
  return {
    ...{ key, rule, state, severity, severityOf: key, subjectKind, subject, topics, sources },
    ...{ institutions, sdg, gcm, recommendations, gap, record },
    status: recordedStatus(record, gap),
  };
}

function byHand(framework: Framework, assessment: Parts, record: GapRecord): Plain {
  const { id: key, subjectKind, subject } = record;
  const about = (kind: typeof subjectKind, named: readonly string[]) =>
    subjectKind === kind ? unique([[subject], named]) : named;
  const topics = about('topic', record.topics);
  const sources = about('source', record.sources);
  const custodians = assessment.sources.map(({ id, custodian }) => (sources.includes(id) ? custodian : null));
  const topicsOf = framework.topics.filter(({ id }) => topics.includes(id));
  return {
    ...{ key, rule: null, state: 'by-hand', severityOf: key, subjectKind, subject, topics, sources },
    severity: record.severity ?? 'medium',
    institutions: unique([record.institutions, gapInstitutions(assessment.institutions, custodians, [])]),
    ...gapReferences(undefined, topicsOf),
    recommendations: record.recommendations,
    gap: null,
    record,
    status: recordedStatus(record, null),
  };
}

/** By key of each merged gap the key of the gap that speaks for it in the end. */
function speakersOf(gaps: readonly Plain[]): ReadonlyMap<string, string> {
  const keys = new Set(gaps.map(({ key }) => key));
  const next = new Map(
    gaps.flatMap(({ key, record }) =>
      record?.mergedInto != null && keys.has(record.mergedInto) ? [[key, record.mergedInto] as const] : [],
    ),
  );
  const speakers = new Map<string, string>();
  for (const key of next.keys()) {
    const passed = new Set([key]);
    let at = next.get(key);
    while (at !== undefined && next.has(at) && !passed.has(at)) {
      passed.add(at);
      at = next.get(at);
    }
    if (at !== undefined && !next.has(at)) speakers.set(key, at);
  }
  return speakers;
}

function unite(plain: Plain, others: readonly Plain[]): Plain {
  const all = [plain, ...others];
  const gravest = all.reduce((worst, gap) => (rank(gap.severity) < rank(worst.severity) ? gap : worst));
  return {
    ...plain,
    severity: gravest.severity,
    severityOf: gravest.key,
    topics: unique(all.map(({ topics }) => topics)),
    sources: unique(all.map(({ sources }) => sources)),
    institutions: unique(all.map(({ institutions }) => institutions)),
    sdg: unique(all.map(({ sdg }) => sdg)).toSorted(compareSdg),
    gcm: unique(all.map(({ gcm }) => gcm)).toSorted((a, b) => a - b),
    recommendations: unique(all.map(({ recommendations }) => recommendations)),
  };
}
