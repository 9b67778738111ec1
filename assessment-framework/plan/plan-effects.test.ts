import { describe, expect, it } from 'vitest';
import { anAction } from '../../tests/builders/an-action.ts';
import { aLink, anAnswer, anAssessment, aSource } from '../../tests/builders/an-assessment.ts';
import { effectsOf } from './plan-effects.ts';

const assessment = anAssessment({
  sources: [aSource('s1'), aSource('s2', { status: 'planned' }), aSource('s3', { status: 'discontinued' })],
  answers: [anAnswer('a1', 2), anAnswer('a2', 'NA'), anAnswer('a3', 'NK')],
  topicLinks: [aLink('T01', 's1', { share: 0.5, variables: ['sex'] })],
});
const why = (...actions: Parameters<typeof effectsOf>[1]) =>
  effectsOf(assessment, actions).map((outcome) => outcome.why);

describe('effectsOf', () => {
  it('says from what to what', () => {
    const effects = [
      { criterion: 'a1', toLevel: 3 },
      { criterion: 'a3', toLevel: 1 },
      { criterion: 'b1', toLevel: 1 },
    ];
    const links = [{ topic: 'T01', source: 's1', share: 0.25, variables: ['sex', 'age'] }];
    expect(effectsOf(assessment, [anAction('x', { effects, links, activates: ['s2'] })])).toEqual([
      { action: 'x', kind: 'answer', criterion: 'a1', source: null, from: 2, to: 3, why: null },
      { action: 'x', kind: 'answer', criterion: 'a3', source: null, from: 'NK', to: 1, why: null },
      { action: 'x', kind: 'answer', criterion: 'b1', source: null, from: null, to: 1, why: null },
      {
        action: 'x',
        kind: 'link',
        topic: 'T01',
        source: 's1',
        from: { share: 0.5, variables: ['sex'] },
        to: { share: 0.5, variables: ['sex', 'age'] },
        waitsForSource: false,
        why: null,
      },
      { action: 'x', kind: 'source', source: 's2', from: 'planned', to: 'active', why: null },
    ]);
  });

  it('says why nothing happens', () => {
    const of = (criterion: string, toLevel: number, source: string | null = null) =>
      anAction('x', { effects: [{ criterion, toLevel, source }] });
    expect(why(of('a1', 2))).toEqual(['reached-already']);
    expect(why(of('a2', 4))).toEqual(['does-not-apply']);
    expect(why(of('S01', 4, 'gone'))).toEqual(['unknown-source']);
    expect(why(anAction('x', { activates: ['s1', 's3', 'gone'] }))).toEqual([
      'reached-already',
      'discontinued',
      'unknown-source',
    ]);
    const link = { topic: 'T01', source: 's1', share: 0.5, variables: ['sex'] };
    expect(why(anAction('x', { links: [link, { ...link, source: 'gone' }] }))).toEqual([
      'reached-already',
      'unknown-source',
    ]);
  });

  it('names the lower of two effects on one place, and both when they are equal', () => {
    const to = (id: string, toLevel: number) => anAction(id, { effects: [{ criterion: 'a1', toLevel }] });
    expect(why(to('x', 3), to('y', 4))).toEqual(['another-action', null]);
    expect(why(to('x', 4), to('y', 4))).toEqual([null, null]);
  });

  it('tells done actions whose effect is not in the answers', () => {
    const done = (toLevel: number) =>
      anAction('x', { status: 'done', effects: [{ criterion: 'a1', toLevel }] });
    expect(why(done(2))).toEqual(['done']);
    expect(why(done(3))).toEqual(['done-not-entered']);
    expect(why(anAction('x', { status: 'dropped', effects: [{ criterion: 'a1', toLevel: 3 }] }))).toEqual([
      'dropped',
    ]);
    expect(effectsOf(assessment, [done(3)], { withDone: true })[0]).toMatchObject({ to: 3, why: null });
  });

  it('tells links that wait for a planned source', () => {
    const links = [{ topic: 'T01', source: 's2', share: 1, variables: [] }];
    const waits = (activates: string[]) => effectsOf(assessment, [anAction('x', { links, activates })])[0];
    expect(waits([])).toMatchObject({ waitsForSource: true, why: null });
    expect(waits(['s2'])).toMatchObject({ waitsForSource: false, why: null });
  });
});
