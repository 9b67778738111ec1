import { describe, expect, it } from 'vitest';
import { aLink, anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { DataSource, TopicLink } from '../model/assessment.ts';
import type { FactSignal, SourceFact } from '../model/source-facts.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { touchedCriteria } from './fact-signals.ts';
import { linkProposals } from './link-proposals.ts';
import { typicalFacts } from './typical-facts.ts';

const criterion = (id: string, facts: SourceFact[], signals: FactSignal[] = []) => ({
  id,
  group: 'COV',
  references: ['ref'],
  facts,
  signals,
});

describe('criteria that a fact bears on', () => {
  const framework = toyFramework({
    sourceCriteria: [
      criterion(
        'S07',
        ['variables'],
        [
          { when: [{ records: ['birth'], of: 'none' }], atMost: 0 },
          { when: [{ records: ['birth'], of: 'any' }], atLeast: 1 },
        ],
      ),
      criterion(
        'S13',
        ['tabulatedBy'],
        [
          { when: [{ tabulatesAtLeast: 2 }], atLeast: 2 },
          { when: [{ tabulates: ['sex', 'age'], of: 'all' }], atLeast: 3 },
        ],
      ),
      criterion('S14', ['frequency'], [{ when: [{ frequency: ['one-off'] }], atMost: 0 }]),
      criterion('S15', ['lastPublishedDate'], [{ when: [{ publishedWithinMonths: 12 }], atLeast: 3 }]),
      criterion('S24', ['custodian']),
    ],
  });
  const touched = (
    facts: Partial<DataSource>,
    fact?: SourceFact,
    levels: Record<string, 0 | 1 | 2 | 3 | 4 | 'NA'> = {},
  ) =>
    touchedCriteria(framework, aSource('a', facts), {
      answers: answersFor('a', levels),
      ...(fact ? { fact } : {}),
    });

  it('are those that name it, with the answer given', () => {
    expect(touched({}, 'custodian', { S24: 3 })).toEqual([
      { criterion: 'S24', value: 3, suggested: null, differs: false },
    ]);
    expect(touched({}, 'software')).toEqual([]);
  });

  it.each([
    ['a recorded variable', { variables: ['birth'] }, 'S07', { atLeast: 1, atMost: 4 }],
    ['a variable that is not recorded', { variables: ['sex'] }, 'S07', { atLeast: 0, atMost: 0 }],
    ['two tabulations', { tabulatedBy: ['sex', 'birth'] }, 'S13', { atLeast: 2, atMost: 4 }],
    ['the strongest of several', { tabulatedBy: ['sex', 'age'] }, 'S13', { atLeast: 3, atMost: 4 }],
    ['a single round', { frequency: 'one-off' }, 'S14', { atLeast: 0, atMost: 0 }],
    [
      'a release within a year',
      { lastReferenceDate: '2024-12-31', lastPublishedDate: '2025-12-20' },
      'S15',
      { atLeast: 3, atMost: 4 },
    ],
  ] as const)('hear %s', (_, facts, id, suggested) => {
    expect(touched(facts as Partial<DataSource>).find((each) => each.criterion === id)?.suggested).toEqual(
      suggested,
    );
  });

  it('hear nothing of facts that are not entered, come later, or are reversed', () => {
    expect(touched({})).toEqual([]);
    expect(touched({ lastReferenceDate: '2024-01-01', lastPublishedDate: '2025-01-02' })).toEqual([]);
    expect(touched({ lastReferenceDate: '2025-01-01', lastPublishedDate: '2024-01-01' })).toEqual([]);
  });

  it.each([
    [2, true],
    [0, false],
    ['NA', false],
  ] as const)('an answer %s differs from "at most 0": %s', (value, differs) => {
    expect(touched({ variables: ['sex'] }, 'variables', { S07: value })[0]).toMatchObject({ value, differs });
  });
});

describe('what the facts would change in the links of a source', () => {
  const framework = toyFramework();
  const propose = (source: DataSource, links: TopicLink[]) => {
    const assessment = anAssessment({
      sources: [source, aSource('other')],
      topicLinks: links,
      answers: answersFor(source.id, { S01: 4, S04: 4, S15: 4, S20: 4, S17: 4 }),
    });
    return linkProposals(framework, assessment, {
      scores: computeScores(framework, assessment),
      source: source.id,
    });
  };

  it('takes what the topic demands and the source records, and says what it would do to the topic', () => {
    const [proposal] = propose(aSource('a', { variables: ['sex', 'age', 'wages'] }), [
      aLink('T01', 'a', { variables: ['sex'] }),
    ]);
    expect(proposal).toMatchObject({ variables: ['sex', 'age'], added: ['age'], dropped: [] });
    // (1/8)^⅓ and (2/8)^⅓
    expect(proposal?.before).toBeCloseTo(0.5, 6);
    expect(proposal?.after).toBeCloseTo(0.629961, 6);
  });

  it('names what the link counts and the sheet does not', () => {
    const [proposal] = propose(aSource('a', { variables: ['sex'] }), [
      aLink('T01', 'a', { variables: ['sex', 'age', 'shoe-size'] }),
    ]);
    expect(proposal).toMatchObject({ variables: ['sex', 'shoe-size'], added: [], dropped: ['age'] });
    expect(proposal?.after).toBeLessThan(proposal?.before ?? 0);
  });

  it.each([
    ['the variables are not entered', aSource('a'), aLink('T01', 'a')],
    [
      'the source is only planned',
      aSource('a', { status: 'planned', variables: ['sex'] }),
      aLink('T01', 'a'),
    ],
    ['the link is of another source', aSource('a', { variables: ['sex'] }), aLink('T01', 'other')],
    ['it covers nothing', aSource('a', { variables: ['sex'] }), aLink('T01', 'a', { share: 0 })],
    ['they agree', aSource('a', { variables: ['sex'] }), aLink('T01', 'a', { variables: ['sex'] })],
  ])('proposes nothing where %s', (_, source, link) => {
    expect(propose(source, [link])).toEqual([]);
  });
});

describe('facts that sources of a type usually share', () => {
  const [type] = toyFramework({
    sourceTypes: [
      {
        id: 'ST01',
        classes: ['statistical'],
        toleranceYears: 10,
        typical: { unit: 'person', frequency: 'decennial', custodians: ['NSO', 'MIA'], variables: ['sex'] },
      },
    ],
  }).sourceTypes;
  const given = {
    texts: {
      name: 'Census',
      measures: 'Stock',
      strengths: ['Complete'],
      weaknesses: ['Rare'],
      custodian: 'Office',
      coverageError: 'Recent arrivals',
      typical: { purpose: 'Count of the population' },
    },
    institutions: [
      { id: 'ministry', roles: ['MIA'] },
      { id: 'office', roles: ['NSO'] },
    ],
  };

  it('fill what is empty, the custodian by the likeliest role', () => {
    expect(typicalFacts(aSource('a'), type, given)).toEqual({
      unit: 'person',
      frequency: 'decennial',
      variables: ['sex'],
      custodian: 'office',
      purpose: 'Count of the population',
    });
  });

  it('leave alone what somebody entered', () => {
    const entered = aSource('a', {
      unit: 'household',
      frequency: 'annual',
      variables: ['age'],
      custodian: 'x',
      purpose: 'Poverty',
    });
    expect(typicalFacts(entered, type, given)).toEqual({});
  });

  it('are none without the type, its wording, or an institution with the role', () => {
    expect(typicalFacts(aSource('a'), undefined, { texts: undefined, institutions: [] })).toEqual({});
    expect(typicalFacts(aSource('a'), type, { texts: undefined, institutions: [] })).not.toHaveProperty(
      'custodian',
    );
  });
});
