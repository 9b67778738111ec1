import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { Action } from '../../../../assessment-framework/model/plan-records.ts';
import { newAction } from '../../../../assessment-framework/plan/action-from-recommendation.ts';
import { type GapItem, isListed } from './gap-items.ts';

interface Ground {
  readonly framework: Framework;
  readonly texts: Pick<FrameworkTexts, 'recommendations'>;
  readonly assessment: Pick<Assessment, 'actions' | 'head' | 'institutions'>;
  readonly items: readonly GapItem[];
}

/** An action names so many gaps, effects and links at most; those of the gravest gaps come first. */
const MOST = 200;

/** The action of the plan that carries out a recommendation; null when there is none, dropped ones apart. */
export const plannedFor = (actions: readonly Action[], recommendation: string): Action | null =>
  actions.find((action) => action.recommendation === recommendation && action.status !== 'dropped') ?? null;

/**
 * The action that takes a recommendation into the plan: the one that is there already, with this gap added, else a new
 * one that closes every listed gap the recommendation closes. null when the framework has no such recommendation.
 */
export function actionFor(
  { framework, texts, assessment, items }: Ground,
  recommendation: string,
  gap: string | null,
): Action | null {
  const planned = plannedFor(assessment.actions, recommendation);
  if (planned)
    return gap === null || planned.gaps.includes(gap)
      ? planned
      : { ...planned, gaps: [...planned.gaps, gap] };
  const found = framework.recommendations.find(({ id }) => id === recommendation);
  if (!found) return null;
  const listed = items.filter(isListed);
  const text = texts.recommendations[recommendation];
  const action = newAction(framework, assessment, found, {
    id: crypto.randomUUID(),
    title: text?.label ?? recommendation,
    success: text?.text ?? '',
    order: Math.max(-1, ...assessment.actions.map(({ order }) => order)) + 1,
    gaps: listed.flatMap((item) => (item.gap === null ? [] : [item.gap])),
  });
  const byHand = listed.filter((item) => item.gap === null && item.recommendations.includes(recommendation));
  const keys = [...(gap === null ? [] : [gap]), ...action.gaps, ...byHand.map(({ key }) => key)];
  return {
    ...action,
    gaps: [...new Set(keys)].slice(0, MOST),
    effects: action.effects.slice(0, MOST),
    links: action.links.slice(0, MOST),
  };
}

/** The actions that answer a gap, without it. */
export const withoutGap = ({ actions, key, speaksFor }: GapItem): readonly Action[] => {
  const keys = new Set([key, ...speaksFor]);
  return actions.map((action) => ({ ...action, gaps: action.gaps.filter((gap) => !keys.has(gap)) }));
};
