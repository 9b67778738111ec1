import fc from 'fast-check';
import { Answer, type Assessment } from '../../assessment-framework/model/assessment.ts';
import { aLink, anAssessment, aSource } from './an-assessment.ts';
import { TOY_VARIABLES, toyFramework } from './toy-framework.ts';

const framework = toyFramework();
const sourceIds = ['s1', 's2', 's3', 's4'];
/** Every place of the toy framework an answer can stand at, with four sources. */
export const toyPlaces = [
  ...framework.systemCriteria.map(({ id }) => ({ criterion: id, source: null })),
  ...sourceIds.flatMap((source) => framework.sourceCriteria.map(({ id }) => ({ criterion: id, source }))),
];

const value = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(0, 1, 2, 3, 4) }, fc.constantFrom('NA', 'NK'));
const confidence = fc.constantFrom('low', 'medium', 'high');
/** An answer at a place: any level, not applicable or not known, with any confidence. */
export const answerAt = (place: (typeof toyPlaces)[number]) =>
  fc.record({ value, confidence }).map((given) => Answer.parse({ ...place, ...given }));

/** Every place blank or answered. */
const answers = fc
  .tuple(...toyPlaces.map((place) => fc.option(answerAt(place), { freq: 6, nil: null })))
  .map((given) => given.filter((answer): answer is Answer => answer !== null));

const linkAt = (topic: string, source: string) =>
  fc
    .record({
      share: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
      variables: fc.subarray([...TOY_VARIABLES, 'not-demanded']),
      linkedWith: fc.subarray(sourceIds),
    })
    .map((given) => aLink(topic, source, given));
const links = fc
  .tuple(
    ...['T01', 'T03'].flatMap((topic) =>
      sourceIds.map((source) => fc.option(linkAt(topic, source), { nil: null })),
    ),
  )
  .map((given) => given.filter((link) => link !== null));

const sources = fc
  .tuple(
    ...sourceIds.map((id) =>
      fc
        .record({
          core: fc.boolean(),
          status: fc.constantFrom('active', 'active', 'active', 'planned', 'discontinued'),
        })
        .map((given) => aSource(id, given)),
    ),
  )
  .map((given) => [...given]);
const topics = fc.subarray([
  { topic: 'T01', priority: 'normal' as const },
  { topic: 'T03', priority: 'not-relevant' as const },
]);

/** Any assessment under the toy framework: answers, four sources, priorities and links. */
export const randomAssessments: fc.Arbitrary<Assessment> = fc
  .record({ answers, sources, topics, topicLinks: links })
  .map((parts) => anAssessment(parts));
