import type { PlanRow } from './plan-rows.ts';

/** Actions that a projection counts: given up ones never do, and the effect of those that are done is in today's answers. */
export const isTickable = ({ action }: PlanRow): boolean =>
  action.status !== 'dropped' && action.status !== 'done';

/** Ways to tick many at once, as the list of choices names them: `all`, `none`, `status:<status>`, `lead:<institution>`. */
export function ticksOf(choice: string, rows: readonly PlanRow[]): ReadonlySet<string> {
  const [kind, value = ''] = choice.split(/:(.*)/s);
  const wanted = rows.filter((row) => {
    if (!isTickable(row)) return false;
    if (kind === 'status') return row.action.status === value;
    if (kind === 'lead') return (row.action.lead ?? '') === value;
    return kind === 'all';
  });
  return new Set(wanted.map(({ id }) => id));
}
