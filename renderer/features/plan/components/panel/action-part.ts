import type { Action } from '../../../../../assessment-framework/model/plan-records.ts';
import type { PlanRow } from '../../facts/plan-rows.ts';

/** What every part of the panel needs: the action, and how to change it. */
export interface ActionPart {
  readonly row: PlanRow;
  readonly onChange: (changes: Partial<Action>) => void;
}
