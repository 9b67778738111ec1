import { expect, test } from 'vitest';
import { anAnswer, anAssessment } from '../../../tests/builders/an-assessment.ts';
import { workloads } from './workload.ts';

test('an answer of another source does not lighten the load', () => {
  const loads = workloads(
    anAssessment({
      answers: [anAnswer('S01', 3, { source: 'a' }), anAnswer('D1.01', 'NK')],
      assignments: [
        { criterion: 'S01', source: 'a', person: 'p1' },
        { criterion: 'S01', source: 'b', person: 'p1' },
        { criterion: 'D1.01', source: null, person: 'p2' },
      ],
    }),
  );
  expect(loads.get('p1')).toEqual({ assigned: 2, left: 1 });
  expect(loads.get('p2')).toEqual({ assigned: 1, left: 0 });
  expect(loads.has('p3')).toBe(false);
});
