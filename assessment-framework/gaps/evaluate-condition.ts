import { assertNever } from '../model/constants.ts';
import type { GapCondition } from '../model/gap-condition.ts';
import type { Gap } from '../scoring/result.ts';
import { isBelow } from '../scoring/tolerance.ts';
import { bestCell, type GapFacts, yearOf } from './gap-facts.ts';

/** Truth of a condition, in this order: `any` takes the highest of its parts, `all` the lowest. */
const TRUTHS = ['false', 'blank', 'not-known', 'true'] as const;
type Truth = (typeof TRUTHS)[number];

/** What a rule is asked about. In a topic `best` is the source that stands for it, null when none is linked. */
export type Subject =
  | { readonly kind: 'topic'; readonly topic: string; readonly best: string | null }
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'system' };

/** Truth of a condition with the answers, sources and topics that decided it. */
export interface Outcome {
  readonly truth: Truth;
  readonly decidedBy: Gap['decidedBy'];
  readonly sources: readonly string[];
  readonly topics: readonly string[];
}

/**
 * Evaluates a condition of a gap rule for a subject (E.1).
 *
 * A level is compared only when it is known: 'not applicable' makes a comparison false, 'not known' and blank stay what
 * they are. Coverage, shares and variables are always known. An operator that has no meaning for the subject (the best
 * source outside a topic, the subject source outside a source) is false. The deciders are those of the parts whose
 * truth became the truth of the whole.
 */
export function evaluateCondition(condition: GapCondition, subject: Subject, facts: GapFacts): Outcome {
  if ('all' in condition) return combine(condition.all, 'lowest', subject, facts);
  if ('any' in condition) return combine(condition.any, 'highest', subject, facts);
  if ('system' in condition)
    return compareLevel({ criterion: condition.system, source: null }, condition.atMost, facts);
  if ('source' in condition) return compareSources(condition, subject, facts);
  if ('linkedSources' in condition) {
    const { atLeast = 0, atMost = Infinity } = condition.linkedSources;
    const sources = linkedCells(subject, facts).filter(({ share }) => share > 0);
    return holds(subject.kind === 'topic' && sources.length >= atLeast && sources.length <= atMost, {
      sources: sources.map(({ source }) => source),
    });
  }
  if ('largestShareAtMost' in condition) {
    const cells = linkedCells(subject, facts);
    const largest = Math.max(0, ...cells.map(({ share }) => share));
    return holds(largest > 0 && !isBelow(condition.largestShareAtMost, largest), {
      sources: cells.filter(({ share }) => share > 0).map(({ source }) => source),
    });
  }
  if ('bestVariablesBelow' in condition) {
    const best = linkedCells(subject, facts).find(({ source }) => source === standIn(subject));
    if (best === undefined) return holds(false);
    return holds(isBelow(best.variables, condition.bestVariablesBelow), { sources: [best.source] });
  }
  if ('coverageBelow' in condition) {
    const topic = facts.topic(condition.topic ?? topicOf(subject) ?? '');
    if (topic === undefined) return holds(false);
    return holds(isBelow(topic.coverage, condition.coverageBelow), { topics: [topic.id] });
  }
  if ('topicRelevant' in condition) {
    const id = condition.topicRelevant === true ? topicOf(subject) : condition.topicRelevant;
    const topic = facts.relevantTopics.find((each) => each.id === id);
    return holds(topic !== undefined, { topics: topic === undefined ? [] : [topic.id] });
  }
  if ('topicIn' in condition) return holds(condition.topicIn.includes(topicOf(subject) ?? ''));
  if ('topicDemands' in condition) {
    const demanded = facts.definition(topicOf(subject) ?? '')?.mandatory ?? [];
    return holds(demanded.includes(condition.topicDemands));
  }
  if ('noSourceOfType' in condition) {
    const types = facts.linked(condition.topic).map(({ source }) => facts.source(source)?.type);
    return holds(!types.includes(condition.noSourceOfType), { topics: [condition.topic] });
  }
  if ('sharesATopic' in condition) return sharesATopic(subject, facts);
  if ('olderThanTolerance' in condition) return olderThanTolerance(subject, facts);
  return assertNever(condition);
}

/** One condition for several: true when any of them is. */
export function evaluateAny(conditions: readonly GapCondition[], subject: Subject, facts: GapFacts): Outcome {
  return combine(conditions, 'highest', subject, facts);
}

function combine(
  conditions: readonly GapCondition[],
  take: 'lowest' | 'highest',
  subject: Subject,
  facts: GapFacts,
): Outcome {
  return merge(
    conditions.map((condition) => evaluateCondition(condition, subject, facts)),
    take,
  );
}

function merge(parts: readonly Outcome[], take: 'lowest' | 'highest'): Outcome {
  const ranks = parts.map(({ truth }) => TRUTHS.indexOf(truth));
  const rank = take === 'lowest' ? Math.min(...ranks) : Math.max(...ranks);
  const truth = TRUTHS[rank] ?? 'false';
  const deciding = parts.filter((part) => part.truth === truth);
  // Most conditions have one part that decides, and every source is asked about every rule.
  if (deciding.length === 1 && deciding[0] !== undefined) return deciding[0];
  const decidedBy = new Map(
    deciding.flatMap((part) =>
      part.decidedBy.map((answer) => [`${answer.criterion} ${answer.source ?? ''}`, answer]),
    ),
  );
  return {
    truth,
    decidedBy: [...decidedBy.values()],
    sources: [...new Set(deciding.flatMap(({ sources }) => sources))],
    topics: [...new Set(deciding.flatMap(({ topics }) => topics))],
  };
}

function holds(truth: boolean, deciders: Partial<Pick<Outcome, 'sources' | 'topics'>> = {}): Outcome {
  return { truth: truth ? 'true' : 'false', decidedBy: [], sources: [], topics: [], ...deciders };
}

function compareLevel(
  place: { readonly criterion: string; readonly source: string | null },
  atMost: number,
  facts: GapFacts,
): Outcome {
  const value = facts.answer(place.criterion, place.source);
  const sources = place.source === null ? [] : [place.source];
  return { truth: levelAtMost(value, atMost), decidedBy: [{ ...place, value }], sources, topics: [] };
}

function levelAtMost(value: ReturnType<GapFacts['answer']>, atMost: number): Truth {
  if (value === null) return 'blank';
  if (value === 'NK') return 'not-known';
  return value !== 'NA' && value <= atMost ? 'true' : 'false';
}

function compareSources(
  condition: Extract<GapCondition, { readonly source: string }>,
  subject: Subject,
  facts: GapFacts,
): Outcome {
  const compare = (source: string) =>
    compareLevel({ criterion: condition.source, source }, condition.atMost, facts);
  switch (condition.of) {
    case 'subject':
      return subject.kind === 'source' ? compare(subject.source) : holds(false);
    case 'best':
      return subject.kind === 'topic' && subject.best !== null ? compare(subject.best) : holds(false);
    case 'every': {
      const parts = linkedCells(subject, facts).map((cell) => compare(cell.source));
      return parts.length === 0 ? holds(false) : merge(parts, 'lowest');
    }
    default:
      return assertNever(condition.of);
  }
}

/** Another source is linked to the topic, or to one of the relevant topics that use the source. */
function sharesATopic(subject: Subject, facts: GapFacts): Outcome {
  const source = standIn(subject);
  if (source === null) return holds(false);
  const topics = subject.kind === 'topic' ? [subject.topic] : facts.topicsUsing(source).map(({ id }) => id);
  const shared = topics.filter((topic) => facts.linked(topic).some((cell) => cell.source !== source));
  return holds(shared.length > 0, { sources: [source], topics: shared });
}

/** Compares years, as the tolerances of G13 are years; without a reference date or a known type nothing is claimed. */
function olderThanTolerance(subject: Subject, facts: GapFacts): Outcome {
  const source = facts.source(standIn(subject) ?? '');
  const tolerance = facts.sourceType(source?.type ?? '')?.toleranceYears;
  if (source === undefined || tolerance === undefined) return holds(false);
  if (source.lastReferenceDate === null) return { ...holds(false), truth: 'blank', sources: [source.id] };
  const age = facts.referenceYear - yearOf(source.lastReferenceDate);
  return holds(age > tolerance, { sources: [source.id] });
}

/** Sources linked to the topic that is asked about. */
export function linkedCells(subject: Subject, facts: GapFacts) {
  return subject.kind === 'topic' ? facts.linked(subject.topic) : [];
}

/** The topic that is asked about; null for sources and the system. */
export function topicOf(subject: Subject): string | null {
  return subject.kind === 'topic' ? subject.topic : null;
}

/** The source a subject speaks of: itself, or the best one of the topic. */
export function standIn(subject: Subject): string | null {
  switch (subject.kind) {
    case 'topic':
      return subject.best;
    case 'source':
      return subject.source;
    case 'system':
      return null;
    default:
      return assertNever(subject);
  }
}

/** A topic as subject, with its best source. */
export function topicSubject(topic: string, facts: GapFacts): Subject {
  return { kind: 'topic', topic, best: bestCell(facts.linked(topic))?.source ?? null };
}
