import type { z } from 'zod';
import { Action } from '../../assessment-framework/model/plan-records.ts';

/** A proposed action of the country's own, empty but for what is given. */
export function anAction(id: string, changes: Partial<z.input<typeof Action>> = {}): Action {
  return Action.parse({ id, title: `Action ${id}`, ...changes });
}
