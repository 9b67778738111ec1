import type { Assessment } from '../model/assessment.ts';
import type { Framework, GapRule } from '../model/framework.ts';
import type { GapCondition } from '../model/gap-condition.ts';
import type { FactCondition, SourceFact } from '../model/source-facts.ts';
import { indexAnswers } from '../scoring/answer-index.ts';
import type { Gap, Scores } from '../scoring/result.ts';
import type { InventoryMatrix, InventoryRow, Presence } from './inventory-matrix.ts';
import { linkedByAnswers } from './topic-coverage.ts';

/** Something that stands out in the inventory. `gap` is the key of the detected gap that says the same, if there is one. */
export type InventoryFinding =
  /** A relevant topic that no source measures; sources that could, by their type or their variables. */
  | {
      readonly kind: 'bare-topic';
      readonly topic: string;
      readonly possible: readonly string[];
      readonly gap: string | null;
    }
  /** Elements that a relevant topic demands and no linked source tabulates: some recorded, some missing. */
  | {
      readonly kind: 'element';
      readonly topic: string;
      readonly element: string;
      readonly presence: Exclude<Presence, 'tabulated'>;
      readonly sources: readonly string[];
      readonly gap: string | null;
    }
  /** A group of people of whom a relevant topic speaks and whom no linked source tells apart. */
  | {
      readonly kind: 'population';
      readonly topic: string;
      readonly population: string;
      readonly gap: null;
    }
  /** An existing source that serves no topic. */
  | { readonly kind: 'orphan'; readonly source: string; readonly gap: null }
  /**
   * Sources of different custodians that must see the same people or events of a topic, and are not reconciled: each
   * appears in at least one such pair.
   */
  | {
      readonly kind: 'duplicate';
      readonly topic: string;
      readonly sources: readonly string[];
      readonly gap: string | null;
    };

interface Ground {
  readonly framework: Framework;
  readonly assessment: Pick<Assessment, 'sources' | 'answers'>;
  readonly matrix: InventoryMatrix;
  readonly scores: Pick<Scores, 'topics'>;
  readonly gaps: readonly Gap[];
}

/**
 * Holes, orphans and duplicates of the inventory: bare topics, elements, population groups, duplicates (each in the order
 * of the framework, topics that weigh more first), then orphans in the order of the inventory.
 *
 * Two sources must see the same people or events when their shares of the topic (g of F.5) add up to more than the whole
 * and they do not count different units; smaller shares may lie beside each other. Stated links, and answers that count
 * as linked (F.5), reconcile a pair.
 */
export function inventoryFindings(ground: Ground): readonly InventoryFinding[] {
  const { framework, assessment, matrix, scores, gaps } = ground;
  const weights = new Map(scores.topics.map(({ id, weight }) => [id, weight]));
  const weightOf = ({ topic }: InventoryRow) => weights.get(topic.id) ?? 0;
  const rows = matrix.rows.filter((row) => weightOf(row) > 0).toSorted((a, b) => weightOf(b) - weightOf(a));
  const gapOf = (topic: string, isAbout: (rule: GapRule) => boolean) => {
    const rules = new Set(framework.gapRules.filter(isAbout).map(({ id }) => id));
    return gaps.find((gap) => gap.subject === topic && rules.has(gap.rule) && !gap.dismissed)?.key ?? null;
  };
  const measured = rows.filter(({ linked }) => linked.length > 0);
  const serving = new Set(matrix.rows.flatMap(({ linked }) => linked.map(({ source }) => source)));
  return [
    ...rows
      .filter(({ linked }) => linked.length === 0)
      .map(
        ({ topic, possible }): InventoryFinding => ({
          kind: 'bare-topic',
          topic: topic.id,
          possible: possible.map(({ source }) => source),
          gap: gapOf(topic.id, isAboutNoSource),
        }),
      ),
    ...measured.flatMap(({ topic, elements }) =>
      elements.flatMap(({ id, presence, sources }): InventoryFinding[] =>
        presence === 'tabulated'
          ? []
          : [
              {
                kind: 'element',
                topic: topic.id,
                element: id,
                presence,
                sources: presence === 'recorded' ? sources : [],
                gap: gapOf(topic.id, aboutElement(framework, id, presence)),
              },
            ],
      ),
    ),
    ...measured.flatMap(({ topic, populations }) =>
      populations
        .filter(({ presence }) => presence === 'missing')
        .map(
          ({ id }): InventoryFinding => ({ kind: 'population', topic: topic.id, population: id, gap: null }),
        ),
    ),
    ...duplicates(ground, measured).map(
      ({ topic, sources }): InventoryFinding => ({
        kind: 'duplicate',
        topic,
        sources,
        gap: gapOf(topic, isAboutSeveralSources),
      }),
    ),
    ...assessment.sources
      .filter(({ id, status }) => status === 'active' && !serving.has(id))
      .map(({ id }): InventoryFinding => ({ kind: 'orphan', source: id, gap: null })),
  ];
}

function duplicates({ framework, assessment }: Ground, rows: readonly InventoryRow[]) {
  const answers = indexAnswers(assessment.answers);
  const facts = new Map(assessment.sources.map((source) => [source.id, source]));
  return rows.flatMap(({ topic, linked }) => {
    const involved = new Set<string>();
    for (const [index, one] of linked.entries()) {
      const first = facts.get(one.source);
      if (!first?.custodian) continue;
      for (const other of linked.slice(index + 1)) {
        const second = facts.get(other.source);
        if (!second?.custodian || second.custodian === first.custodian) continue;
        if (one.share + other.share <= 1) continue;
        const units = new Set([first.unit, second.unit].filter((unit) => unit !== 'unknown'));
        if (units.size > 1) continue;
        if (one.linkedWith.includes(other.source) || other.linkedWith.includes(one.source)) continue;
        if (linkedByAnswers(framework.settings.coverage, answers, [one.source, other.source])) continue;
        involved.add(one.source).add(other.source);
      }
    }
    const sources = linked.map(({ source }) => source).filter((source) => involved.has(source));
    return sources.length > 0 ? [{ topic: topic.id, sources }] : [];
  });
}

/** All conditions of the triggers of a rule that are asked of a topic, `all` and `any` taken apart. */
function conditionsOf(rule: GapRule): readonly GapCondition[] {
  const apart = (condition: GapCondition): readonly GapCondition[] => {
    if ('all' in condition) return condition.all.flatMap(apart);
    return 'any' in condition ? condition.any.flatMap(apart) : [condition];
  };
  return rule.triggers.filter(({ scope }) => scope === 'topic').flatMap(({ when }) => apart(when));
}

const isAboutNoSource = (rule: GapRule): boolean =>
  conditionsOf(rule).some(
    (condition) => 'linkedSources' in condition && condition.linkedSources.atMost === 0,
  );

const isAboutSeveralSources = (rule: GapRule): boolean =>
  conditionsOf(rule).some(
    (condition) => 'linkedSources' in condition && (condition.linkedSources.atLeast ?? 0) >= 2,
  );

/**
 * Rules that speak of an element: those that ask for it by name, or ask a criterion whose signals read it. Else what is
 * only recorded is a matter of rules on tabulation, and what is missing of rules on demanded elements as a whole.
 */
function aboutElement(framework: Framework, element: string, presence: Presence) {
  const criteria = new Map(framework.sourceCriteria.map((criterion) => [criterion.id, criterion]));
  const reads = (condition: FactCondition) => 'records' in condition && condition.records.includes(element);
  const asks = (criterion: string, fact: SourceFact) =>
    criteria.get(criterion)?.facts.includes(fact) ?? false;
  return (rule: GapRule): boolean =>
    conditionsOf(rule).some((condition) => {
      if (presence === 'recorded') return 'source' in condition && asks(condition.source, 'tabulatedBy');
      if ('bestVariablesBelow' in condition) return true;
      if ('topicDemands' in condition) return condition.topicDemands === element;
      return (
        'source' in condition &&
        (criteria.get(condition.source)?.signals.some(({ when }) => when.some(reads)) ?? false)
      );
    });
}
