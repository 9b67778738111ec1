import type { Framework } from '../../../assessment-framework/model/framework.ts';
import type { GapCondition } from '../../../assessment-framework/model/gap-condition.ts';

/** A gap rule that asks about a criterion, and the highest level at which it still counts as a shortfall. */
export interface GapTouch {
  readonly rule: string;
  readonly atMost: number;
}

/**
 * Gap rules whose conditions name a criterion (methodology E.1), in the order of the framework.
 * Where a rule names it more than once, the highest level stands.
 */
export function gapTouches(framework: Pick<Framework, 'gapRules'>, criterion: string): readonly GapTouch[] {
  return framework.gapRules.flatMap((rule) => {
    const levels = rule.triggers.flatMap(({ when }) => levelsIn(when, criterion));
    return levels.length === 0 ? [] : [{ rule: rule.id, atMost: Math.max(...levels) }];
  });
}

function levelsIn(condition: GapCondition, criterion: string): readonly number[] {
  if ('all' in condition) return condition.all.flatMap((part) => levelsIn(part, criterion));
  if ('any' in condition) return condition.any.flatMap((part) => levelsIn(part, criterion));
  if ('system' in condition) return condition.system === criterion ? [condition.atMost] : [];
  if ('source' in condition) return condition.source === criterion ? [condition.atMost] : [];
  return [];
}
