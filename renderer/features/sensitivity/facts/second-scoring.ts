import type {
  Answer,
  AnswerValue,
  Assessment,
  Person,
  SecondScore,
} from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import { secondScoreSample } from '../../../../assessment-framework/sensitivity/second-score-sample.ts';

export type Place = Pick<Answer, 'criterion' | 'source'>;

/** Which criteria are scored a second time. */
export interface SampleChoice {
  readonly from: 'system' | 'sources' | 'both';
  readonly which: 'random' | 'critical';
  /** How many, where they are drawn at random. */
  readonly size: number;
}

const isSameName = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/**
 * The criteria that a person can score a second time: those with an answer that somebody else gave, of the system in the order of
 * the framework, then of each source.
 */
export function eligiblePlaces(
  { systemCriteria, sourceCriteria }: Pick<Framework, 'systemCriteria' | 'sourceCriteria'>,
  { answers, sources }: Pick<Assessment, 'answers' | 'sources'>,
  person: Pick<Person, 'name'>,
  choice: Pick<SampleChoice, 'from' | 'which'>,
): readonly Place[] {
  const keyOf = ({ criterion, source }: Place) => `${source ?? ''} ${criterion}`;
  const byOthers = new Set(
    answers.filter(({ answeredBy }) => !isSameName(answeredBy, person.name)).map(keyOf),
  );
  const wanted = (critical: boolean) => choice.which === 'random' || critical;
  const system = systemCriteria
    .filter(({ critical }) => wanted(critical))
    .map(({ id }): Place => ({ criterion: id, source: null }));
  const ofSources = sources.flatMap(({ id: source }) =>
    sourceCriteria
      .filter(({ critical }) => wanted(critical))
      .map(({ id }): Place => ({ criterion: id, source })),
  );
  return [
    ...(choice.from === 'sources' ? [] : system),
    ...(choice.from === 'system' ? [] : ofSources),
  ].filter((place) => byOthers.has(keyOf(place)));
}

/** The sample of these criteria; the same every time for the same answers. */
export const sampleOf = (
  places: readonly Place[],
  { which, size }: SampleChoice,
  seed: number,
): readonly Place[] => (which === 'critical' ? places : secondScoreSample(places, { size, seed }));

/** The latest second score of a person to a criterion; null when there is none. */
export function scoreOf(
  scores: readonly SecondScore[],
  { criterion, source }: Place,
  person: string,
): SecondScore | null {
  const own = scores.filter(
    (score) => score.criterion === criterion && score.source === source && score.person === person,
  );
  return own.reduce<SecondScore | null>((last, score) => (last && last.at > score.at ? last : score), null);
}

/** A second score with a new value: the one there was, changed, or a new one. */
export const scoredAgain = (
  before: SecondScore | null,
  {
    place,
    person,
    value,
    at,
  }: {
    readonly place: Place;
    readonly person: string;
    readonly value: AnswerValue;
    readonly at: string;
  },
): SecondScore => ({
  id: before?.id ?? crypto.randomUUID(),
  criterion: place.criterion,
  source: place.source,
  person,
  value,
  note: before?.note ?? '',
  at,
});
