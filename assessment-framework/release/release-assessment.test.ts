import { describe, expect, it } from 'vitest';
import { aFullAssessment, fullFramework } from '../../tests/builders/a-full-assessment.ts';
import { withPlantedPeople } from '../../tests/builders/planted-people.ts';
import { randomAssessment, randomFramework } from '../../tests/builders/random-assessment.ts';
import { decidedGaps } from '../gaps/decided-gaps.ts';
import { detectGaps } from '../gaps/detect-gaps.ts';
import { Assessment } from '../model/assessment.ts';
import { checkAgainstFramework } from '../model/check-against-framework.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { mulberry32 } from '../sensitivity/mulberry32.ts';
import { releaseAssessment } from './release-assessment.ts';
import { authorsFor } from './release-authors.ts';
import { chaptersForRelease, releaseChoices } from './release-categories.ts';
import { RELEASE_PROFILES, type ReleaseProfile } from './release-profiles.ts';
import { releaseSummary } from './release-summary.ts';

const marks = { name: '[name]', contact: '[contact]', leftOut: '[reason]' };
const release = (profile: ReleaseProfile, assessment = aFullAssessment()) =>
  releaseAssessment(assessment, profile, marks);
const categories = (profile: ReleaseProfile, assessment?: Assessment) => [
  ...new Set(release(profile, assessment).removed.map(({ category }) => category)),
];

describe('releaseAssessment', () => {
  it('keeps everything inside but the names of interviewed persons who did not consent', () => {
    const full = aFullAssessment();
    expect(release('internal', full)).toEqual({ assessment: full, removed: [] });

    const asked = { ...full.evidence[1]!.interview!, consent: false };
    const [act, talk, page] = full.evidence;
    const without = { ...full, evidence: [act!, { ...talk!, interview: asked }, page!] };
    const { assessment, removed } = release('internal', without);
    expect(assessment.evidence[1]!.interview).toEqual({ ...asked, personName: '' });
    expect(removed).toEqual([
      {
        category: 'interview-names-without-consent',
        kind: 'evidence',
        id: 'e2',
        field: 'interview.personName',
        labels: ['Talk'],
        found: 'Eve',
        count: 1,
      },
    ]);
    expect({ ...assessment, evidence: [] }).toEqual({ ...without, evidence: [] });
  });

  it('gives the government justifications, reviews, the team and the contacts who agreed', () => {
    const full = aFullAssessment();
    const [nso, ...others] = full.institutions;
    const [cleo, dan] = nso!.contacts;
    const agreed = { ...cleo!, consentToPublish: true };
    const { assessment, removed } = release('government', {
      ...full,
      institutions: [{ ...nso!, contacts: [agreed, dan!] }, ...others],
    });
    expect(assessment.institutions[0]!.contacts).toEqual([agreed, { ...dan!, id: 'contact-2', name: '' }]);
    expect(assessment.people).toEqual(full.people);
    expect(assessment.answers[2]).toMatchObject({ justification: '=HYPERLINK("x")', answeredBy: '' });
    expect(assessment.reviews[1]).toMatchObject({ verdict: 'agree', resolution: { text: 'Fine', by: '' } });
    expect(assessment.evidence.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
    expect(assessment.evidence[1]!.interview).toMatchObject({ function: 'Registrar', personName: '' });
    expect([assessment.secondScores, assessment.assignments, assessment.history]).toEqual([[], [], []]);
    expect(assessment.actions[0]!.note).toBe('');
    expect(removed).toContainEqual({
      category: 'history',
      kind: 'history',
      id: '',
      field: '',
      labels: [],
      found: 'Zoe',
      count: 2,
    });
  });

  it('gives the public no person, contact, interview, comment or evidence', () => {
    const { assessment, removed } = release('public');
    expect(assessment.people).toEqual([
      { id: 'organisation-1', name: 'IOM', organisation: 'IOM', role: 'assessor' },
    ]);
    expect(assessment.institutions[0]!.contacts).toEqual([
      expect.objectContaining({ id: 'contact-1', name: '', position: 'Head', email: '', phone: '' }),
      expect.objectContaining({ id: 'contact-2', name: '' }),
    ]);
    expect(assessment.sources[0]!.contacts).toEqual(['contact-1']);
    expect([assessment.evidence, assessment.reviews, assessment.history]).toEqual([[], [], []]);
    expect(assessment.answers.map(({ value }) => value)).toEqual(['NA', 4, 0, 'NK']);
    expect(assessment.answers[0]!.naReason).toBe('[reason]');
    expect(assessment.answers[1]!.evidence).toEqual([]);
    expect(assessment.indicators[0]!.evidence).toEqual([]);
    expect(removed).toContainEqual({
      category: 'contacts',
      kind: 'institutions',
      id: 'nso',
      field: 'contacts.email',
      labels: ['Statistics', 'Head'],
      found: 'c@x.org',
      count: 1,
    });
    expect(removed.map(({ category, id, found }) => [category, id, found])).toContainEqual([
      'interviews',
      'e2',
      '',
    ]);
  });

  it('keeps reservations in public, under the organisation of the reviewer', () => {
    const full = aFullAssessment();
    const resolution = { ...full.reviews[1]!.resolution!, outcome: 'reservation' as const };
    const reserved = { ...full, reviews: [full.reviews[0]!, { ...full.reviews[1]!, resolution }] };
    const { assessment } = release('public', reserved);
    expect(assessment.reviews).toEqual([
      { ...full.reviews[1]!, reviewer: 'organisation-2', resolution: { ...resolution, by: '' } },
    ]);
    expect(assessment.people[1]).toMatchObject({ id: 'organisation-2', name: '[name]', role: 'reviewer' });
  });

  it('takes names and contact details out of the texts that stay, and says which', () => {
    const full = aFullAssessment();
    const head = { ...full.head, scope: 'Eve Adamsdottir met us, see eve@x.org.' };
    const [, talk] = full.evidence;
    const evidence = [{ ...talk!, interview: { ...talk!.interview!, personName: 'Eve Adamsdottir' } }];
    const { assessment, removed } = release('government', { ...full, head, evidence });
    expect(assessment.head.scope).toBe('[name] met us, see [contact].');
    expect(removed.filter(({ kind }) => kind === 'head')).toEqual([
      expect.objectContaining({ category: 'names-in-texts', field: 'scope', found: 'Eve Adamsdottir' }),
      expect.objectContaining({ category: 'contact-details-in-texts', found: 'eve@x.org' }),
    ]);
  });

  it('names nobody by the organisation of those who work in their own name', () => {
    const full = aFullAssessment();
    const people = [{ id: 'p', name: 'Jo Li', organisation: 'JO  LI', role: 'assessor' as const }];
    const one = { ...full, people, head: { ...full.head, scope: 'Jo Li met us.' } };
    const { assessment } = release('public', one);
    expect([assessment.people, assessment.head.scope]).toEqual([[], '[name] met us.']);
    expect(release('government', one).assessment.people).toEqual(people);
  });

  it('never makes a text longer than it may be', () => {
    const people = [{ id: 'p', name: 'Jo Li', organisation: '', role: 'assessor' as const }];
    const title = 'Jo Li '.repeat(49).trim();
    const full = aFullAssessment();
    const { assessment } = release('public', { ...full, people, head: { ...full.head, title } });
    expect(assessment.head.title).toBe('… '.repeat(49).trim());
  });

  it('leaves facts behind decisions, and nothing that somebody typed in their place', () => {
    const full = aFullAssessment();
    const facts = 'state = found\nanswer a1 - = 0\nvariables T01 0123-4567-8901 = sex,age';
    const withFacts = (decidedOn: string) => ({ ...full, gaps: [{ ...full.gaps[0]!, decidedOn }] });
    expect(release('public', withFacts(facts)).assessment.gaps[0]!.decidedOn).toBe(facts);
    expect(release('public', withFacts('Jane Roe = said so')).assessment.gaps[0]!.decidedOn).toBe('[reason]');
  });

  it.each(RELEASE_PROFILES)(
    'gives a valid assessment, and removes nothing the second time: %s',
    (profile) => {
      const framework = fullFramework();
      for (const full of [aFullAssessment(), withPlantedPeople(aFullAssessment())]) {
        const once = release(profile, full);
        expect(Assessment.parse(once.assessment)).toEqual(once.assessment);
        expect(checkAgainstFramework(once.assessment, framework)).toEqual([]);
        expect(release(profile, once.assessment)).toEqual({ assessment: once.assessment, removed: [] });
        expect(release(profile, full)).toEqual(once);
      }
    },
  );

  it.each(RELEASE_PROFILES)('changes no score, no gap and no decision: %s', (profile) => {
    const planted = withPlantedPeople(aFullAssessment());
    const drawn = Array.from({ length: 200 }, (_, seed) => {
      const random = mulberry32(seed);
      const framework = randomFramework(random);
      return { framework, full: randomAssessment(random, framework) };
    });
    for (const { framework, full } of [{ framework: fullFramework(), full: planted }, ...drawn]) {
      const { assessment } = release(profile, full);
      const [before, after] = [full, assessment].map((one) => {
        const scores = computeScores(framework, one);
        const gaps = detectGaps(framework, one, scores);
        const decided = decidedGaps(framework, one, gaps);
        return { scores, gaps, decided: decided.map(({ record: _, ...gap }) => gap) };
      });
      expect(after).toEqual(before);
    }
  });
});

describe('what a preview shows', () => {
  it('counts every category that a profile leaves out', () => {
    const full = aFullAssessment();
    const counted = releaseSummary(full, release('public', full).removed, 'public');
    expect(counted).toContainEqual({ category: 'evidence', count: 2, printedOnly: false });
    expect(counted).toContainEqual({ category: 'answer-levels', count: 2, printedOnly: true });
    expect(counted).toContainEqual({ category: 'history', count: 3, printedOnly: false });
    expect(releaseSummary(full, [], 'internal')).toEqual([
      { category: 'interview-names-without-consent', count: 0, printedOnly: false },
    ]);
  });

  it('removes nothing of a category that the profile keeps', () => {
    expect(categories('government')).not.toContain('justifications');
    expect(categories('government')).not.toContain('reviews');
    expect(categories('public')).toContain('justifications');
  });
});

describe('what printed files show', () => {
  it('leaves out chapters and sheets that are one answer after the other', () => {
    expect(releaseChoices('internal')).toEqual({
      chaptersLeftOut: [],
      sheetsLeftOut: [],
      answerLevels: true,
      secondScores: true,
      evidence: true,
      justifications: true,
    });
    expect(releaseChoices('government')).toMatchObject({ chaptersLeftOut: [], sheetsLeftOut: ['agreement'] });
    expect(releaseChoices('public').sheetsLeftOut).toContain('answers');
    expect(chaptersForRelease(['summary', 'annex-source-answers', 'annex-method'], 'public')).toEqual([
      'summary',
      'annex-method',
    ]);
  });

  it('names organisations as authors in public, and the team elsewhere', () => {
    const { people } = aFullAssessment();
    const team = [...people, { id: 'x', name: 'Cy', organisation: 'IOM', role: 'coordinator' as const }];
    expect(authorsFor({ people: team }, 'government', 'en')).toBe('Ada and Cy');
    expect(authorsFor({ people: team }, 'public', 'en')).toBe('IOM');
  });
});
