import { suggestedEffects, suggestedLinks } from '../gaps/suggested-effects.ts';
import type { Assessment, Institution } from '../model/assessment.ts';
import type { Framework, Recommendation } from '../model/framework.ts';
import type { Action } from '../model/plan-records.ts';
import type { Gap } from '../scoring/result.ts';
import { byId } from '../scoring/tolerance.ts';
import { endOfTerm } from './calendar.ts';
import { planStart } from './plan-schedule.ts';
import { answerKey, linkKey } from './project-plan.ts';

/** What a new action needs beside the recommendation. */
export interface NewAction {
  readonly id: string;
  /** Title and indicator of success in the language of the assessor. */
  readonly title: string;
  readonly success: string;
  readonly order: number;
  /** Gaps of the assessment that are listed; those that the recommendation closes are taken over. */
  readonly gaps: readonly Gap[];
}

/**
 * An action that carries out a recommendation, filled in as far as the assessment allows (E.3): the institution that
 * fills the first of the lead roles is responsible, those of the other roles support it; it starts with the plan and
 * ends by the horizon; its cost is the class of the recommendation; it closes the listed gaps that name it, and brings
 * the answers and links behind them to where their rules are silent.
 */
export function newAction(
  framework: Framework,
  { head, institutions }: Pick<Assessment, 'head' | 'institutions'>,
  recommendation: Recommendation,
  { id, title, success, order, gaps }: NewAction,
): Action {
  const closed = gaps.filter((gap) => gap.recommendations.includes(recommendation.id));
  const [lead = null, ...partners] = institutionsFor(recommendation.leads, institutions);
  const start = planStart(head);
  return {
    id,
    recommendation: recommendation.id,
    title,
    gaps: closed.map(({ key }) => key),
    lead,
    partners,
    start,
    end: endOfTerm(start, framework.settings.plan.horizonMonths[recommendation.horizon]),
    dependsOn: [],
    costClass: recommendation.cost,
    cost: null,
    currency: head.planCurrency,
    fundingStatus: 'open',
    funding: '',
    success,
    status: 'proposed',
    effects: highestLevels(closed.flatMap((gap) => suggestedEffects(framework, gap))),
    links: joinedLinks(closed.flatMap((gap) => suggestedLinks(framework, gap))),
    activates: [],
    note: '',
    order,
  };
}

/** Institutions that fill these roles, role by role, each once; of several for one role all, in their own order. */
function institutionsFor(roles: readonly string[], institutions: readonly Institution[]): string[] {
  const sorted = institutions.toSorted((a, b) => a.order - b.order || byId(a.id, b.id));
  const found = roles.flatMap((role) => sorted.filter((institution) => institution.roles.includes(role)));
  return [...new Set(found.map(({ id }) => id))];
}

/** One effect a place, the highest, in the order in which the places are named first. */
function highestLevels(effects: Action['effects']): Action['effects'] {
  const highest = new Map<string, Action['effects'][number]>();
  for (const effect of effects) {
    const key = answerKey(effect);
    if (effect.toLevel > (highest.get(key)?.toLevel ?? -1)) highest.set(key, effect);
  }
  return [...highest.values()];
}

/** One link a place: the greatest share, and the elements of all. */
function joinedLinks(links: Action['links']): Action['links'] {
  const joined = new Map<string, Action['links'][number]>();
  for (const link of links) {
    const key = linkKey(link);
    const known = joined.get(key);
    const variables = [...new Set([...(known?.variables ?? []), ...link.variables])];
    joined.set(key, { ...link, share: Math.max(link.share, known?.share ?? 0), variables });
  }
  return [...joined.values()];
}
