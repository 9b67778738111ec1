import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';

/** The other sources, those of the same type first, else in the order of the inventory. */
export function otherSources(sources: readonly DataSource[], source: string): readonly DataSource[] {
  const own = sources.find(({ id }) => id === source);
  const isAlike = ({ type }: DataSource) => type === own?.type;
  const others = sources.filter(({ id }) => id !== source);
  return [...others.filter(isAlike), ...others.filter((other) => !isAlike(other))];
}
