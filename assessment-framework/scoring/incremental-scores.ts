import type { Answer } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { type AnswerIndex, answersOf, indexAnswers, withAnswer } from './answer-index.ts';
import {
  computeScores,
  dimensionScore,
  gathered,
  type ScoredParts,
  type ScoringGround,
  scoringGround,
  topicCoverage,
} from './compute-scores.ts';
import type { Scores } from './result.ts';
import { scoreSource } from './source-score.ts';

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

  const keeper = (answers: AnswerIndex, scores: Scores): ScoreKeeper => {
    const step = (place: AnswerPlace, answer: Answer | undefined) => {
      const next = withAnswer(answers, place, answer);
      const changed =
        place.source === null
          ? rescoreDimension(ground, scores, { id: dimensionOf.get(place.criterion), answers: next })
          : rescoreSource(ground, scores, { id: place.source, answers: next });
      return keeper(next, changed);
    };
    return {
      scores,
      withAnswer: (answer) => step(answer, answer),
      withoutAnswer: (place) => step(place, undefined),
    };
  };
  return keeper(indexAnswers(assessment.answers), computeScores(framework, assessment));
}

/** All other dimensions, sources and topics are shared with the previous scores. */
function rescoreDimension(
  ground: ScoringGround,
  previous: Scores,
  changed: { readonly id: string | undefined; readonly answers: AnswerIndex },
): Scores {
  const dimensions = previous.dimensions.map((dimension) =>
    dimension.id === changed.id ? dimensionScore(ground, dimension.id, changed.answers) : dimension,
  );
  return gathered(ground, { ...previous, dimensions });
}

/** Only the source and the topics linked with it are computed again. */
function rescoreSource(
  ground: ScoringGround,
  previous: Scores,
  changed: { readonly id: string; readonly answers: AnswerIndex },
): Scores {
  const source = ground.sources.find(({ id }) => id === changed.id);
  if (source === undefined) return previous;
  const score = scoreSource(ground.framework, source, answersOf(changed.answers, changed.id));
  const sources = previous.sources.map((each) => (each.id === changed.id ? score : each));
  const known = { sources, answers: changed.answers };
  const topics = previous.topics.map((topic, position) => {
    const definition = ground.framework.topics[position];
    const touched = ground.linksOfTopic.get(topic.id)?.some((link) => link.source === changed.id) ?? false;
    return touched && definition !== undefined ? topicCoverage(ground, definition, known) : topic;
  });
  return gathered(ground, { ...previous, sources, topics });
}
