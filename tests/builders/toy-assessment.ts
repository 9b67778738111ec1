import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { aLink, anAnswer, anAssessment, answersFor, aSource } from './an-assessment.ts';
import { TOY_VARIABLES } from './toy-framework.ts';

/** The answers, sources and links of the worked example F.8, for the toy framework. */
export function toyAssessment(changes: Parameters<typeof anAssessment>[0] = {}): Assessment {
  return anAssessment({
    sources: [aSource('S1', { core: true }), aSource('S2')],
    answers: [
      ...answersFor(null, { a1: 3, a3: 'NK', a4: 'NA', a5: 1 }),
      anAnswer('a2', 2, { confidence: 'medium' }),
      ...answersFor(null, { b1: 4, b3: 2, b4: 0 }),
      anAnswer('b2', 3, { confidence: 'low' }),
      ...answersFor(null, { c1: 0, c2: 4, c3: 4 }),
      anAnswer('c4', 4, { confidence: 'medium' }),
      ...answersFor('S1', { S01: 3, S04: 2, S15: 4, S20: 1, S17: 'NA' }),
      ...answersFor('S2', { S04: 3, S15: 1, S20: 3 }),
      anAnswer('S01', 2, { source: 'S2', confidence: 'medium' }),
      anAnswer('S17', 2, { source: 'S2', confidence: 'low' }),
    ],
    topicLinks: [
      aLink('T01', 'S1', { share: 0.75, variables: TOY_VARIABLES.slice(0, 6) }),
      aLink('T01', 'S2', { share: 0.5, variables: [...TOY_VARIABLES] }),
      aLink('T03', 'S1', { share: 0.25, variables: TOY_VARIABLES.slice(0, 3) }),
    ],
    ...changes,
  });
}
