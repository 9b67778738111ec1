import { describe, expect, it } from 'vitest';
import { aFullAssessment, fullFramework } from '../../tests/builders/a-full-assessment.ts';
import { aLink, anAnswer, anAssessment, aSource } from '../../tests/builders/an-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import sentences from '../locales/en.json' with { type: 'json' };
import { checkAgainstFramework } from './check-against-framework.ts';
import { checkAssessment } from './check-assessment.ts';

/** A raw assessment, as parsed from a file, with parts replaced. */
const raw = (changes: Readonly<Record<string, unknown>>) => ({
  ...structuredClone(anAssessment()),
  ...changes,
});
const problemsOf = (value: unknown) => {
  const checked = checkAssessment(value);
  return checked.ok ? [] : checked.problems;
};

describe('checkAssessment', () => {
  it('returns a good assessment with its defaults', () => {
    const { country, id, periodStart, periodEnd, referenceDate, createdAt, updatedAt } = anAssessment().head;
    const bare = {
      format: 'mdsa-assessment',
      formatVersion: 1,
      framework: { id: 'toy', version: '1.0' },
      head: { country, id, periodStart, periodEnd, referenceDate, createdAt, updatedAt },
    };

    expect(checkAssessment(bare)).toEqual({ ok: true, assessment: anAssessment() });
  });

  it.each([
    ['a level of 7', { answers: [{ criterion: 'a1', value: 7 }] }, 'answers[0].value', 'value-not-allowed'],
    ['no level', { answers: [{ criterion: 'a1' }] }, 'answers[0].value', 'missing'],
    [
      'an unknown field',
      { answers: [{ criterion: 'a1', value: 1, colour: 'red' }] },
      'answers[0].colour',
      'unknown-field',
    ],
    [
      'an unknown kind',
      { evidence: [{ id: 'e', kind: 'rumour', title: 'x' }] },
      'evidence[0].kind',
      'value-not-allowed',
    ],
    ['no kind', { evidence: [{ id: 'e', title: 'x' }] }, 'evidence[0].kind', 'missing'],
    ['a number for a text', { people: [{ id: 'p', name: 5 }] }, 'people[0].name', 'not-a-text'],
    [
      'a text for a number',
      { topicLinks: [{ topic: 'T01', source: 's', share: 'all' }] },
      'topicLinks[0].share',
      'not-a-number',
    ],
    [
      'a share above 1',
      { topicLinks: [{ topic: 'T01', source: 's', share: 2 }] },
      'topicLinks[0].share',
      'too-large',
    ],
    [
      'a negative share',
      { topicLinks: [{ topic: 'T01', source: 's', share: -1 }] },
      'topicLinks[0].share',
      'too-small',
    ],
    [
      'half a year',
      { mirrorFlows: [{ id: 'm', partner: 'X', direction: 'to-partner', year: 2000.5 }] },
      'mirrorFlows[0].year',
      'not-a-whole-number',
    ],
    ['a text for a list', { answers: 'none' }, 'answers', 'not-a-list'],
    ['a list for a record', { framework: [] }, 'framework', 'not-a-record'],
    [
      'a text for yes or no',
      { institutions: [{ id: 'i', name: 'I', uses: 'yes' }] },
      'institutions[0].uses',
      'not-a-yes-or-no',
    ],
    ['a strange id', { people: [{ id: '../x', name: 'P' }] }, 'people[0].id', 'format-not-allowed'],
    [
      'a day that is none',
      { actions: [{ id: 'a', title: '', start: '2026-02-30' }] },
      'actions[0].start',
      'not-a-date',
    ],
    [
      'a moment without zone',
      { answers: [{ criterion: 'a', value: 1, answeredAt: '2026-02-03' }] },
      'answers[0].answeredAt',
      'not-a-moment',
    ],
    ['a long line', { people: [{ id: 'p', name: 'x'.repeat(301) }] }, 'people[0].name', 'too-long'],
    ['an empty name', { people: [{ id: 'p', name: '' }] }, 'people[0].name', 'too-short'],
  ])('names the place of %s', (_, changes, place, code) => {
    expect(problemsOf(raw(changes))).toMatchObject([{ file: 'assessment.json', place, code }]);
    expect(Object.keys(sentences.problems)).toContain(code);
  });

  it('says which levels are allowed', () => {
    expect(problemsOf(raw({ answers: [{ criterion: 'a1', value: 7 }] }))[0]?.params).toEqual({
      value: '7',
      allowed: '0, 1, 2, 3, 4, NA, NK',
    });
  });

  it('reports all problems of a file, and counts those beyond five hundred', () => {
    const answers = Array.from({ length: 600 }, () => ({ criterion: 'a1', value: 9 }));

    const problems = problemsOf(raw({ answers }));

    expect(problems).toHaveLength(501);
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems', params: { count: 100 } });
  });

  it.each([[null], ['text'], [[]], [7]])('says one sentence about %j', (value) => {
    expect(problemsOf(value)).toMatchObject([{ place: '', code: 'not-a-record' }]);
  });
});

describe('checkAgainstFramework', () => {
  it('finds nothing wrong with an assessment of every kind', () => {
    expect(checkAgainstFramework(aFullAssessment(), fullFramework())).toEqual([]);
  });

  it('reports every id that nothing answers to', () => {
    const framework = toyFramework();

    const places = checkAgainstFramework(aFullAssessment(), framework).map(
      ({ place, code }) => `${place} ${code}`,
    );

    expect(places).toEqual([
      'indicators[0].indicator unknown-indicator',
      'gaps[0].rule unknown-rule',
      'gaps[0].recommendations[0] unknown-recommendation',
      'gaps[2].rule unknown-rule',
      'gaps[3].rule unknown-rule',
      'actions[0].recommendation unknown-recommendation',
      'researchQuestions[0].template unknown-research-question',
      'regionalAnswers[0].check unknown-check',
      'comparisonCard[0].item unknown-item',
      'sectors[0].sector unknown-sector',
      'sectors[0].usesIndicators[0] unknown-indicator',
      'gaps[2].mergedInto unknown-gap-key',
      'actions[0].gaps[0] unknown-gap-key',
      'actions[0].gaps[1] unknown-gap-key',
      'researchQuestions[0].gaps[0] unknown-gap-key',
      'researchQuestions[0].gaps[1] unknown-gap-key',
    ]);
  });

  it.each([
    ['an unknown criterion', { answers: [anAnswer('zz', 1)] }, 'answers[0].criterion', 'unknown-criterion'],
    [
      'a source criterion without a source',
      { answers: [anAnswer('S01', 1)] },
      'answers[0].source',
      'criterion-needs-source',
    ],
    [
      'a system criterion with a source',
      { sources: [aSource('s1')], answers: [anAnswer('a1', 1, { source: 's1' })] },
      'answers[0].source',
      'criterion-takes-no-source',
    ],
    [
      'an unknown source',
      { answers: [anAnswer('S01', 1, { source: 'gone' })] },
      'answers[0].source',
      'unknown-source',
    ],
    [
      'unknown evidence',
      { answers: [anAnswer('a1', 1, { evidence: ['e9'] })] },
      'answers[0].evidence[0]',
      'unknown-evidence',
    ],
    [
      'an unknown person',
      { assignments: [{ criterion: 'a1', source: null, person: 'p9' }] },
      'assignments[0].person',
      'unknown-person',
    ],
    [
      'NA without a reason',
      { answers: [anAnswer('a1', 'NA', { naReason: ' ' })] },
      'answers[0].naReason',
      'not-applicable-without-reason',
    ],
    [
      'an answer given twice',
      { answers: [anAnswer('a1', 1), anAnswer('a1', 2)] },
      'answers[1]',
      'duplicate-answer',
    ],
    ['the same id twice', { sources: [aSource('s1'), aSource('s1')] }, 'sources[1]', 'duplicate-id'],
    ['a source called like a topic', { sources: [aSource('T01')] }, 'sources[0].id', 'source-id-reserved'],
    [
      'a source called like the whole system',
      { sources: [aSource('system')] },
      'sources[0].id',
      'source-id-reserved',
    ],
    [
      'an unknown source type',
      { sources: [aSource('s1', { type: 'ST99' })] },
      'sources[0].type',
      'unknown-source-type',
    ],
    [
      'an unknown variable',
      { sources: [aSource('s1', { variables: ['shoe'] })] },
      'sources[0].variables[0]',
      'unknown-variable',
    ],
    [
      'an unknown institution',
      { sources: [aSource('s1', { custodian: 'x' })] },
      'sources[0].custodian',
      'unknown-institution',
    ],
    [
      'an unknown topic',
      { sources: [aSource('s1')], topicLinks: [aLink('T99', 's1')] },
      'topicLinks[0].topic',
      'unknown-topic',
    ],
    [
      'a share between steps',
      { sources: [aSource('s1')], topicLinks: [aLink('T01', 's1', { share: 0.3 })] },
      'topicLinks[0].share',
      'share-not-a-step',
    ],
    [
      'a topic not relevant without a reason',
      { topics: [{ topic: 'T01', priority: 'not-relevant' as const }] },
      'topics[0].reason',
      'not-relevant-without-reason',
    ],
    [
      'a period that ends before it starts',
      { head: { periodEnd: '2020-01-01' } },
      'head.periodEnd',
      'period-reversed',
    ],
    ['another framework', { framework: { id: 'toy', version: '2.0' } }, 'framework', 'framework-differs'],
  ])('names the place of %s', (_, changes, place, code) => {
    expect(checkAgainstFramework(anAssessment(changes), toyFramework())).toMatchObject([
      { file: 'assessment.json', place, code },
    ]);
    expect(Object.keys(sentences.problems)).toContain(code);
  });
});
