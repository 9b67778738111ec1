import { SEVERITIES, type Severity } from '../model/constants.ts';
import type { Recommendation } from '../model/framework.ts';
import { byId } from '../scoring/tolerance.ts';

/** A gap as far as the order of recommendations depends on it; detected or entered by hand. */
export interface ListedGap {
  readonly key: string;
  readonly severity: Severity;
  /** Ids of the recommendations that close it. */
  readonly recommendations: readonly string[];
}

/** A recommendation with its place in the action plan and the points it comes from (E.3). */
export interface RankedRecommendation {
  readonly id: string;
  /** Sum of the points, 1 to 7. */
  readonly score: number;
  readonly points: {
    /** Critical 4, high 3, medium 2, low 1: of the gravest gap it closes. */
    readonly severity: number;
    readonly horizon: 0 | 1;
    readonly cost: 0 | 1;
    readonly breadth: 0 | 1;
  };
  readonly gravest: Severity;
  /** Keys of the listed gaps it closes, in the order they were given. */
  readonly gaps: readonly string[];
  /** Short, cheap, and closes a gap of at least medium severity. */
  readonly quickWin: boolean;
}

const LOW_COSTS: readonly Recommendation['cost'][] = ['a', 'b'];
/** Listed gaps from which a recommendation counts as broad. */
const BROAD_FROM = 3;

/**
 * Orders recommendations for the action plan (E.3): severity class of the gravest gap it closes (4 to 1), one point
 * each for a short horizon, a cost of class a or b, and closing at least three listed gaps. Highest first, ties by id.
 * Recommendations that close none of the gaps are left out.
 * @param gaps the gaps the plan answers; leave out dismissed ones. The same type of gap in two topics counts twice.
 */
export function prioritiseRecommendations(
  recommendations: readonly Recommendation[],
  gaps: readonly ListedGap[],
): RankedRecommendation[] {
  return recommendations
    .flatMap((recommendation) => {
      const closed = gaps.filter((gap) => gap.recommendations.includes(recommendation.id));
      return closed.length === 0 ? [] : [ranked(recommendation, closed)];
    })
    .sort((a, b) => b.score - a.score || byId(a.id, b.id));
}

function ranked(recommendation: Recommendation, closed: readonly ListedGap[]): RankedRecommendation {
  const position = Math.min(...closed.map(({ severity }) => SEVERITIES.indexOf(severity)));
  const gravest = SEVERITIES[position] ?? 'low';
  const isShort = recommendation.horizon === 'short';
  const isCheap = LOW_COSTS.includes(recommendation.cost);
  const points = {
    severity: SEVERITIES.length - position,
    horizon: isShort ? 1 : 0,
    cost: isCheap ? 1 : 0,
    breadth: closed.length >= BROAD_FROM ? 1 : 0,
  } as const;
  return {
    id: recommendation.id,
    score: points.severity + points.horizon + points.cost + points.breadth,
    points,
    gravest,
    gaps: closed.map(({ key }) => key),
    quickWin: isShort && isCheap && position <= SEVERITIES.indexOf('medium'),
  };
}
