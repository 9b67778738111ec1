import { describe, expect, it } from 'vitest';
import { aLink, anAnswer, anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { detectGaps } from '../gaps/detect-gaps.ts';
import type { DataSource, TopicLink } from '../model/assessment.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { inventoryFindings } from './inventory-findings.ts';
import { inventoryMatrix } from './inventory-matrix.ts';

const topic = (id: string, changes: object = {}) => ({
  id,
  defaultPriority: 'normal' as const,
  references: [],
  mandatory: ['sex', 'age', 'citizenship', 'birth'],
  mainSources: ['ST01'],
  otherSources: [],
  ...changes,
});
const framework = (topics = [topic('T01'), topic('T03', { defaultPriority: 'high' })]) =>
  toyFramework({
    topics,
    populations: [
      { id: 'children', toldApartBy: ['age'] },
      { id: 'refugees', toldApartBy: ['reason'], sourceTypes: ['ST05'] },
    ],
    gapRules: [
      {
        id: 'bare',
        impact: 3,
        class: 'data',
        triggers: [
          { scope: 'topic', when: { all: [{ topicRelevant: true }, { linkedSources: { atMost: 0 } }] } },
        ],
      },
      {
        id: 'birth',
        impact: 2,
        class: 'data',
        triggers: [
          {
            scope: 'topic',
            when: {
              all: [
                { topicDemands: 'birth' },
                { linkedSources: { atLeast: 1 } },
                { source: 'S01', atMost: 4, of: 'every' },
              ],
            },
          },
        ],
      },
      {
        id: 'several',
        impact: 2,
        class: 'data',
        triggers: [
          { scope: 'topic', when: { all: [{ topicRelevant: true }, { linkedSources: { atLeast: 2 } }] } },
        ],
      },
    ],
  });
const matrixOf = (sources: DataSource[], topicLinks: TopicLink[], ground = framework()) =>
  inventoryMatrix(ground, anAssessment({ sources, topicLinks }));

describe('the inventory as a matrix', () => {
  it('says of each demand whether a linked source tabulates it, only records it, or nobody has it', () => {
    const sources = [
      aSource('a', { variables: ['sex', 'age'], tabulatedBy: ['sex'] }),
      aSource('b', { variables: ['age', 'citizenship'] }),
      aSource('not-linked', { variables: ['birth'], tabulatedBy: ['birth'] }),
    ];
    const [row] = matrixOf(sources, [aLink('T01', 'a'), aLink('T01', 'b')]).rows;
    expect(row?.elements).toEqual([
      { id: 'sex', presence: 'tabulated', sources: ['a'] },
      { id: 'age', presence: 'recorded', sources: ['a', 'b'] },
      { id: 'citizenship', presence: 'recorded', sources: ['b'] },
      { id: 'birth', presence: 'missing', sources: ['a', 'b'] },
    ]);
  });

  it('counts a variable of which one of several is enough', () => {
    const ground = toyFramework({
      variables: [
        { id: 'citizenship', kind: 'person' },
        { id: 'birth', kind: 'person' },
        { id: 'either', kind: 'person', anyOf: ['citizenship', 'birth'] },
      ],
      topics: [topic('T01', { mandatory: ['either'] })],
    });
    const sources = [aSource('a', { variables: ['birth'], tabulatedBy: ['birth'] })];
    expect(matrixOf(sources, [aLink('T01', 'a')], ground).rows[0]?.elements[0]?.presence).toBe('tabulated');
  });

  it('finds population groups by the variables that tell them apart, and by types that hold nobody else', () => {
    const ground = framework([topic('T01', { populations: ['children', 'refugees'] })]);
    const asylum = [aSource('a', { type: 'ST05', variables: ['age'] })];
    expect(matrixOf(asylum, [aLink('T01', 'a')], ground).rows[0]?.populations).toEqual([
      { id: 'children', presence: 'recorded', sources: ['a'] },
      { id: 'refugees', presence: 'tabulated', sources: ['a'] },
    ]);
  });

  it('suggests sources by their type, or when they hold all that the topic demands', () => {
    const everything = ['sex', 'age', 'citizenship', 'birth'];
    const sources = [
      aSource('census'),
      aSource('register', { type: 'ST05', variables: everything }),
      aSource('other', { type: 'ST05', variables: ['sex'] }),
      aSource('planned', { status: 'planned' }),
      aSource('looked-at'),
    ];
    const matrix = matrixOf(sources, [aLink('T01', 'looked-at', { share: 0 })]);
    expect(matrix.rows[0]?.possible).toEqual([
      { source: 'census', because: 'main' },
      { source: 'register', because: 'variables' },
    ]);
    expect(matrix.rows[0]?.linked).toEqual([]);
    expect(matrix.cell('T01', 'looked-at').link?.share).toBe(0);
    expect(matrix.cell('T01', 'register')).toEqual({ link: null, possible: 'variables' });
    expect(matrix.cell('T01', 'planned')).toEqual({ link: null, possible: null });
  });

  it('lays out 1,000 sources', () => {
    const sources = Array.from({ length: 1_000 }, (_, index) => aSource(`s${index}`, { variables: ['sex'] }));
    const links = sources.map(({ id }) => aLink('T01', id));
    const assessment = anAssessment({ sources, topicLinks: links });
    const { rows } = inventoryMatrix(framework(), assessment);
    expect(rows[0]?.linked).toHaveLength(1_000);
  });
});

describe('what stands out in the inventory', () => {
  const findings = (
    sources: DataSource[],
    topicLinks: TopicLink[],
    { ground = framework(), answers = [] as ReturnType<typeof anAnswer>[] } = {},
  ) => {
    const assessment = anAssessment({ sources, topicLinks, answers });
    const scores = computeScores(ground, assessment);
    return inventoryFindings({
      framework: ground,
      assessment,
      matrix: inventoryMatrix(ground, assessment),
      scores,
      gaps: detectGaps(ground, assessment, scores),
    });
  };

  it('bare topics lead to their gap, heavier topics first; an orphan is named', () => {
    expect(findings([aSource('a')], [])).toEqual([
      { kind: 'bare-topic', topic: 'T03', possible: ['a'], gap: 'bare:T03' },
      { kind: 'bare-topic', topic: 'T01', possible: ['a'], gap: 'bare:T01' },
      { kind: 'orphan', source: 'a', gap: null },
    ]);
  });

  it('passes over topics that are not relevant, and planned or discontinued sources', () => {
    const ground = framework([topic('T01', { defaultPriority: 'normal' })]);
    const assessment = anAssessment({
      sources: [aSource('p', { status: 'planned' }), aSource('d', { status: 'discontinued' })],
      topics: [{ topic: 'T01', priority: 'not-relevant', reason: 'Nobody' }],
    });
    const scores = computeScores(ground, assessment);
    const matrix = inventoryMatrix(ground, assessment);
    expect(inventoryFindings({ framework: ground, assessment, matrix, scores, gaps: [] })).toEqual([]);
  });

  it('elements that nobody tabulates, with the rule that speaks of this element', () => {
    const sources = [aSource('a', { variables: ['sex', 'age'], tabulatedBy: ['sex', 'citizenship'] })];
    const found = findings(sources, [aLink('T01', 'a')], {
      ground: framework([topic('T01')]),
      answers: [anAnswer('S01', 1, { source: 'a' })],
    });
    expect(found).toEqual([
      { kind: 'element', topic: 'T01', element: 'age', presence: 'recorded', sources: ['a'], gap: null },
      { kind: 'element', topic: 'T01', element: 'birth', presence: 'missing', sources: [], gap: 'birth:T01' },
    ]);
  });

  it('groups whom nobody tells apart', () => {
    const ground = framework([topic('T01', { mandatory: [], populations: ['children', 'refugees'] })]);
    expect(findings([aSource('a', { variables: ['age'] })], [aLink('T01', 'a')], { ground })).toEqual([
      { kind: 'population', topic: 'T01', population: 'refugees', gap: null },
    ]);
  });

  describe('duplicates', () => {
    const ground = framework([topic('T01', { mandatory: [] })]);
    const pair = (changes: Partial<DataSource> = {}) => [
      aSource('a', { custodian: 'nso', unit: 'person' }),
      aSource('b', { custodian: 'police', unit: 'person', ...changes }),
    ];
    const links = [aLink('T01', 'a', { share: 0.75 }), aLink('T01', 'b', { share: 0.5 })];
    const kinds = (sources: DataSource[], topicLinks = links, answers: ReturnType<typeof anAnswer>[] = []) =>
      findings(sources, topicLinks, { ground, answers }).map(({ kind }) => kind);

    it('are two custodians who must see the same people', () => {
      expect(findings(pair(), links, { ground })).toEqual([
        { kind: 'duplicate', topic: 'T01', sources: ['a', 'b'], gap: 'several:T01' },
      ]);
      expect(kinds(pair({ unit: 'unknown' }))).toEqual(['duplicate']);
    });

    it.each([
      ['one custodian keeps both', pair({ custodian: 'nso' }), links],
      ['nobody knows who keeps one', pair({ custodian: null }), links],
      ['they count different things', pair({ unit: 'move' }), links],
      ['they may lie beside each other', pair(), [aLink('T01', 'a', { share: 0.5 }), links[1]!]],
      ['somebody reconciled them', pair(), [links[0]!, { ...links[1]!, linkedWith: ['a'] }]],
    ])('are none where %s', (_, sources, topicLinks) => {
      expect(kinds(sources, topicLinks)).toEqual([]);
    });

    it('are none where the answers count them as linked', () => {
      const answers = [...answersFor('a', { S20: 3 }), ...answersFor('b', { S20: 4 })];
      expect(kinds(pair(), links, answers)).toEqual([]);
    });
  });
});
