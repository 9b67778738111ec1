import { expect, test } from 'vitest';
import type { DataSource } from '../../../assessment-framework/model/assessment.ts';
import type { SourceScore } from '../../../assessment-framework/scoring/result.ts';
import { checklistRows, weakestGroup } from './checklist-rows.ts';

const source = (id: string, status: DataSource['status'] = 'active') => ({ id, status }) as DataSource;
const score = (id: string, blank: number, points: number | null) =>
  ({ id, score: points, counts: { blank } }) as SourceScore;

test('most work left first, then the weakest; what is discontinued comes last', () => {
  const rows = checklistRows(
    [source('done-well'), source('done-badly'), source('over', 'discontinued'), source('open')],
    {
      sources: [
        score('done-well', 0, 0.8),
        score('done-badly', 0, 0.2),
        score('over', 30, null),
        score('open', 4, null),
      ],
    },
  );
  expect(rows.map((row) => row.source.id)).toEqual(['open', 'done-badly', 'done-well', 'over']);
});

test('the weakest group is the lowest one of which something is known', () => {
  expect(weakestGroup({ COV: 0.5, TIM: null, SYS: 0.25 })).toEqual({ group: 'SYS', mean: 0.25 });
  expect(weakestGroup({ COV: null })).toBeNull();
});
