import type { Assessment } from '../model/assessment.ts';
import { SEVERITIES } from '../model/constants.ts';
import type { Framework, Recommendation } from '../model/framework.ts';
import { byId } from '../scoring/tolerance.ts';
import { countsAsGap, type DecidedGap } from './decided-gaps.ts';

/** Why a recommendation fits a gap; a sentence of the locale files each. `institution` and `role` are ids. */
export type FitReason =
  | { readonly key: 'made-for-topic'; readonly params: { readonly topic: string } }
  | { readonly key: 'main-purpose' | 'same-class'; readonly params: Readonly<Record<string, never>> }
  | { readonly key: 'closes-more'; readonly params: { readonly count: number } }
  | {
      readonly key: 'lead-concerned' | 'lead-exists';
      readonly params: { readonly institution: string; readonly role: string };
    }
  | { readonly key: 'quick-win'; readonly params: Readonly<Record<string, never>> };

/** A recommendation with its fit, a number that only orders: the points of its reasons. */
export interface FittingRecommendation {
  readonly id: string;
  readonly fit: number;
  /** Weightiest first. */
  readonly reasons: readonly FitReason[];
}

/** The role that stands for whoever keeps the sources concerned. */
const CUSTODIAN_ROLE = 'CUST';
/** Further gaps beyond which closing more counts no more. */
const MOST_FURTHER = 6;

/**
 * Recommendations that close a gap, best fit first, ties by id. Points: 4 when made for a topic of the gap; 3 when the
 * rule of the gap is the first that it closes; 2 when all rules it closes are of the gap's class; half a point for each
 * further listed gap it closes, at most 3; 2 when an institution of the gap fills a lead role, 1 when another one of
 * the country does; 1 for a quick win (short, class a or b, at least medium severity, E.3).
 * @param listed all gaps, as `decidedGaps` gives them; those that do not count are not counted
 */
export function recommendationsFor(
  framework: Framework,
  assessment: Pick<Assessment, 'institutions'>,
  gap: DecidedGap,
  listed: readonly DecidedGap[],
): readonly FittingRecommendation[] {
  const others = listed.filter((each) => each.key !== gap.key && countsAsGap(each));
  return framework.recommendations
    .filter(({ id }) => gap.recommendations.includes(id))
    .map((recommendation) => {
      const reasons = [
        ...ofPurpose(framework, recommendation, gap),
        ...ofBreadth(recommendation, others),
        ...ofLead(assessment, recommendation, gap),
        ...ofEffort(recommendation, gap),
      ].toSorted((a, b) => b.points - a.points);
      return {
        id: recommendation.id,
        fit: reasons.reduce((sum, { points }) => sum + points, 0),
        reasons: reasons.map(({ reason }) => reason),
      };
    })
    .toSorted((a, b) => b.fit - a.fit || byId(a.id, b.id));
}

interface Scored {
  readonly points: number;
  readonly reason: FitReason;
}

function ofPurpose({ gapRules }: Framework, { topics, closes }: Recommendation, gap: DecidedGap): Scored[] {
  const classOf = (rule: string | null) => gapRules.find(({ id }) => id === rule)?.class;
  const topic = topics.find((each) => gap.topics.includes(each));
  const isSameClass = gap.rule !== null && closes.every((rule) => classOf(rule) === classOf(gap.rule));
  return [
    ...(topic === undefined
      ? []
      : [{ points: 4, reason: { key: 'made-for-topic', params: { topic } } } as const]),
    ...(closes[0] === gap.rule ? [{ points: 3, reason: { key: 'main-purpose', params: {} } } as const] : []),
    ...(isSameClass ? [{ points: 2, reason: { key: 'same-class', params: {} } } as const] : []),
  ];
}

function ofBreadth({ id }: Recommendation, others: readonly DecidedGap[]): Scored[] {
  const count = others.filter(({ recommendations }) => recommendations.includes(id)).length;
  if (count === 0) return [];
  return [{ points: Math.min(count, MOST_FURTHER) / 2, reason: { key: 'closes-more', params: { count } } }];
}

function ofLead(
  { institutions }: Pick<Assessment, 'institutions'>,
  { leads }: Recommendation,
  gap: DecidedGap,
): Scored[] {
  const concerned = institutions.filter(({ id }) => gap.institutions.includes(id));
  const filling = (candidates: typeof institutions) =>
    leads.flatMap((role) => {
      const found = candidates.find(({ roles }) => roles.includes(role));
      return found ? [{ institution: found.id, role }] : [];
    })[0];
  const custodian = leads.includes(CUSTODIAN_ROLE) ? concerned[0] : undefined;
  const near = filling(concerned) ?? (custodian && { institution: custodian.id, role: CUSTODIAN_ROLE });
  if (near) return [{ points: 2, reason: { key: 'lead-concerned', params: near } }];
  const far = filling(institutions);
  return far ? [{ points: 1, reason: { key: 'lead-exists', params: far } }] : [];
}

function ofEffort({ horizon, cost }: Recommendation, { severity }: DecidedGap): Scored[] {
  const isCheap = cost === 'a' || cost === 'b';
  const isGrave = SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf('medium');
  return horizon === 'short' && isCheap && isGrave
    ? [{ points: 1, reason: { key: 'quick-win', params: {} } }]
    : [];
}
