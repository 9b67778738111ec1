import type { Answer, AnswerValue, DataSource } from '../model/assessment.ts';
import type { Framework, SourceCriterion } from '../model/framework.ts';
import type { FactCondition, SourceFact } from '../model/source-facts.ts';
import { recordedVariables } from './recorded-variables.ts';

/** A criterion that a fact bears on, with the answer given and what the facts alone say about its level. */
export interface TouchedCriterion {
  readonly criterion: string;
  /** null while blank. */
  readonly value: AnswerValue | null;
  /** Levels 0-4 for which the facts speak; null where they say nothing plainly. */
  readonly suggested: { readonly atLeast: number; readonly atMost: number } | null;
  /** The level given lies outside what the facts suggest. 'Not applicable' and 'not known' differ from nothing. */
  readonly differs: boolean;
}

type Ground = Pick<Framework, 'sourceCriteria' | 'variables'>;

/**
 * Criteria of the source checklist that a fact bears on, in the order of the framework; without a fact all those whose
 * signals say something.
 * @param answers those of this source
 */
export function touchedCriteria(
  framework: Ground,
  source: DataSource,
  { answers, fact }: { readonly answers: readonly Answer[]; readonly fact?: SourceFact },
): readonly TouchedCriterion[] {
  const given = new Map(
    answers.filter((answer) => answer.source === source.id).map(({ criterion, value }) => [criterion, value]),
  );
  return framework.sourceCriteria.flatMap((criterion) => {
    if (fact !== undefined && !criterion.facts.includes(fact)) return [];
    const suggested = suggestedLevels(framework, criterion, source);
    if (fact === undefined && suggested === null) return [];
    const value = given.get(criterion.id) ?? null;
    const differs =
      suggested !== null &&
      typeof value === 'number' &&
      (value < suggested.atLeast || value > suggested.atMost);
    return [{ criterion: criterion.id, value, suggested, differs }];
  });
}

/** The levels for which the signals of a criterion speak; null where none holds, or where they contradict each other. */
function suggestedLevels(
  framework: Ground,
  { signals }: SourceCriterion,
  source: DataSource,
): TouchedCriterion['suggested'] {
  const heard = signals.filter(({ when }) => when.every((condition) => holds(condition, framework, source)));
  if (heard.length === 0) return null;
  const atLeast = Math.max(...heard.map((signal) => signal.atLeast ?? 0));
  const atMost = Math.min(...heard.map((signal) => signal.atMost ?? 4));
  return atLeast <= atMost ? { atLeast, atMost } : null;
}

function holds(condition: FactCondition, framework: Ground, source: DataSource): boolean {
  if ('records' in condition)
    return quantified(condition.records, condition.of, recordedVariables(framework, source.variables));
  if ('tabulates' in condition)
    return quantified(condition.tabulates, condition.of, recordedVariables(framework, source.tabulatedBy));
  if ('tabulatesAtLeast' in condition) return source.tabulatedBy.length >= condition.tabulatesAtLeast;
  if ('frequency' in condition) return condition.frequency.includes(source.frequency);
  const lag = monthsBetween(source.lastReferenceDate, source.lastPublishedDate);
  return lag !== null && lag <= condition.publishedWithinMonths;
}

/** An empty list says that nobody has entered it, not that there is nothing. */
function quantified(wanted: readonly string[], of: 'any' | 'all' | 'none', held: readonly string[]): boolean {
  if (held.length === 0) return false;
  const found = wanted.filter((id) => held.includes(id)).length;
  if (of === 'none') return found === 0;
  return of === 'all' ? found === wanted.length : found > 0;
}

/** Whole and part months from one calendar date to a later one; null when one is missing or they are reversed. */
function monthsBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || to < from) return null;
  const part = (date: string, start: number, end: number) => Number(date.slice(start, end));
  const years = part(to, 0, 4) - part(from, 0, 4);
  const months = part(to, 5, 7) - part(from, 5, 7);
  const days = part(to, 8, 10) - part(from, 8, 10);
  return years * 12 + months + days / 31;
}
