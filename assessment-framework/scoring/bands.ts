import { isBelow } from './tolerance.ts';

/** A named step of a scale and its lower bound, which belongs to it. */
export interface Step<T extends string = string> {
  readonly id: T;
  readonly from: number;
}

/**
 * Name of the step in which a value lies: bands of indices (F.6), levels of coverage (F.5), grades of confidence (F.3).
 * Lower bounds are inclusive and the value is taken unrounded. A value under all bounds belongs to the lowest step.
 * @throws RangeError for a scale without steps.
 */
export function bandOf<T extends string>(steps: readonly Step<T>[], value: number): T {
  let found: Step<T> | undefined;
  let lowest: Step<T> | undefined;
  for (const step of steps) {
    if (lowest === undefined || step.from < lowest.from) lowest = step;
    if (!isBelow(value, step.from) && (found === undefined || step.from > found.from)) found = step;
  }
  const band = found ?? lowest;
  if (band === undefined) throw new RangeError('a scale has at least one step');
  return band.id;
}
