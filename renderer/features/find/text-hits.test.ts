import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../electron/api/contract-search.ts';
import { placeOfHit } from './text-hits.ts';

type Facts = Parameters<typeof placeOfHit>[1];

const facts = {
  assessment: {
    head: { country: 'Auroria' },
    sources: [{ id: 'lfs', name: 'Labour Force Survey' }],
    gaps: [
      { id: 'by-hand', rule: null, title: 'No maps', subjectKind: 'system', subject: 'system' },
      { id: 'decided', rule: 'G05', title: '', subjectKind: 'topic', subject: 'T03' },
      { id: 'closed', rule: 'G06', title: '', subjectKind: 'topic', subject: 'T03' },
    ],
    secondScores: [{ id: 'second', criterion: 'S04', source: 'lfs' }],
    actions: [{ id: 'act', gaps: ['G05:T03'] }],
    indicators: [
      { indicator: 'I1', source: 'lfs' },
      { indicator: 'I2', source: null },
    ],
    systems: [{ id: 'sys', sources: [] }],
  },
  texts: {
    systemCriteria: { 'D5.02': { label: 'Border system' } },
    sourceCriteria: { S04: { label: 'Definitions' } },
    topics: { T03: { label: 'Inflows' } },
    gaps: { G05: { name: 'No source' } },
    indicators: { I1: { name: 'Stock' } },
  },
  gaps: [{ key: 'G05:T03', rule: 'G05', subjectKind: 'topic', subject: 'T03' }],
} as unknown as Facts;

const placed = (kind: SearchHit['kind'], entityId: string, name = '') =>
  placeOfHit({ kind, entityId, name, field: 'note', snippet: [] }, facts);

describe('a text that was found', () => {
  it.each([
    ['answers', 'D5.02', { at: 'criterion', criterion: 'D5.02', source: null }, 'Border system'],
    [
      'answers',
      'S04/lfs',
      { at: 'criterion', criterion: 'S04', source: 'lfs' },
      'Definitions · Labour Force Survey',
    ],
    ['topicLinks', 'T03/lfs', { at: 'topic', topic: 'T03', source: 'lfs' }, 'Inflows · Labour Force Survey'],
    ['gaps', 'by-hand', { at: 'gap', gap: 'by-hand' }, 'No maps'],
    ['gaps', 'decided', { at: 'gap', gap: 'G05:T03' }, 'No source'],
    [
      'targets',
      'S04/lfs',
      { at: 'criterion', criterion: 'S04', source: 'lfs' },
      'Definitions · Labour Force Survey',
    ],
    [
      'secondScores',
      'second',
      { at: 'criterion', criterion: 'S04', source: 'lfs' },
      'Definitions · Labour Force Survey',
    ],
    ['indicators', 'I1', { at: 'source', source: 'lfs' }, 'Stock'],
    ['head', 'head', { at: 'page', page: 'overview' }, 'Auroria'],
  ] as const)('of %s %s has its place', (kind, id, place, title) => {
    expect(placed(kind, id)).toMatchObject({ place, title });
  });

  it('leads nowhere when what it stands in is gone, or no page shows it', () => {
    expect([
      placed('answers', 'S04/removed'),
      placed('topicLinks', 'T03/removed'),
      placed('targets', 'S04/removed'),
      placed('secondScores', 'removed'),
      placed('gaps', 'closed'),
      placed('gaps', 'removed'),
      placed('indicators', 'I2'),
      placed('systems', 'sys'),
    ]).toEqual([null, null, null, null, null, null, null, null]);
  });

  it('of an action or a question leads to where it is planned', () => {
    expect(placed('actions', 'act', 'Publish tables')).toMatchObject({
      place: { at: 'action', action: 'act' },
      title: 'Publish tables',
    });
    expect(placed('researchQuestions', 'q', 'Who left?')).toMatchObject({
      place: { at: 'research' },
      title: 'Who left?',
    });
  });
});
