import type { Answer } from '../model/assessment.ts';
import type { Criterion, Framework } from '../model/framework.ts';
import { type AnswerIndex, indexAnswers, withAnswer } from './answer-index.ts';
import { scoreTerms, termOf } from './block-score.ts';
import {
  computeScores,
  gathered,
  type ScoredParts,
  type ScoringGround,
  scoringGround,
  topicCoverage,
} from './compute-scores.ts';
import type { AnswerTerm, BlockScore, Scores } from './result.ts';
import { scoreSourceTerms } from './source-score.ts';

/** Where an answer belongs: a criterion, and a data source or null for system criteria. */
type AnswerPlace = Pick<Answer, 'criterion' | 'source'>;

/** Scores that follow single answers without computing everything again. A keeper never changes; each step gives a new one. */
export interface ScoreKeeper {
  readonly scores: Scores;
  /** The scores after this answer was given, in place of an earlier one to the same criterion of the same source. */
  withAnswer(answer: Answer): ScoreKeeper;
  /** The scores after this answer went back to 'not yet answered'. */
  withoutAnswer(place: AnswerPlace): ScoreKeeper;
}

/**
 * Starts from a full computation; every step then equals `computeScores` on the changed assessment (F.3 to F.6).
 * After a change of sources, topic settings or links, start a new keeper.
 */
export function scoreKeeper(framework: Framework, assessment: ScoredParts): ScoreKeeper {
  const ground = scoringGround(framework, assessment);
  const dimensionOf = new Map(framework.systemCriteria.map(({ id, dimension }) => [id, dimension]));
  const linking = new Set(framework.settings.coverage.linkedWhenBoth.map(({ criterion }) => criterion));

  const keeper = (answers: () => AnswerIndex, scores: Scores): ScoreKeeper => {
    const step = (place: AnswerPlace, answer: Answer | undefined) => {
      const next = once(() => withAnswer(answers(), place, answer));
      const changed =
        place.source === null
          ? rescoreDimension(ground, scores, {
              id: dimensionOf.get(place.criterion),
              criterion: place.criterion,
              answer,
            })
          : rescoreSource(ground, scores, {
              id: place.source,
              criterion: place.criterion,
              answer,
              // Other answers say nothing about links between sources, so that none need be sorted anew.
              answers: linking.has(place.criterion) ? next : answers,
            });
      return keeper(next, changed);
    };
    return {
      scores,
      withAnswer: (answer) => step(answer, answer),
      withoutAnswer: (place) => step(place, undefined),
    };
  };
  return keeper(
    once(() => indexAnswers(assessment.answers)),
    computeScores(framework, assessment),
  );
}

/** Answers are sorted anew only where somebody asks for them: most steps need the one that changed. */
function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

/** All other dimensions, sources and topics are shared with the previous scores. */
function rescoreDimension(
  ground: ScoringGround,
  previous: Scores,
  changed: ChangedAnswer<string | undefined>,
): Scores {
  const { framework, criteriaOfDimension } = ground;
  const dimensions = previous.dimensions.map((dimension) =>
    dimension.id === changed.id
      ? scoreTerms(
          dimension.id,
          replacedTerm(framework, dimension, criteriaOfDimension.get(dimension.id) ?? [], changed),
          framework.settings,
        )
      : dimension,
  );
  return gathered(ground, { ...previous, dimensions }, previous);
}

/** One answer of a dimension or source; undefined: taken back. */
interface ChangedAnswer<Id> {
  readonly id: Id;
  readonly criterion: string;
  readonly answer: Answer | undefined;
}

/** The terms of a block with that of one criterion made anew. */
const replacedTerm = (
  framework: Framework,
  { terms }: BlockScore,
  criteria: readonly Criterion[],
  { criterion, answer }: ChangedAnswer<unknown>,
): readonly AnswerTerm[] =>
  terms.map((term, position) => {
    const own = criteria[position];
    return term.criterion === criterion && own ? termOf(own, answer, framework.settings) : term;
  });

/** Only the source and the topics linked with it are computed again. */
function rescoreSource(
  ground: ScoringGround,
  previous: Scores,
  changed: ChangedAnswer<string> & { readonly answers: () => AnswerIndex },
): Scores {
  const source = ground.sources.find(({ id }) => id === changed.id);
  const before = previous.sources.find(({ id }) => id === changed.id);
  if (source === undefined || before === undefined) return previous;
  const { framework } = ground;
  const score = scoreSourceTerms(
    framework,
    source,
    replacedTerm(framework, before, framework.sourceCriteria, changed),
  );
  const sources = previous.sources.map((each) => (each.id === changed.id ? score : each));
  const known = {
    sources,
    get answers() {
      return changed.answers();
    },
  };
  const linked = ground.topicsOfSource.get(changed.id);
  const isTouched = (topic: string) => linked?.has(topic) ?? false;
  const topics = previous.topics.some(({ id }) => isTouched(id))
    ? previous.topics.map((topic, position) => {
        const definition = framework.topics[position];
        return isTouched(topic.id) && definition !== undefined
          ? topicCoverage(ground, definition, known)
          : topic;
      })
    : previous.topics;
  return gathered(ground, { ...previous, sources, topics }, previous);
}
