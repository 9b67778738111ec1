import { expect, it } from 'vitest';
import { Evidence } from '../../../../assessment-framework/model/assessment.ts';
import { anAnswer, anAssessment } from '../../../../tests/builders/an-assessment.ts';
import { type EvidenceFilter, evidenceRows, filterRows, NO_FILTER, strengthRank } from './evidence-rows.ts';

const rows = evidenceRows(
  anAssessment({
    evidence: [
      Evidence.parse({ id: 'law', kind: 'link', title: 'Statistics Act', strength: 'copy-held' }),
      Evidence.parse({
        id: 'talk',
        kind: 'interview',
        title: 'Interview, registry',
        note: 'Counts are monthly',
        staleOn: '2026-01-01',
        interview: { function: 'head of registry' },
      }),
    ],
    answers: [
      anAnswer('a1', 3, { evidence: ['law'] }),
      anAnswer('a2', 2, { evidence: ['law', 'law-that-is-gone'] }),
    ],
  }),
);
const shown = (filter: Partial<EvidenceFilter>) =>
  filterRows(rows, { ...NO_FILTER, ...filter }).map(({ evidence }) => evidence.id);

it('a piece knows every answer it supports, and whether it is stale', () => {
  expect(rows[0]).toMatchObject({ isStale: false, answers: [{ criterion: 'a1' }, { criterion: 'a2' }] });
  expect(rows[1]).toMatchObject({ isStale: true, answers: [], indicators: [] });
});

it.each([
  [{}, ['law', 'talk']],
  [{ kind: 'link' }, ['law']],
  [{ strength: 'heard' }, ['talk']],
  [{ state: 'stale' }, ['talk']],
  [{ state: 'fresh' }, ['law']],
  [{ state: 'unused' }, ['talk']],
  [{ text: 'registry MONTHLY' }, ['talk']],
  [{ text: 'act', state: 'stale' }, []],
] as const)('filter %j shows %j', (filter, expected) => {
  expect(shown(filter)).toEqual(expected);
});

it('stale pieces rank below fresh ones', () => {
  const [law, talk] = rows;
  expect(strengthRank(talk!)).toBeLessThan(strengthRank({ ...talk!, isStale: false }));
  expect(strengthRank(talk!)).toBeLessThan(strengthRank(law!));
});
