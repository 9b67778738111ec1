import type { Action } from '../../../../assessment-framework/model/plan-records.ts';

type Effect = Action['effects'][number];
const keyOf = ({ criterion, source }: Pick<Effect, 'criterion' | 'source'>) => `${criterion} ${source ?? ''}`;

/** One effect for each answer, the highest; in the order in which the answers are named first. */
export function highestEffects(effects: readonly Effect[]): Effect[] {
  const highest = new Map<string, Effect>();
  for (const effect of effects) {
    const known = highest.get(keyOf(effect));
    if (!known || known.toLevel < effect.toLevel) highest.set(keyOf(effect), effect);
  }
  return [...highest.values()];
}

/** Those of the suggested effects that go further than what is written already. */
export function missingEffects(written: readonly Effect[], suggested: readonly Effect[]): Effect[] {
  const levels = new Map(written.map((effect) => [keyOf(effect), effect.toLevel]));
  return suggested.filter((effect) => effect.toLevel > (levels.get(keyOf(effect)) ?? -1));
}
