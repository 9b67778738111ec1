import type { Assessment, Institution } from '../model/assessment.ts';
import type { Framework, Recommendation } from '../model/framework.ts';
import type { GapCondition } from '../model/gap-condition.ts';
import type { Action } from '../model/plan-records.ts';
import type { Gap } from '../scoring/result.ts';
import { byId } from '../scoring/tolerance.ts';
import { endOfTerm } from './calendar.ts';
import { planStart } from './plan-schedule.ts';

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
 * ends by the horizon; its cost is the class of the recommendation; it closes the listed gaps that name it, and raises
 * the answers behind them to the lowest level at which their rules are silent.
 */
export function newAction(
  framework: Pick<Framework, 'settings' | 'gapRules'>,
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
    effects: highestOf(closed.flatMap((gap) => silencingEffects(framework, gap))),
    links: [],
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

type Effect = Action['effects'][number];

/** The answers that decided a gap, each one level above the highest that its rule still objects to. */
function silencingEffects({ gapRules }: Pick<Framework, 'gapRules'>, gap: Gap): Effect[] {
  const rule = gapRules.find(({ id }) => id === gap.rule);
  if (rule === undefined) return [];
  return gap.decidedBy.flatMap(({ criterion, source }) => {
    const limits = rule.triggers
      .filter(({ scope }) => scope === gap.subjectKind)
      .flatMap(({ when }) => limitsOf(when, criterion));
    return limits.length === 0 ? [] : [{ criterion, source, toLevel: Math.min(4, Math.max(...limits) + 1) }];
  });
}

/** Levels up to which a condition objects to a criterion. */
function limitsOf(condition: GapCondition, criterion: string): number[] {
  if ('all' in condition) return condition.all.flatMap((part) => limitsOf(part, criterion));
  if ('any' in condition) return condition.any.flatMap((part) => limitsOf(part, criterion));
  if ('system' in condition) return condition.system === criterion ? [condition.atMost] : [];
  if ('source' in condition) return condition.source === criterion ? [condition.atMost] : [];
  return [];
}

/** One effect a place, the highest. */
function highestOf(effects: readonly Effect[]): Effect[] {
  const highest = new Map<string, Effect>();
  for (const effect of effects) {
    const key = `${effect.criterion} ${effect.source ?? ''}`;
    if (effect.toLevel > (highest.get(key)?.toLevel ?? -1)) highest.set(key, effect);
  }
  return [...highest.values()];
}
