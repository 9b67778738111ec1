import {
  Answer,
  type Assessment,
  type DataSource,
  type TopicLink,
} from '../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import { aLink, anAssessment, aSource } from './an-assessment.ts';
import { TOY_VARIABLES, toyFramework } from './toy-framework.ts';

/** Gives the next number of [0,1), for example of `mulberry32(seed)`: the same seed builds the same things. */
export type Random = () => number;

type Place = Pick<Answer, 'criterion' | 'source'>;

export const randomWhole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

/** One of a list that is not empty. */
export const randomOf = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] as T;

const someOf = <T>(random: Random, items: readonly T[]): T[] => items.filter(() => random() < 0.5);

/**
 * A toy framework of other size: one to five dimensions, one to five criteria each, one to five criteria a source, one to three
 * topics; critical criteria, own weights, dimension weights, no caps, other limits and a missing dimension occur.
 */
export function randomFramework(random: Random): Framework {
  const criterion = (id: string) => ({
    id,
    critical: random() < 0.35,
    references: [],
    ...(random() < 0.15 ? { weight: randomWhole(random, 1, 5) / 2 } : {}),
  });
  const dimensions = Array.from({ length: randomWhole(random, 1, 5) }, (_, i) => ({
    id: `D${i}`,
    weight: randomWhole(random, 1, 3),
  }));
  return toyFramework({
    settings: {
      dimensions,
      sourceGroups: ['COV', 'SYS'],
      ...(random() < 0.2 ? { caps: [] } : {}),
      withholding: {
        completenessBelow: randomOf(random, [0, 0.6, 0.9]),
        applicabilityBelow: randomOf(random, [0, 0.5]),
        dimensionsLeftOutMoreThan: randomWhole(random, 0, 3),
      },
    },
    systemCriteria: dimensions.flatMap(({ id: dimension }) =>
      Array.from({ length: randomWhole(random, 1, 5) }, (_, i) => ({
        ...criterion(`${dimension}.${i}`),
        dimension,
      })),
    ),
    sourceCriteria: ['S20', 'S22', 'S01', 'S02', 'S03']
      .slice(0, randomWhole(random, 1, 5))
      .map((id) => ({ ...criterion(id), group: randomOf(random, ['COV', 'SYS']) })),
    topics: ['T01', 'T02', 'T03'].slice(0, randomWhole(random, 1, 3)).map((id) => ({
      id,
      defaultPriority: randomOf(random, ['high', 'normal', 'contextual'] as const),
      references: [],
      mandatory: someOf(random, TOY_VARIABLES),
      mainSources: [],
      otherSources: [],
    })),
  });
}

/** An answer to a place: mostly a level, now and then not applicable or not known. */
export function randomAnswer(random: Random, { criterion, source }: Place): Answer {
  return Answer.parse({
    criterion,
    source,
    value: randomOf(random, [0, 1, 1, 2, 2, 3, 3, 4, 'NA', 'NK'] as const),
    confidence: randomOf(random, ['low', 'medium', 'high'] as const),
    naReason: 'Does not exist',
  });
}

/** Every criterion that may be answered: those of the system, and those of every source. */
export const placesOf = (framework: Framework, sources: readonly Pick<DataSource, 'id'>[]): Place[] => [
  ...framework.systemCriteria.map(({ id }) => ({ criterion: id, source: null })),
  ...sources.flatMap(({ id: source }) =>
    framework.sourceCriteria.map(({ id }) => ({ criterion: id, source })),
  ),
];

/** An assessment under a framework: up to four sources, planned ones among them, links, topic settings, and answers to most places. */
export function randomAssessment(random: Random, framework: Framework): Assessment {
  const sources = Array.from({ length: randomWhole(random, 0, 4) }, (_, i) =>
    aSource(`s${i}`, {
      core: random() < 0.4,
      status: randomOf(random, ['active', 'active', 'active', 'discontinued', 'planned'] as const),
    }),
  );
  const answered = randomOf(random, [0.3, 0.8, 1]);
  const links = framework.topics.flatMap(({ id }) =>
    sources.flatMap((source): TopicLink[] =>
      random() < 0.6
        ? [
            aLink(id, source.id, {
              share: randomOf(random, [0, 0.25, 0.5, 0.75, 1]),
              variables: someOf(random, TOY_VARIABLES),
              linkedWith: random() < 0.2 ? sources.map((other) => other.id) : [],
            }),
          ]
        : [],
    ),
  );
  return anAssessment({
    sources,
    answers: placesOf(framework, sources).flatMap((place) =>
      random() < answered ? [randomAnswer(random, place)] : [],
    ),
    topics: framework.topics.flatMap(({ id: topic }) =>
      random() < 0.3
        ? [{ topic, priority: randomOf(random, ['high', 'low', 'not-relevant'] as const), reason: 'Decided' }]
        : [],
    ),
    topicLinks: links,
  });
}
