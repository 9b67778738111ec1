import { assertNever } from '../model/constants.ts';
import type { Framework } from '../model/framework.ts';
import type { GapCondition } from '../model/gap-condition.ts';
import type { Action } from '../model/plan-records.ts';
import type { Gap, GapFact } from '../scoring/result.ts';

type Effect = Action['effects'][number];
type AnswerFact = Extract<GapFact, { readonly kind: 'answer' }>;

/**
 * The smallest levels at which the rule no longer finds the gap, as effects of an action that closes it: the fewest
 * answers, each raised to just above the threshold. Empty where answers cannot close it (no source, a share, age): see
 * `suggestedLinks`. What a rise does to other gaps, or to which source is the best of the topic, is not foreseen here.
 */
export function suggestedEffects(
  framework: Framework,
  gap: Pick<Gap, 'rule' | 'subjectKind' | 'facts'>,
): Action['effects'] {
  const rule = framework.gapRules.find(({ id }) => id === gap.rule);
  const answers = gap.facts.filter((fact) => fact.kind === 'answer');
  const triggers = rule?.triggers.filter(({ scope }) => scope === gap.subjectKind) ?? [];
  const raised = new Map<string, Effect>();
  for (const effect of triggers.flatMap(({ when }) => effectsAgainst(when, answers)))
    raised.set(`${effect.criterion} ${effect.source ?? ''}`, effect);
  return [...raised.values()];
}

/** Raised answers that make a condition false; none where it does not hold, or where answers cannot do it. */
function effectsAgainst(condition: GapCondition, answers: readonly AnswerFact[]): readonly Effect[] {
  if ('any' in condition) return condition.any.flatMap((part) => effectsAgainst(part, answers));
  if ('all' in condition) {
    // One part that no longer holds is enough: the one that takes the fewest answers.
    const ways = condition.all
      .map((part) => effectsAgainst(part, answers))
      .filter(({ length }) => length > 0);
    return (
      ways.reduce<readonly Effect[] | null>(
        (best, way) => (best === null || way.length < best.length ? way : best),
        null,
      ) ?? []
    );
  }
  if ('system' in condition) return raise(condition.system, condition.atMost, answers);
  if ('source' in condition) {
    const effects = raise(condition.source, condition.atMost, answers);
    // Every linked source falls short: it is enough that one no longer does, the one that has the least way to go.
    return condition.of === 'every' ? effects.slice(0, 1) : effects;
  }
  return [];
}

function raise(criterion: string, atMost: number, answers: readonly AnswerFact[]): readonly Effect[] {
  const level = ({ value }: AnswerFact) => (typeof value === 'number' ? value : -1);
  return answers
    .filter((fact) => fact.criterion === criterion && fact.atMost === atMost)
    .toSorted((a, b) => level(b) - level(a))
    .map(({ source }) => ({ criterion, source, toLevel: atMost + 1 }));
}

/**
 * What a source must cover so that the rule no longer finds the gap: the next share above the threshold for the source
 * that covers most, or enough missing elements for the best one. Empty where links cannot close it.
 */
export function suggestedLinks(framework: Framework, gap: Pick<Gap, 'facts'>): Action['links'] {
  return gap.facts.flatMap((fact): Action['links'] => {
    switch (fact.kind) {
      case 'share': {
        const [source] = fact.sources;
        const share = framework.settings.coverage.shares.find((step) => step > fact.atMost);
        return source === undefined || share === undefined
          ? []
          : [{ topic: fact.topic, source, share, variables: [] }];
      }
      case 'variables': {
        const total = fact.present.length + fact.missing.length;
        const wanted = Math.ceil(fact.below * total - 1e-9) - fact.present.length;
        return [
          { topic: fact.topic, source: fact.source, share: 0, variables: fact.missing.slice(0, wanted) },
        ];
      }
      case 'answer':
      case 'coverage':
      case 'linked-sources':
      case 'age':
      case 'no-source-of-type':
      case 'demanded':
      case 'shares-a-topic':
      case 'relevant':
        return [];
      default:
        return assertNever(fact);
    }
  });
}
