import { assertNever } from '../model/constants.ts';
import type { GapCondition } from '../model/gap-condition.ts';
import type { GapFact } from '../scoring/result.ts';
import { evaluateCondition, linkedCells, type Subject, standIn, topicOf } from './evaluate-condition.ts';
import { type GapFacts, yearOf } from './gap-facts.ts';

/**
 * What made a condition true, or left it open where an answer is not known: a fact for each part whose truth became the
 * truth of the whole, in the order of the rule, none twice. Parts that only say which subjects are asked (the topic is
 * relevant, the topic is one of these) give no fact.
 *
 * Asked only of gaps that exist: every source is asked about every rule, and few of them fire.
 */
export function collectFacts(
  conditions: readonly GapCondition[],
  subject: Subject,
  facts: GapFacts,
): readonly GapFact[] {
  const found = new Map<string, GapFact>();
  for (const fact of factsOfParts(conditions, 'highest', subject, facts))
    found.set(JSON.stringify(fact), fact);
  return [...found.values()];
}

const TRUTHS = ['false', 'blank', 'not-known', 'true'];

function factsOfParts(
  parts: readonly GapCondition[],
  take: 'lowest' | 'highest',
  subject: Subject,
  facts: GapFacts,
): readonly GapFact[] {
  const ranks = parts.map((part) => TRUTHS.indexOf(evaluateCondition(part, subject, facts).truth));
  const deciding = take === 'lowest' ? Math.min(...ranks) : Math.max(...ranks);
  return parts.flatMap((part, index) => (ranks[index] === deciding ? factsOf(part, subject, facts) : []));
}

function factsOf(condition: GapCondition, subject: Subject, facts: GapFacts): readonly GapFact[] {
  if ('all' in condition) return factsOfParts(condition.all, 'lowest', subject, facts);
  if ('any' in condition) return factsOfParts(condition.any, 'highest', subject, facts);
  if ('system' in condition || 'source' in condition) return answersOf(condition, subject, facts);
  if ('topicRelevant' in condition) {
    const { topicRelevant } = condition;
    return topicRelevant === true ? [] : [{ kind: 'relevant', topic: topicRelevant }];
  }
  if ('topicIn' in condition) return [];
  if ('topicDemands' in condition)
    return [{ kind: 'demanded', topic: topicOf(subject) ?? '', variable: condition.topicDemands }];
  if ('noSourceOfType' in condition)
    return [{ kind: 'no-source-of-type', type: condition.noSourceOfType, topic: condition.topic }];
  if ('coverageBelow' in condition) {
    const topic = condition.topic ?? topicOf(subject) ?? '';
    const value = facts.topic(topic)?.coverage ?? 0;
    return [{ kind: 'coverage', topic, value, below: condition.coverageBelow }];
  }
  if ('linkedSources' in condition) {
    const sources = linkedCells(subject, facts).flatMap(({ share, source }) => (share > 0 ? [source] : []));
    const { atLeast = null, atMost = null } = condition.linkedSources;
    const topic = topicOf(subject) ?? '';
    return [{ kind: 'linked-sources', topic, sources, count: sources.length, atLeast, atMost }];
  }
  if ('largestShareAtMost' in condition) {
    const cells = linkedCells(subject, facts).filter(({ share }) => share > 0);
    return [
      {
        kind: 'share',
        topic: topicOf(subject) ?? '',
        sources: cells.map(({ source }) => source),
        largest: Math.max(0, ...cells.map(({ share }) => share)),
        atMost: condition.largestShareAtMost,
      },
    ];
  }
  if ('bestVariablesBelow' in condition) return variablesOf(condition.bestVariablesBelow, subject, facts);
  if ('sharesATopic' in condition) {
    const source = standIn(subject) ?? '';
    const { topics } = evaluateCondition(condition, subject, facts);
    return [{ kind: 'shares-a-topic', source, topics }];
  }
  if ('olderThanTolerance' in condition) return ageOf(subject, facts);
  return assertNever(condition);
}

function answersOf(
  condition: Extract<GapCondition, { readonly atMost: number }>,
  subject: Subject,
  facts: GapFacts,
): readonly GapFact[] {
  const { decidedBy } = evaluateCondition(condition, subject, facts);
  return decidedBy.map((answer) => ({ kind: 'answer', ...answer, atMost: condition.atMost }));
}

function variablesOf(below: number, subject: Subject, facts: GapFacts): readonly GapFact[] {
  const best = linkedCells(subject, facts).find(({ source }) => source === standIn(subject));
  if (best === undefined) return [];
  const { source, presentVariables: present, missingVariables: missing, variables: value } = best;
  return [{ kind: 'variables', topic: topicOf(subject) ?? '', source, present, missing, value, below }];
}

function ageOf(subject: Subject, facts: GapFacts): readonly GapFact[] {
  const source = facts.source(standIn(subject) ?? '');
  const tolerance = facts.sourceType(source?.type ?? '')?.toleranceYears;
  if (!source?.lastReferenceDate || tolerance === undefined) return [];
  const year = yearOf(source.lastReferenceDate);
  return [{ kind: 'age', source: source.id, year, referenceYear: facts.referenceYear, tolerance }];
}
