import { assertNever, SEVERITIES } from '../model/constants.ts';
import type { Framework, GapRule, Recommendation } from '../model/framework.ts';
import type { GapCondition } from '../model/gap-condition.ts';
import type { GapRecord } from '../model/plan-records.ts';
import { groupBy } from '../scoring/group-by.ts';
import type { Gap, Scores, TopicCoverage } from '../scoring/result.ts';
import { byId } from '../scoring/tolerance.ts';
import { collectFacts } from './collect-facts.ts';
import { evaluateAny, type Outcome, type Subject, topicSubject } from './evaluate-condition.ts';
import { recordedStatus, recordKey } from './gap-decision.ts';
import { type GapFacts, type GapParts, gapFacts } from './gap-facts.ts';
import { gapInstitutions, gapReferences } from './gap-references.ts';
import { severityOf } from './severity.ts';
import { isSubstitutable } from './substitutable.ts';

/**
 * Gaps of an assessment by the rules of its framework (E.1) with their severity (E.2), gravest first, then by key.
 *
 * A rule gives at most one gap for each relevant topic, each existing source, and the system: its triggers of one scope
 * count together. A gap is found on known answers only; where an answer 'not known' decides, it is 'to be verified';
 * where blanks decide, there is none. Gap records of the assessment add the reporting duty and the dismissal.
 * @param scores those of the same framework and assessment
 */
export function detectGaps(framework: Framework, assessment: GapParts, scores: Scores): Gap[] {
  const facts = gapFacts(framework, assessment, scores);
  const records = new Map(assessment.gaps.map((record) => [recordKey(record), record]));
  const closes = framework.recommendations.flatMap((each) => each.closes.map((rule) => ({ rule, each })));
  const ground: Ground = {
    framework,
    assessment,
    facts,
    records,
    closing: groupBy(closes, ({ rule }) => rule),
  };
  const subjects: readonly Subject[] = [
    ...facts.relevantTopics.map(({ id }) => topicSubject(id, facts)),
    ...facts.sources.map(({ id }): Subject => ({ kind: 'source', source: id })),
    { kind: 'system' },
  ];
  const ofKind = groupBy(subjects, ({ kind }) => kind);
  const gaps = framework.gapRules.flatMap((rule) =>
    [...groupBy(rule.triggers, ({ scope }) => scope)].flatMap(([scope, triggers]) => {
      const conditions = triggers.map(({ when }) => when);
      return (ofKind.get(scope) ?? []).flatMap(
        (subject) => detectGap(ground, rule, conditions, subject) ?? [],
      );
    }),
  );
  return gaps.sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byId(a.key, b.key),
  );
}

interface Ground {
  readonly framework: Framework;
  readonly assessment: GapParts;
  readonly facts: GapFacts;
  readonly records: ReadonlyMap<string, GapRecord>;
  /** Recommendations by the rule they close. */
  readonly closing: ReadonlyMap<string, readonly { readonly each: Recommendation }[]>;
}

function detectGap(
  ground: Ground,
  rule: GapRule,
  conditions: readonly GapCondition[],
  subject: Subject,
): Gap | null {
  const { framework, facts, records } = ground;
  const outcome = evaluateAny(conditions, subject, facts);
  if (outcome.truth !== 'true' && outcome.truth !== 'not-known') return null;

  const place = { rule: rule.id, subjectKind: subject.kind, subject: subjectId(subject) };
  const record = records.get(recordKey(place));
  const severity = severityOf(framework.settings.severity, {
    priority: priorityPoints(framework, subject, outcome, facts),
    impact: rule.impact,
    stepUp: rule.stepUp,
    reportingDuty: record?.reportingDuty ?? false,
    substitutable: rule.substitutable && isSubstitutable(framework, conditions, subject, facts),
  });
  const touched = affected(subject, outcome, facts);
  const state = outcome.truth === 'true' ? 'found' : 'to-verify';
  const details = once(() => detailsOf(ground, rule, { ...place, ...touched }));
  const found = once(() => collectFacts(conditions, subject, facts));
  return {
    key: `${rule.id}:${place.subject}`,
    ...place,
    state,
    ...severity,
    ...touched,
    decidedBy: outcome.decidedBy,
    get recommendations() {
      return details().recommendations;
    },
    get facts() {
      return found();
    },
    get institutions() {
      return details().institutions;
    },
    get sdg() {
      return details().sdg;
    },
    get gcm() {
      return details().gcm;
    },
    dismissed:
      record?.status === 'dismissed' && recordedStatus(record, { state, facts: found() }) === 'dismissed',
  };
}

type Details = Pick<Gap, 'recommendations' | 'institutions' | 'sdg' | 'gcm'>;

/**
 * What nobody needs while an answer is being given, worked out when it is first asked for: gaps are found after every
 * answer, and most of them are not looked at.
 */
function detailsOf(
  { assessment, facts, closing }: Ground,
  rule: GapRule,
  { subjectKind, topics, sources }: Pick<Gap, 'subjectKind' | 'topics' | 'sources'>,
): Details {
  const fitting = fittingOf(closing.get(rule.id)?.map(({ each }) => each) ?? [], topics);
  const custodians = sources.map((source) => facts.source(source)?.custodian);
  const leads = subjectKind === 'system' ? fitting.flatMap((each) => each.leads) : [];
  return {
    recommendations: fitting.map(({ id }) => id),
    institutions: gapInstitutions(assessment.institutions, custodians, leads),
    ...gapReferences(rule, topics.map(facts.definition)),
  };
}

/** Of what closes a rule, what is not made for other topics; all of it where nothing else is left. */
function fittingOf(all: readonly Recommendation[], topics: readonly string[]): readonly Recommendation[] {
  if (topics.length === 0) return all;
  const fitting = all.filter(
    (each) => each.topics.length === 0 || each.topics.some((topic) => topics.includes(topic)),
  );
  return fitting.length > 0 ? fitting : all;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function subjectId(subject: Subject): string {
  switch (subject.kind) {
    case 'topic':
      return subject.topic;
    case 'source':
      return subject.source;
    case 'system':
      return 'system';
    default:
      return assertNever(subject);
  }
}

/** P of E.2. A source that no relevant topic uses has the points of a low priority. */
function priorityPoints(framework: Framework, subject: Subject, outcome: Outcome, facts: GapFacts): number {
  const { priorityPoints: points, systemPoints } = framework.settings.severity;
  const pointsOf = (topic: TopicCoverage | undefined) =>
    topic === undefined || topic.priority === 'not-relevant' ? points.low : points[topic.priority];
  switch (subject.kind) {
    case 'topic':
      return pointsOf(facts.topic(subject.topic));
    case 'source':
      return Math.max(points.low, ...facts.topicsUsing(subject.source).map(pointsOf));
    case 'system': {
      const critical = outcome.decidedBy.some(({ criterion }) => facts.isCritical(criterion));
      return critical ? systemPoints.critical : systemPoints.normal;
    }
    default:
      return assertNever(subject);
  }
}

/** A topic: the sources that decided, else all linked ones. A source: the topics using it. The system: topics that rules name. */
function affected(subject: Subject, outcome: Outcome, facts: GapFacts): Pick<Gap, 'topics' | 'sources'> {
  switch (subject.kind) {
    case 'topic': {
      const linked = facts.linked(subject.topic).map(({ source }) => source);
      return { topics: [subject.topic], sources: outcome.sources.length > 0 ? outcome.sources : linked };
    }
    case 'source':
      return { topics: facts.topicsUsing(subject.source).map(({ id }) => id), sources: [subject.source] };
    case 'system':
      return { topics: outcome.topics, sources: outcome.sources };
    default:
      return assertNever(subject);
  }
}
