import type { AnswerInfluence } from '../../../../assessment-framework/sensitivity/answer-influence.ts';
import type { InfluencedIndex } from '../../../../assessment-framework/sensitivity/indices-after.ts';

/** What one answer does to one index; changes are fractions of the scale. */
export interface InfluenceRow extends Pick<AnswerInfluence, 'criterion' | 'source' | 'value'> {
  readonly id: string;
  readonly up: number | null;
  readonly down: number | null;
  readonly without: number | null;
  /** Largest of the three, without its sign. */
  readonly largest: number;
  readonly changesBand: boolean;
}

/** The answers that belong to an index, the one that moves it most first. */
export function influenceRows(
  influences: readonly AnswerInfluence[],
  index: InfluencedIndex,
): readonly InfluenceRow[] {
  return influences
    .filter(({ source }) => (source === null) === (index === 'system'))
    .map(({ criterion, source, value, up, down, without, bandChanges }) => {
      const changes = [up?.[index] ?? null, down?.[index] ?? null, without[index]] as const;
      return {
        id: `${source ?? ''}/${criterion}`,
        criterion,
        source,
        value,
        up: changes[0],
        down: changes[1],
        without: changes[2],
        largest: Math.max(...changes.map((change) => Math.abs(change ?? 0))),
        changesBand: bandChanges.includes(index),
      };
    })
    .sort((a, b) => b.largest - a.largest);
}
