import type { AssessmentHead } from '../../../../assessment-framework/model/assessment.ts';
import type { Action } from '../../../../assessment-framework/model/plan-records.ts';

/** The place after the last action of the plan. */
export const nextOrder = (actions: readonly Pick<Action, 'order'>[]): number =>
  actions.reduce((last, { order }) => Math.max(last, order), -1) + 1;

/** An action of the country's own with nothing but a title. */
export const ownAction = (
  title: string,
  { planCurrency }: Pick<AssessmentHead, 'planCurrency'>,
  actions: readonly Action[],
): Action => ({
  id: crypto.randomUUID(),
  recommendation: null,
  title,
  gaps: [],
  lead: null,
  partners: [],
  start: null,
  end: null,
  dependsOn: [],
  costClass: null,
  cost: null,
  currency: planCurrency,
  fundingStatus: 'open',
  funding: '',
  success: '',
  status: 'proposed',
  effects: [],
  links: [],
  activates: [],
  note: '',
  order: nextOrder(actions),
});
