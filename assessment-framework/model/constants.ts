// Values that the interface needs while it runs. No schema here: the page would carry the whole of zod with it.

/** Severity classes of a gap, gravest first (methodology E.2). */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Closes a switch over a union: does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
