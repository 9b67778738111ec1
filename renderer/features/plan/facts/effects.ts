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

type LinkEffect = Action['links'][number];
const placeOf = ({ topic, source }: Pick<LinkEffect, 'topic' | 'source'>) => `${topic} ${source}`;

/** One effect for each link, with the highest share and the elements of all. */
export function joinedLinks(links: readonly LinkEffect[]): LinkEffect[] {
  const joined = new Map<string, LinkEffect>();
  for (const link of links) {
    const known = joined.get(placeOf(link));
    joined.set(
      placeOf(link),
      known
        ? {
            ...known,
            share: Math.max(known.share, link.share),
            variables: [...new Set([...known.variables, ...link.variables])],
          }
        : link,
    );
  }
  return [...joined.values()];
}

/** Those of the suggested links that go further than what is written already. */
export function missingLinks(written: readonly LinkEffect[], suggested: readonly LinkEffect[]): LinkEffect[] {
  const known = new Map(written.map((link) => [placeOf(link), link]));
  return joinedLinks(suggested).filter((link) => {
    const own = known.get(placeOf(link));
    return (
      own === undefined ||
      link.share > own.share ||
      link.variables.some((variable) => !own.variables.includes(variable))
    );
  });
}
