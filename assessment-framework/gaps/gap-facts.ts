import type { AnswerValue, Assessment, DataSource } from '../model/assessment.ts';
import type { Framework, SourceType, Topic } from '../model/framework.ts';
import { answersOf, indexAnswers } from '../scoring/answer-index.ts';
import { groupBy } from '../scoring/group-by.ts';
import type { CoverageCell, Scores, TopicCoverage } from '../scoring/result.ts';
import { byId, rankOf } from '../scoring/tolerance.ts';

/** The parts of an assessment that gaps depend on. */
export type GapParts = Pick<Assessment, 'answers' | 'sources' | 'institutions' | 'gaps' | 'head'>;

/** What gap rules ask about, looked up quickly. Planned sources do not exist here. */
export interface GapFacts {
  /** The answer, null while blank. */
  readonly answer: (criterion: string, source: string | null) => AnswerValue | null;
  readonly sources: readonly DataSource[];
  readonly source: (id: string) => DataSource | undefined;
  readonly sourceType: (id: string) => SourceType | undefined;
  /** Topics that are relevant in this country, in the order of the framework. */
  readonly relevantTopics: readonly TopicCoverage[];
  readonly topic: (id: string) => TopicCoverage | undefined;
  readonly definition: (topic: string) => Topic | undefined;
  /** Sources linked to a topic, with their coverage of it. */
  readonly linked: (topic: string) => readonly CoverageCell[];
  /** Relevant topics that use a source. */
  readonly topicsUsing: (source: string) => readonly TopicCoverage[];
  readonly isCritical: (systemCriterion: string) => boolean;
  /** Year at which the age of sources is judged. */
  readonly referenceYear: number;
}

/** Sorts framework, answers and scores for the evaluation of gap rules. `scores` must belong to the same assessment. */
export function gapFacts(framework: Framework, assessment: GapParts, scores: Scores): GapFacts {
  const answers = indexAnswers(assessment.answers);
  const sources = assessment.sources.filter(({ status }) => status !== 'planned');
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const typeById = new Map(framework.sourceTypes.map((type) => [type.id, type]));
  const topicById = new Map(scores.topics.map((topic) => [topic.id, topic]));
  const definitionById = new Map(framework.topics.map((topic) => [topic.id, topic]));
  const criticalIds = new Set(
    framework.systemCriteria.filter(({ critical }) => critical).map(({ id }) => id),
  );
  const relevantTopics = scores.topics.filter(({ priority }) => priority !== 'not-relevant');
  const uses = relevantTopics.flatMap((topic) => topic.cells.map(({ source }) => ({ source, topic })));
  const usesOfSource = groupBy(uses, ({ source }) => source);
  return {
    answer: (criterion, source) => answersOf(answers, source).get(criterion)?.value ?? null,
    sources,
    source: (id) => sourceById.get(id),
    sourceType: (id) => typeById.get(id),
    relevantTopics,
    topic: (id) => topicById.get(id),
    definition: (id) => definitionById.get(id),
    linked: (id) => topicById.get(id)?.cells ?? [],
    topicsUsing: (id) => (usesOfSource.get(id) ?? []).map(({ topic }) => topic),
    isCritical: (criterion) => criticalIds.has(criterion),
    referenceYear: yearOf(assessment.head.referenceDate),
  };
}

/** The best source of a topic: greatest C(t,s), ties by higher quality, then lower id (E.1); none when nothing is linked. */
export function bestCell(cells: readonly CoverageCell[]): CoverageCell | undefined {
  return [...cells].sort(
    (a, b) =>
      rankOf(b.coverage) - rankOf(a.coverage) ||
      rankOf(b.quality) - rankOf(a.quality) ||
      byId(a.source, b.source),
  )[0];
}

/** Year of a calendar date `YYYY-MM-DD`. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
