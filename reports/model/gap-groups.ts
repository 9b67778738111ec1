import { hasBegun, listedGaps } from '../../assessment-framework/gaps/has-begun.ts';
import { SEVERITIES, type Severity } from '../../assessment-framework/model/constants.ts';
import { prioritiseRecommendations } from '../../assessment-framework/plan/prioritise-recommendations.ts';
import type { Gap } from '../../assessment-framework/scoring/result.ts';
import type { ReportContext } from './report-context.ts';

/** One gap as reports list it: detected, or entered by hand (rule null). */
export interface ReportedGap {
  readonly rule: string | null;
  readonly name: string;
  readonly consequence: string;
  readonly severity: Severity;
  readonly status: 'found' | 'to-verify' | 'dismissed';
  readonly subjectKind: Gap['subjectKind'];
  readonly subject: string;
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  readonly decidedBy: Gap['decidedBy'];
  readonly recommendations: readonly string[];
  readonly note: string;
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
 * All gaps, gravest first, then by rule and subject as the engine gives them; manual ones after the detected of their severity.
 * Before the first answer or link only manual ones: what the rules would say then is work to do, not a finding. While no
 * source is linked to a topic, that is said once and not of each topic.
 */
export function reportedGaps({ input, sourceName }: ReportContext): readonly ReportedGap[] {
  const { texts, assessment } = input;
  const gaps = hasBegun(assessment) ? listedGaps(input.gaps, assessment) : [];
  const records = new Map(
    assessment.gaps
      .filter((record) => record.rule !== null)
      .map((record) => [`${record.rule}:${record.subject}`, record]),
  );
  const detected = gaps.map(
    (gap): ReportedGap => ({
      rule: gap.rule,
      name: texts.gaps[gap.rule]?.name ?? gap.rule,
      consequence: texts.gaps[gap.rule]?.consequence ?? '',
      severity: gap.severity,
      status: gap.dismissed ? 'dismissed' : gap.state,
      subjectKind: gap.subjectKind,
      subject: gap.subject,
      topics: gap.topics,
      sources: gap.sources,
      decidedBy: gap.decidedBy,
      recommendations: gap.recommendations,
      note: records.get(gap.key)?.note ?? '',
    }),
  );
  const manual = assessment.gaps
    .filter((record) => record.rule === null)
    .map(
      (record): ReportedGap => ({
        rule: null,
        name: record.title || sourceName(record.subject),
        consequence: '',
        severity: record.severity ?? 'medium',
        status: record.status === 'dismissed' ? 'dismissed' : 'found',
        subjectKind: record.subjectKind,
        subject: record.subject,
        topics: record.topics,
        sources: record.sources,
        decidedBy: [],
        recommendations: record.recommendations,
        note: record.note,
      }),
    );
  return [...detected, ...manual].sort((a, b) => rank(a.severity) - rank(b.severity));
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
