import type { AnswerValue, DataSource } from '../model/assessment.ts';
import type { Action } from '../model/plan-records.ts';
import type { ScoredParts } from '../scoring/compute-scores.ts';
import {
  answerKey,
  isCounted,
  linkKey,
  type PlannedAction,
  type ProjectionOptions,
  rises,
  type Today,
  todayOf,
} from './project-plan.ts';

/**
 * Why an effect changes nothing:
 * `reached-already`: today's record is there; `does-not-apply`: the answer is 'not applicable'; `another-action`: another
 * action of the plan goes further in the same place; `unknown-source`; `discontinued`: such a source is not taken up
 * again; `dropped`: the action was given up; `done`: it is done, and the effect is in today's records;
 * `done-not-entered`: it is done, but today's records do not show it.
 */
export type WhyNothing =
  | 'reached-already'
  | 'does-not-apply'
  | 'another-action'
  | 'unknown-source'
  | 'discontinued'
  | 'dropped'
  | 'done'
  | 'done-not-entered';

/** What a link covers: the share, and the elements in their order. */
export interface LinkReach {
  readonly share: number;
  readonly variables: readonly string[];
}

/** One effect of an action: from what to what, and why nothing happens (null: something does). */
export type EffectOutcome = { readonly action: string; readonly why: WhyNothing | null } & (
  | {
      readonly kind: 'answer';
      readonly criterion: string;
      readonly source: string | null;
      /** null: not yet answered. */
      readonly from: AnswerValue | null;
      readonly to: AnswerValue | null;
    }
  | {
      readonly kind: 'link';
      readonly topic: string;
      readonly source: string;
      /** null: no link. */
      readonly from: LinkReach | null;
      readonly to: LinkReach | null;
      /** The source is planned and no action counted here makes it exist: the link counts in no score yet. */
      readonly waitsForSource: boolean;
    }
  | {
      readonly kind: 'source';
      readonly source: string;
      /** null: no such source. */
      readonly from: DataSource['status'] | null;
      readonly to: DataSource['status'] | null;
    }
);

interface Plan {
  readonly today: Today;
  readonly options: ProjectionOptions;
  /** Highest level that counted actions give an answer, by place. */
  readonly levels: ReadonlyMap<string, number>;
  readonly activated: ReadonlySet<string>;
}

/**
 * What every effect of every action does in the projection, action by action. `from` is today, `to` what this action
 * alone makes of it; where `why` is given, `to` equals `from`.
 */
export function effectsOf(
  assessment: ScoredParts,
  actions: readonly PlannedAction[],
  options: ProjectionOptions = {},
): EffectOutcome[] {
  const counted = actions.filter((action) => isCounted(action, options));
  const levels = new Map<string, number>();
  for (const effect of counted.flatMap(({ effects }) => effects)) {
    const key = answerKey(effect);
    levels.set(key, Math.max(effect.toLevel, levels.get(key) ?? 0));
  }
  const plan: Plan = {
    today: todayOf(assessment),
    options,
    levels,
    activated: new Set(counted.flatMap(({ activates }) => activates)),
  };
  return actions.flatMap((action) => [
    ...action.effects.map((effect) => answerOutcome(plan, action, effect)),
    ...action.links.map((link) => linkOutcome(plan, action, link)),
    ...action.activates.map((source) => sourceOutcome(plan, action, source)),
  ]);
}

function answerOutcome(
  { today, options, levels }: Plan,
  action: PlannedAction,
  effect: Action['effects'][number],
): EffectOutcome {
  const { criterion, source, toLevel } = effect;
  const from = today.answers.get(answerKey(effect))?.value ?? null;
  const why = ((): WhyNothing | null => {
    if (source !== null && !today.sources.has(source)) return 'unknown-source';
    if (from === 'NA') return 'does-not-apply';
    const idle = whyIdle(action, options, !rises(from, toLevel));
    if (idle !== null) return idle;
    return (levels.get(answerKey(effect)) ?? 0) > toLevel ? 'another-action' : null;
  })();
  const to = why === null ? (toLevel as AnswerValue) : from;
  return { action: action.id, kind: 'answer', criterion, source, from, to, why };
}

function linkOutcome(
  { today, options, activated }: Plan,
  action: PlannedAction,
  { topic, source, share, variables }: Action['links'][number],
): EffectOutcome {
  const link = today.links.get(linkKey({ topic, source }));
  const from = link === undefined ? null : { share: link.share, variables: link.variables };
  const added = [...new Set(variables)].filter((variable) => !link?.variables.includes(variable));
  const status = today.sources.get(source)?.status;
  const reached = link !== undefined && link.share >= share && added.length === 0;
  const why = status === undefined ? 'unknown-source' : whyIdle(action, options, reached);
  const to: LinkReach | null =
    why === null
      ? { share: Math.max(share, link?.share ?? 0), variables: [...(link?.variables ?? []), ...added] }
      : from;
  const waitsForSource = status === 'planned' && !activated.has(source);
  return { action: action.id, kind: 'link', topic, source, from, to, waitsForSource, why };
}

function sourceOutcome({ today, options }: Plan, action: PlannedAction, source: string): EffectOutcome {
  const from = today.sources.get(source)?.status ?? null;
  const why = ((): WhyNothing | null => {
    if (from === null) return 'unknown-source';
    if (from === 'discontinued') return 'discontinued';
    return whyIdle(action, options, from === 'active');
  })();
  return { action: action.id, kind: 'source', source, from, to: why === null ? 'active' : from, why };
}

/** Why an effect that could happen does not: its action is out of the count, or today is there. */
function whyIdle(action: PlannedAction, options: ProjectionOptions, reached: boolean): WhyNothing | null {
  if (action.status === 'dropped') return 'dropped';
  if (!isCounted(action, options)) return reached ? 'done' : 'done-not-entered';
  return reached ? 'reached-already' : null;
}
