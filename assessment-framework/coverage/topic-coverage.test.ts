import { describe, expect, it } from 'vitest';
import { aLink, anAnswer, anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { TOY_VARIABLES, toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Answer, TopicLink } from '../model/assessment.ts';
import { computeScores } from '../scoring/compute-scores.ts';

const all = [...TOY_VARIABLES];
const criteria = ['S01', 'S04', 'S15', 'S20', 'S17'];

/** Answers that give a source the same level everywhere. */
const flat = (source: string, value: Answer['value']) =>
  answersFor(source, Object.fromEntries(criteria.map((id) => [id, value])));

function cover(links: readonly TopicLink[], answers: readonly Answer[], framework = toyFramework()) {
  const ids = [...new Set(links.map((link) => link.source))];
  const assessment = anAssessment({
    sources: ids.map((id) => aSource(id)),
    answers: [...answers],
    topicLinks: [...links],
  });
  const topic = computeScores(framework, assessment).topics[0];
  if (topic === undefined) throw new Error('the toy framework has topics');
  return topic;
}

describe('coverage of a topic', () => {
  it('is 0 without a source', () => {
    expect(cover([], [])).toMatchObject({
      coverage: 0,
      lower: 0,
      upper: 0,
      band: 'uncovered',
      cells: [],
      beta: null,
    });
  });

  it('is 0 when the share, the variables or the quality is 0', () => {
    expect(cover([aLink('T01', 's', { share: 0, variables: all })], flat('s', 4)).coverage).toBe(0);
    expect(cover([aLink('T01', 's', { variables: [] })], flat('s', 4)).coverage).toBe(0);
    expect(cover([aLink('T01', 's', { variables: all })], flat('s', 0)).coverage).toBe(0);
  });

  it('passes over variables the topic does not demand, links to unknown sources, and repeated variables', () => {
    const topic = cover([aLink('T01', 's', { variables: ['sex', 'sex', 'shoe-size', 'age'] })], flat('s', 4));
    // (2/8)^⅓ = 0.629961
    expect(topic.coverage).toBeCloseTo(0.629961, 6);
    expect(topic.cells[0]).toMatchObject({ variables: 0.25, presentVariables: ['sex', 'age'] });
    expect(topic.cells[0]?.missingVariables).toHaveLength(6);
    const assessment = anAssessment({ topicLinks: [aLink('T01', 'ghost', { variables: all })] });
    expect(computeScores(toyFramework(), assessment).topics[0]?.cells).toEqual([]);
  });

  it('takes v as 1 when the topic demands nothing', () => {
    const framework = toyFramework();
    framework.topics[0]!.mandatory = [];
    expect(cover([aLink('T01', 's')], flat('s', 4), framework).coverage).toBe(1);
  });

  it('takes the middle of the interval of a source without point score, and marks it', () => {
    const empty = cover([aLink('T01', 's', { variables: all })], []);
    expect(empty.cells[0]).toMatchObject({ quality: 0.5, qualityIsMidpoint: true, lower: 0, upper: 1 });
    // 0.5^⅓ = 0.793701
    expect(empty.coverage).toBeCloseTo(0.793701, 6);
    // Withheld: S01 = 4 alone, 2 of 8 known. Bounds 0.25 -> capped 0.5 stays 0.25, and 1: middle 0.625.
    const withheld = cover([aLink('T01', 's', { variables: all })], [anAnswer('S01', 4, { source: 's' })]);
    expect(withheld.cells[0]).toMatchObject({ quality: 0.625, qualityIsMidpoint: true });
  });

  it('takes the quality of a source that is not applicable as 0', () => {
    const topic = cover([aLink('T01', 's', { variables: all })], flat('s', 'NA'));
    expect(topic).toMatchObject({ coverage: 0, lower: 0, upper: 0 });
    expect(topic.cells[0]).toMatchObject({ quality: 0, qualityIsMidpoint: false });
  });

  it('counts the best two sources only, ties by id', () => {
    const links = ['c', 'a', 'b'].map((id) => aLink('T01', id, { share: 0.5, variables: all }));
    const topic = cover(
      links,
      ['a', 'b', 'c'].flatMap((id) => flat(id, 2)),
    );
    expect(topic.cells.map((cell) => cell.source)).toEqual(['a', 'b', 'c']);
    // c = (0.5·0.5)^⅓ = 0.629961; c + 0.25·(1 − c)·c = 0.688238
    expect(topic.coverage).toBeCloseTo(0.688238, 6);
  });

  it.each([
    ['both answers S20 reach 3', { S20: 3 }, { S20: 4 }, 'answers'],
    ['both answers S22 reach 3', { S22: 3 }, { S22: 3 }, 'answers'],
    ['only one does', { S20: 4 }, { S20: 2 }, 'not-linked'],
    ['different ones do', { S20: 4, S22: 0 }, { S20: 0, S22: 4 }, 'not-linked'],
    ['one is not known', { S20: 4 }, { S20: 'NK' }, 'not-linked'],
  ] as const)('links two sources by their answers: %s', (_, a, b, because) => {
    const links = ['a', 'b'].map((id) => aLink('T01', id, { variables: all }));
    const topic = cover(links, [
      ...flat('a', 2),
      ...answersFor('a', a),
      ...flat('b', 2),
      ...answersFor('b', b),
    ]);
    expect(topic.beta).toEqual({
      value: because === 'answers' ? 0.5 : 0.25,
      linked: because === 'answers',
      because,
    });
  });

  it('links two sources when the assessor says so on either link', () => {
    const answers = [...flat('a', 2), ...flat('b', 2)];
    const first = [aLink('T01', 'a', { linkedWith: ['b'] }), aLink('T01', 'b')];
    const second = [aLink('T01', 'a'), aLink('T01', 'b', { linkedWith: ['a'] })];
    expect(cover(first, answers).beta?.because).toBe('stated');
    expect(cover(second, answers).beta?.because).toBe('stated');
  });

  it('holds the bounds around the point when another order links another pair', () => {
    // At the point b is second by its id and linked with a; at the upper bound c passes b, and is linked with nobody.
    const links = [
      aLink('T01', 'a', { variables: all, linkedWith: ['b'] }),
      aLink('T01', 'b', { variables: all }),
      aLink('T01', 'c', { variables: all }),
    ];
    const unsure = flat('c', 2).map((answer) => ({ ...answer, confidence: 'low' as const }));
    const topic = cover(links, [...flat('a', 3), ...flat('b', 2), ...unsure]);
    expect(topic.beta?.linked).toBe(true);
    expect(topic.lower).toBeLessThanOrEqual(topic.coverage);
    expect(topic.upper).toBe(topic.coverage);
  });

  it('keeps the default priority without a setting; a contextual topic counts as normal and undecided', () => {
    const framework = toyFramework();
    framework.topics[0]!.defaultPriority = 'contextual';
    expect(cover([], [], framework)).toMatchObject({
      priority: 'normal',
      priorityUndecided: true,
      weight: 1,
    });
    const decided = anAssessment({ topics: [{ topic: 'T01', priority: 'normal' }] });
    expect(computeScores(framework, decided).topics[0]).toMatchObject({
      priority: 'normal',
      priorityUndecided: false,
    });
  });
});
