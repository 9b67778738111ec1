import { bandOf, type Step } from '../../../assessment-framework/scoring/bands.ts';

/** Position of a coverage among the bands of the framework, 0 for the lowest; decides its colour. */
export function bandStep(levels: readonly Step[], coverage: number): number {
  const order = levels.toSorted((a, b) => a.from - b.from).map(({ id }) => id);
  return order.indexOf(bandOf(levels, coverage));
}
