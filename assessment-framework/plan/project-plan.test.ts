import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction } from '../../tests/builders/an-action.ts';
import { aLink, anAnswer, anAssessment, aSource } from '../../tests/builders/an-assessment.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { TOY_VARIABLES, toyFramework } from '../../tests/builders/toy-framework.ts';
import { detectGaps } from '../gaps/detect-gaps.ts';
import { Answer, Assessment, TopicLink } from '../model/assessment.ts';
import { ACTION_STATUSES } from '../model/constants.ts';
import type { Action } from '../model/plan-records.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import { scoreKeeper } from '../scoring/incremental-scores.ts';
import { answersToEnter, projectPlan } from './project-plan.ts';

const framework = toyFramework({
  gapRules: [
    {
      id: 'G01',
      impact: 3,
      class: 'data',
      triggers: [{ scope: 'topic', when: { linkedSources: { atMost: 1 } } }],
    },
    {
      id: 'G02',
      impact: 2,
      class: 'data',
      substitutable: true,
      triggers: [
        { scope: 'topic', when: { any: [{ largestShareAtMost: 0.5 }, { bestVariablesBelow: 0.75 }] } },
        { scope: 'source', when: { source: 'S15', atMost: 2, of: 'subject' } },
      ],
    },
    {
      id: 'G03',
      impact: 3,
      class: 'capacity',
      triggers: [
        {
          scope: 'system',
          when: {
            all: [
              { system: 'a1', atMost: 2 },
              { system: 'b2', atMost: 3 },
            ],
          },
        },
      ],
    },
  ],
});

describe('projectPlan', () => {
  const today = toyAssessment();
  const answer = (criterion: string, source: string | null, actions: readonly Action[], of = today) =>
    projectPlan(of, actions).answers.find((each) => each.criterion === criterion && each.source === source);

  it('raises an answer with its confidence, and never lowers one', () => {
    const plan = [
      anAction('x', {
        effects: [
          { criterion: 'b2', toLevel: 4 },
          { criterion: 'b1', toLevel: 2 },
        ],
      }),
    ];
    expect(answer('b2', null, plan)).toMatchObject({ value: 4, confidence: 'low' });
    expect(answer('a2', null, [anAction('x', { effects: [{ criterion: 'a2', toLevel: 3 }] })])).toMatchObject(
      {
        value: 3,
        confidence: 'medium',
      },
    );
    expect(answer('b1', null, plan)?.value).toBe(4);
    expect(answersToEnter(today, plan).answers).toHaveLength(1);
  });

  it('reckons the worked example F.8 with a5 and c1 at 3: dimensions 0.7 and 0.9, not 0.5', () => {
    const plan = [
      anAction('x', {
        effects: [
          { criterion: 'a5', toLevel: 3 },
          { criterion: 'c1', toLevel: 3 },
        ],
      }),
    ];
    const { dimensions } = computeScores(framework, projectPlan(today, plan));
    // A: (2 x 0.75 + 0.5 + 2 x 0.75) / 5; C: (2 x 0.75 + 1 + 1 + 1) / 5.
    expect(dimensions.map(({ score }) => score)).toEqual([0.7, 0.65, 0.9]);
  });

  it('answers what is blank or not known with low confidence, and leaves not applicable', () => {
    const blank = anAssessment({
      sources: [aSource('s1')],
      answers: [anAnswer('a1', 'NK'), anAnswer('a2', 'NA')],
    });
    const effects = [
      { criterion: 'a1', toLevel: 0 },
      { criterion: 'a2', toLevel: 4 },
      { criterion: 'S01', source: 's1', toLevel: 1 },
    ];
    const plan = [anAction('x', { effects })];
    expect(answer('a1', null, plan, blank)).toMatchObject({ value: 0, confidence: 'low' });
    expect(answer('a2', null, plan, blank)?.value).toBe('NA');
    expect(answer('S01', 's1', plan, blank)).toMatchObject({ value: 1, confidence: 'low', evidence: [] });
  });

  it('covers at least the share with the elements of both, links anew, and makes planned sources active', () => {
    const before = anAssessment({
      sources: [aSource('s1', { status: 'planned' }), aSource('s2', { status: 'discontinued' })],
      topicLinks: [aLink('T01', 's1', { share: 0.75, variables: ['sex'], linkedWith: ['s2'], note: 'Kept' })],
    });
    const after = projectPlan(before, [
      anAction('x', {
        links: [
          { topic: 'T01', source: 's1', share: 0.5, variables: ['age', 'sex'] },
          { topic: 'T03', source: 's2', share: 0.25, variables: ['sex'] },
          { topic: 'T03', source: 'gone', share: 1, variables: [] },
        ],
        activates: ['s1', 's2', 'gone'],
      }),
    ]);
    expect(after.topicLinks).toEqual([
      aLink('T01', 's1', { share: 0.75, variables: ['sex', 'age'], linkedWith: ['s2'], note: 'Kept' }),
      aLink('T03', 's2', { share: 0.25, variables: ['sex'] }),
    ]);
    expect(after.sources.map(({ status }) => status)).toEqual(['active', 'discontinued']);
  });

  it('counts done actions only when asked, dropped ones never', () => {
    const effects = [{ criterion: 'a1', toLevel: 4 }];
    for (const status of ACTION_STATUSES) {
      const plan = [anAction('x', { status, effects })];
      const level = (withDone: boolean) => projectPlan(today, plan, { withDone }).answers[0]?.value;
      expect(level(false)).toBe(status === 'done' || status === 'dropped' ? 3 : 4);
      expect(level(true)).toBe(status === 'dropped' ? 3 : 4);
    }
  });
});

const sourceIds = ['s1', 's2', 's3'];
const places = [
  ...framework.systemCriteria.map(({ id }) => ({ criterion: id, source: null })),
  ...sourceIds.flatMap((source) => framework.sourceCriteria.map(({ id }) => ({ criterion: id, source }))),
];
const someOf = <T>(items: readonly T[]) => fc.subarray([...items]);
const value = fc.constantFrom<Answer['value'][]>(0, 1, 2, 3, 4, 'NA', 'NK');
const confidence = fc.constantFrom<Answer['confidence'][]>('low', 'medium', 'high');
const link = fc.record({
  topic: fc.constantFrom('T01', 'T03'),
  source: fc.constantFrom(...sourceIds),
  share: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  variables: someOf(TOY_VARIABLES),
});
const assessments = fc
  .record({
    answers: fc
      .tuple(
        ...places.map((place) =>
          fc
            .option(fc.record({ value, confidence }), { freq: 4 })
            .map((given) => given && Answer.parse({ ...place, ...given })),
        ),
      )
      .map((given) => given.filter((each) => each !== null)),
    sources: fc.tuple(
      ...sourceIds.map((id) =>
        fc
          .record({
            core: fc.boolean(),
            status: fc.constantFrom('active', 'active', 'planned', 'discontinued'),
          })
          .map((given) => aSource(id, given)),
      ),
    ),
    topicLinks: fc
      .array(fc.record({ link, linkedWith: someOf(sourceIds) }), { maxLength: 6 })
      .map((given) => [
        ...new Map(
          given.map((each) => [
            `${each.link.topic} ${each.link.source}`,
            TopicLink.parse({ ...each.link, linkedWith: each.linkedWith }),
          ]),
        ).values(),
      ]),
  })
  .map((parts) => anAssessment(parts));
const effect = fc
  .tuple(fc.constantFrom(...places, { criterion: 'S01', source: 'gone' }), fc.integer({ min: 0, max: 4 }))
  .map(([place, toLevel]) => ({ ...place, toLevel }));
const plans = fc
  .array(
    fc.record({
      status: fc.constantFrom(...ACTION_STATUSES),
      effects: fc.array(effect, { maxLength: 6 }),
      links: fc.array(link, { maxLength: 2 }),
      activates: someOf([...sourceIds, 'gone']),
    }),
    { maxLength: 6 },
  )
  .map((actions) => actions.map((action, index) => anAction(`x${index}`, action)));

describe('the projection equals the assessment after really entering it', () => {
  const gapsOf = (assessment: Assessment) =>
    detectGaps(framework, assessment, computeScores(framework, assessment));

  it('on 1,000 random plans: scores and gaps, entered at once and answer by answer', () => {
    let changed = 0;
    fc.assert(
      fc.property(assessments, plans, fc.boolean(), (assessment, actions, withDone) => {
        const projected = projectPlan(assessment, actions, { withDone });
        const changes = answersToEnter(assessment, actions, { withDone });
        changed += changes.answers.length > 0 ? 1 : 0;

        // A fresh assessment with the records of the lists replaced, as a package would bring it.
        const replace = <T>(records: readonly T[], by: readonly T[], same: (a: T, b: T) => boolean) => [
          ...records.filter((record) => !by.some((other) => same(record, other))),
          ...by,
        ];
        const sources = assessment.sources.map(
          (old) => changes.sources.find(({ id }) => id === old.id) ?? old,
        );
        const topicLinks = replace(
          assessment.topicLinks,
          changes.links,
          (a, b) => a.topic === b.topic && a.source === b.source,
        );
        const answers = replace(
          assessment.answers,
          changes.answers,
          (a, b) => a.criterion === b.criterion && a.source === b.source,
        );
        const entered = Assessment.parse(
          JSON.parse(JSON.stringify({ ...assessment, answers, sources, topicLinks })),
        );

        let keeper = scoreKeeper(framework, { ...assessment, sources, topicLinks });
        for (const each of changes.answers) keeper = keeper.withAnswer(each);

        const scores = computeScores(framework, projected);
        expect(scores).toEqual(computeScores(framework, entered));
        expect(scores).toEqual(keeper.scores);
        expect(gapsOf(projected)).toEqual(gapsOf(entered));
      }),
      { numRuns: 1_000 },
    );
    expect(changed).toBeGreaterThan(500);
  });

  it('does not depend on the order of actions, is reached in one go, and goes when an action goes', () => {
    fc.assert(
      fc.property(assessments, plans, fc.nat(), (assessment, actions, pick) => {
        const projected = projectPlan(assessment, actions);
        expect(projectPlan(assessment, actions.toReversed())).toEqual(projected);
        expect(answersToEnter(projected, actions)).toEqual({ answers: [], links: [], sources: [] });
        const rest = actions.filter((_, index) => index !== pick % Math.max(1, actions.length));
        const dropped = actions.map((action) =>
          rest.includes(action) ? action : { ...action, status: 'dropped' as const },
        );
        expect(projectPlan(assessment, dropped)).toEqual(projectPlan(assessment, rest));
        expect(projectPlan(assessment, [])).toEqual(assessment);
      }),
      { numRuns: 300 },
    );
  });
});
