import type { DecidedGap } from '../../assessment-framework/gaps/decided-gaps.ts';
import { hasBegun } from '../../assessment-framework/gaps/has-begun.ts';
import { SEVERITIES, type Severity } from '../../assessment-framework/model/constants.ts';
import { prioritiseRecommendations } from '../../assessment-framework/plan/prioritise-recommendations.ts';
import type { Gap } from '../../assessment-framework/scoring/result.ts';
import type { ReportContext } from './report-context.ts';

/** One gap as reports list it: detected, or entered by hand (rule null). */
export interface ReportedGap
  extends Pick<
    DecidedGap,
    | 'key'
    | 'rule'
    | 'severity'
    | 'severityOf'
    | 'subjectKind'
    | 'subject'
    | 'topics'
    | 'sources'
    | 'institutions'
    | 'sdg'
    | 'gcm'
    | 'recommendations'
    | 'spokenForBy'
    | 'speaksFor'
  > {
  readonly name: string;
  readonly consequence: string;
  /** `merged`: another gap speaks for it. Only those found count. */
  readonly status: 'found' | 'to-verify' | 'dismissed' | 'merged';
  /** Dismissed once, on facts that have changed since. */
  readonly reopened: boolean;
  readonly decidedBy: Gap['decidedBy'];
  readonly facts: Gap['facts'];
  /** null for a gap entered by hand. */
  readonly derivation: Gap['derivation'] | null;
  readonly note: string;
  /** Why it was set aside. */
  readonly reason: string;
}

/** Gaps of one kind together, gravest first. */
export interface GapGroup {
  readonly rule: string | null;
  readonly name: string;
  readonly consequence: string;
  readonly severity: Severity;
  readonly gaps: readonly ReportedGap[];
  readonly recommendations: readonly string[];
}

/**
 * All gaps, gravest first, as the engine orders them and the team decided them. Before the first answer or link only those
 * entered by hand: what the rules would say then is work to do, not a finding. While no source is linked to a topic, that is
 * said once and not of each topic.
 */
export const reportedGaps = (context: ReportContext): readonly ReportedGap[] =>
  context.analysis.decided().map((gap) => reported(context, gap));

/** A decided gap with its words. */
export function reported({ input, sourceName }: ReportContext, decided: DecidedGap): ReportedGap {
  const { gap, record, rule, state, status } = decided;
  const text = rule === null ? undefined : input.texts.gaps[rule];
  const byHand = record?.title || sourceName(decided.subject);
  return {
    ...decided,
    name: rule === null ? byHand : (text?.name ?? rule),
    consequence: text?.consequence ?? '',
    status: status === 'dismissed' || status === 'merged' ? status : state === 'to-verify' ? state : 'found',
    reopened: status === 'reopened',
    decidedBy: gap?.decidedBy ?? [],
    facts: gap?.facts ?? [],
    derivation: gap?.derivation ?? null,
    note: record?.note ?? '',
    reason: record?.reason ?? '',
  };
}

/** Name and subject of a gap by its key, also where it is not listed now: actions keep the keys of what they close. */
export function gapTitle(context: ReportContext, key: string): string {
  const { t, input, analysis, subjectName, topicName, sources } = context;
  const decided = analysis.decided().find((gap) => gap.key === key);
  if (decided) {
    const { name, rule, subjectKind, subject } = reported(context, decided);
    return rule === null ? name : t('gaps.titleOf', { name, subject: subjectName(subjectKind, subject) });
  }
  const at = key.indexOf(':');
  const [rule, subject] = [key.slice(0, at), key.slice(at + 1)];
  if (at < 0) return key;
  return t('gaps.titleOf', {
    name: input.texts.gaps[rule]?.name ?? rule,
    subject:
      subject === 'system' ? t('gaps.wholeSystem') : (sources.get(subject)?.name ?? topicName(subject)),
  });
}

/** Sentence that stands where no gap is listed: none found, or nothing yet in which any could be found. */
export const noGapText = ({ t, input }: ReportContext): string =>
  t(hasBegun(input.assessment) ? 'gaps.none' : 'gaps.notBegun');

/** Groups gaps by rule (manual ones by title), ordered by gravest severity, then by how many subjects they touch. */
export function groupGaps(gaps: readonly ReportedGap[]): readonly GapGroup[] {
  const groups = new Map<string, ReportedGap[]>();
  for (const gap of gaps) {
    const key = gap.rule ?? `manual ${gap.name}`;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()]
    .map(toGroup)
    .filter((group) => group !== null)
    .sort((a, b) => rank(a.severity) - rank(b.severity) || b.gaps.length - a.gaps.length);
}

function toGroup(gaps: readonly ReportedGap[]): GapGroup | null {
  const first = gaps[0];
  if (!first) return null;
  return {
    rule: first.rule,
    name: first.name,
    consequence: first.consequence,
    severity: first.severity,
    gaps,
    recommendations: [...new Set(gaps.flatMap((gap) => gap.recommendations))],
  };
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Gaps by kind, gravest first: `Weak confidentiality: Social Assistance Lists; Consular Registration`, a line a kind. */
export function gapKinds(
  context: ReportContext,
  keys: readonly string[],
): readonly { readonly name: string; readonly subjects: readonly string[] }[] {
  const wanted = new Set(keys);
  const gaps = context.analysis.decided().filter(({ key }) => wanted.has(key));
  return groupGaps(gaps.map((gap) => reported(context, gap))).map(({ name, gaps: own, rule }) => ({
    name,
    subjects: rule === null ? [] : own.map((gap) => context.subjectName(gap.subjectKind, gap.subject)),
  }));
}

/** Number of gaps of each severity. */
export function countBySeverity(gaps: readonly ReportedGap[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const gap of gaps) counts[gap.severity] += 1;
  return counts;
}

/** Recommendations of the framework that close these gaps, in the order of the action plan (methodology E.3). */
export function rankedRecommendations(
  { input }: ReportContext,
  gaps: readonly ReportedGap[],
): readonly { readonly id: string; readonly closes: readonly ReportedGap[] }[] {
  const listed = new Map(gaps.map((gap, index) => [String(index), gap]));
  return prioritiseRecommendations(
    input.framework.recommendations,
    [...listed].map(([key, { severity, recommendations }]) => ({ key, severity, recommendations })),
  ).map(({ id, gaps: keys }) => ({ id, closes: keys.flatMap((key) => listed.get(key) ?? []) }));
}
