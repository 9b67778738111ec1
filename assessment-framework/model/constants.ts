// Values that the interface needs while it runs. No schema here: the page would carry the whole of zod with it.

/** Severity classes of a gap, gravest first (methodology E.2). */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Orders of magnitude of a cost, cheapest first (methodology E.3). */
export const COST_CLASSES = ['a', 'b', 'c', 'd'] as const;
export type CostClass = (typeof COST_CLASSES)[number];

/** Terms in which a recommendation can be carried out (methodology E.3). */
export const HORIZONS = ['short', 'medium', 'long'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** How far an action, or a study, has come. */
export const ACTION_STATUSES = ['proposed', 'agreed', 'running', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** `open`: nobody asked yet; `sought`: asked for; `pledged`: promised; `secured`: in a budget or signed. */
export const FUNDING_STATUSES = ['open', 'sought', 'pledged', 'secured'] as const;
export type FundingStatus = (typeof FUNDING_STATUSES)[number];

/** Closes a switch over a union: does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
