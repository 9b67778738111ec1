import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bestSteps,
  coverageWorld,
  improvementsOf,
} from '../../../../assessment-framework/coverage/improvements.ts';
import { computeScores } from '../../../../assessment-framework/scoring/compute-scores.ts';
import { aLink, aSource } from '../../../../tests/builders/an-assessment.ts';
import { toyAssessment } from '../../../../tests/builders/toy-assessment.ts';
import { TOY_VARIABLES, toyFramework } from '../../../../tests/builders/toy-framework.ts';
import texts from '../locales/en.json' with { type: 'json' };
import { composeFinding } from './finding.ts';
import { newLink } from './new-link.ts';
import { topicStatus } from './topic-status.ts';

const framework = toyFramework();
const assessment = toyAssessment();
const scores = computeScores(framework, assessment);
const world = coverageWorld(framework, assessment, scores);
const topicOf = (id: string) => {
  const topic = scores.topics.find((each) => each.id === id);
  if (!topic) throw new Error(id);
  return topic;
};

describe('improvementsOf', () => {
  it('says for each step what the engine computes after it, best for the topic first', () => {
    const steps = improvementsOf(world, topicOf('T01'), 'S1');
    expect(steps.map(({ kind }) => kind).sort()).toEqual(['link', 'quality', 'share', 'variables']);
    expect(steps.map(({ coverage }) => coverage)).toEqual(
      steps.map(({ coverage }) => coverage).toSorted((a, b) => b - a),
    );
    const share = steps.find(({ kind }) => kind === 'share');
    const changed = {
      ...assessment,
      topicLinks: assessment.topicLinks.map((link, i) => (i === 0 ? { ...link, share: 1 } : link)),
    };
    const after = computeScores(framework, changed).topics.find(({ id }) => id === 'T01');
    expect(share).toMatchObject({ reached: 1, coverage: after?.coverage, before: topicOf('T01').coverage });
  });

  it('links only the two best sources, and not those that are linked already', () => {
    const link = improvementsOf(world, topicOf('T01'), 'S2').find(({ kind }) => kind === 'link');
    expect(link?.partner).toBe('S1');
    expect(improvementsOf(world, topicOf('T03'), 'S1').some(({ kind }) => kind === 'link')).toBe(false);
    const linked = {
      ...assessment,
      topicLinks: assessment.topicLinks.map((each) => ({ ...each, linkedWith: ['S2'] })),
    };
    const linkedScores = computeScores(framework, linked);
    const [topic] = linkedScores.topics;
    const steps = topic ? improvementsOf(coverageWorld(framework, linked, linkedScores), topic, 'S1') : [];
    expect(steps.some(({ kind }) => kind === 'link')).toBe(false);
  });

  it('offers nothing for a perfect or unknown cell', () => {
    expect(improvementsOf(world, topicOf('T03'), 'S2')).toEqual([]);
    const share = improvementsOf(world, topicOf('T03'), 'S1').find(({ kind }) => kind === 'share');
    expect(share?.reached).toBe(0.5);
  });

  it('names one step a topic where coverage would rise most', () => {
    const steps = bestSteps(world, scores.topics, 5);
    expect(new Set(steps.map(({ topic }) => topic)).size).toBe(steps.length);
    expect(steps.every(({ coverage, before }) => coverage > before)).toBe(true);
  });
});

describe('topicStatus and composeFinding', () => {
  let t: TFunction<'coverage'>;
  beforeAll(async () => {
    const instance = i18next.createInstance();
    await instance.init({ lng: 'en', resources: { en: { coverage: texts } }, defaultNS: 'coverage' });
    t = instance.getFixedT('en', 'coverage') as TFunction<'coverage'>;
  });
  const say = (statuses: Parameters<typeof composeFinding>[0]['statuses']) =>
    composeFinding({ statuses, sources: 2, links: 3 }, t);

  it('counts only sources that see something', () => {
    expect(topicStatus(topicOf('T01'), 0.5)).toMatch(/sound|weak/);
    expect(topicStatus(topicOf('T03'), 0.5)).toBe('weak-one-source');
    const blind = { ...topicOf('T03'), cells: topicOf('T03').cells.map((cell) => ({ ...cell, share: 0 })) };
    expect(topicStatus(blind, 0.5)).toBe('no-source');
    expect(topicStatus({ ...blind, weight: 0 }, 0.5)).toBe('not-relevant');
  });

  it('says the finding in words', () => {
    expect(say(['no-source', 'no-source', 'one-source', 'weak-one-source', 'sound'])).toBe(
      'Two topics have no source; two hang on a single one',
    );
    expect(say(['no-source', 'one-source', 'sound'])).toBe(
      'One topic has no source; one hangs on a single one',
    );
    expect(say(['one-source', 'sound'])).toBe('Every topic has a source; one hangs on a single one');
    expect(say(['weak', 'sound', 'not-relevant'])).toBe('Every topic has a source; one is weakly covered');
    expect(say(['sound'])).toBe('Every topic is at least half covered by two sources or more');
    expect(say(['no-source', 'not-relevant'])).toBe('No source measures any topic');
    expect(say([...Array(11).fill('no-source'), 'sound'])).toBe('11 topics have no source');
    expect(composeFinding({ statuses: [], sources: 0, links: 0 }, t)).toBe('No data source is entered yet');
  });
});

describe('newLink', () => {
  it('takes over the demanded variables of the sheet and nothing else', () => {
    const [topic] = framework.topics;
    if (!topic) throw new Error('no topic');
    const source = aSource('S9', { variables: ['age', 'reason', 'unasked'] });
    expect(newLink(topic, source, 0.5)).toEqual(
      aLink(topic.id, 'S9', {
        share: 0.5,
        variables: TOY_VARIABLES.filter((id) => ['age', 'reason'].includes(id)),
      }),
    );
  });
});
