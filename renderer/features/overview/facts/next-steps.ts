import { countsAsGap, type DecidedGap } from '../../../../assessment-framework/gaps/decided-gaps.ts';
import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import { askedSources } from '../../../../assessment-framework/scoring/asked-sources.ts';
import type { Scores } from '../../../../assessment-framework/scoring/result.ts';

/** Where the work of a step begins. */
export type StepPlace =
  | { readonly page: 'institutions' | 'sources' | 'topics' | 'gaps' }
  | { readonly page: 'system'; readonly criterion: string }
  | { readonly page: 'source'; readonly source: string; readonly criterion?: string };

export interface NextStep {
  readonly key: string;
  readonly count: number;
  /** Ids or numbers for the small text at the end of the line. */
  readonly about: readonly string[];
  readonly place: StepPlace;
}

interface Facts {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly scores: Scores;
  readonly gaps: readonly DecidedGap[];
}

const placeOf = (criterion: string, source: string | null): StepPlace =>
  source === null ? { page: 'system', criterion } : { page: 'source', source, criterion };

/** The next unanswered system criterion after the one answered last, then the first unanswered one of a source. */
export function continueAt({
  assessment,
  framework,
}: Pick<Facts, 'assessment' | 'framework'>): StepPlace | null {
  if (assessment.institutions.length === 0 && assessment.answers.length === 0)
    return { page: 'institutions' };
  const answered = new Set(assessment.answers.map(({ criterion, source }) => `${criterion}/${source ?? ''}`));
  const latest = assessment.answers
    .filter(({ source, answeredAt }) => source === null && answeredAt !== null)
    .toSorted((a, b) => (a.answeredAt ?? '').localeCompare(b.answeredAt ?? ''))
    .at(-1);
  const from = framework.systemCriteria.findIndex(({ id }) => id === latest?.criterion) + 1;
  const inOrder = [...framework.systemCriteria.slice(from), ...framework.systemCriteria.slice(0, from)];
  const system = inOrder.find(({ id }) => !answered.has(`${id}/`));
  if (system) return placeOf(system.id, null);
  for (const source of askedSources(assessment)) {
    const open = framework.sourceCriteria.find(({ id }) => !answered.has(`${id}/${source.id}`));
    if (open) return placeOf(open.id, source.id);
  }
  return null;
}

/** What would help the assessment most, each with the place where the work begins; only steps that have something to do. */
export function nextSteps(facts: Facts): readonly NextStep[] {
  return [...preparing(facts), ...answering(facts), ...firming(facts), ...understanding(facts)].filter(
    ({ count }) => count > 0,
  );
}

function preparing({ assessment }: Facts): NextStep[] {
  const homeless = assessment.sources.filter(({ custodian }) => custodian === null);
  return [
    {
      key: 'institutions',
      count: assessment.institutions.length === 0 ? 1 : 0,
      about: [],
      place: { page: 'institutions' },
    },
    { key: 'sources', count: assessment.sources.length === 0 ? 1 : 0, about: [], place: { page: 'sources' } },
    { key: 'custodian', count: homeless.length, about: [], place: { page: 'sources' } },
  ];
}

function answering({ assessment, framework }: Facts): NextStep[] {
  const answered = new Set(assessment.answers.map(({ criterion, source }) => `${criterion}/${source ?? ''}`));
  const system = framework.systemCriteria.filter(({ id }) => !answered.has(`${id}/`));
  const source = askedSources(assessment).flatMap(({ id }) =>
    framework.sourceCriteria
      .filter((criterion) => !answered.has(`${criterion.id}/${id}`))
      .map((criterion) => ({ criterion: criterion.id, source: id })),
  );
  const [firstSource] = source;
  return [
    {
      key: 'system',
      count: system.length,
      about: [...new Set(system.map(({ dimension }) => dimension))],
      place: { page: 'system', criterion: system[0]?.id ?? '' },
    },
    {
      key: 'source',
      count: source.length,
      about: [String(new Set(source.map((item) => item.source)).size)],
      place: firstSource ? placeOf(firstSource.criterion, firstSource.source) : { page: 'sources' },
    },
  ];
}

function firming({ assessment }: Facts): NextStep[] {
  const [thin, unknown] = [
    assessment.answers.filter(
      ({ value, confidence }) => (value === 3 || value === 4) && confidence === 'low',
    ),
    assessment.answers.filter(({ value }) => value === 'NK'),
  ];
  const replies = assessment.reviews.filter(({ resolution }) => resolution === null);
  const step = (
    key: string,
    items: readonly { criterion: string; source: string | null }[],
    about: string[] = [],
  ) => {
    const [first] = items;
    const place: StepPlace = first ? placeOf(first.criterion, first.source) : { page: 'gaps' };
    return { key, count: items.length, about, place };
  };
  const disagreeing = replies.filter(({ verdict }) => verdict === 'disagree').length;
  return [
    step('reviews', replies, disagreeing > 0 ? [String(disagreeing)] : []),
    step('singleStatement', thin),
    step('notKnown', unknown),
  ];
}

function understanding({ assessment, scores, gaps }: Facts): NextStep[] {
  const serving = new Set(assessment.topicLinks.filter(({ share }) => share > 0).map(({ source }) => source));
  const idle = assessment.sources.filter(({ id, status }) => status === 'active' && !serving.has(id));
  const [firstIdle] = idle;
  const undecided = scores.topics.filter(({ priorityUndecided }) => priorityUndecided);
  // Before anything is linked every topic lacks a source: that is work to do, not a finding.
  const isLinked = assessment.topicLinks.length > 0;
  const critical = gaps.filter((gap) => isLinked && gap.severity === 'critical' && countsAsGap(gap));
  return [
    { key: 'gaps', count: critical.length, about: [], place: { page: 'gaps' } },
    {
      key: 'noTopic',
      count: idle.length,
      about: idle.slice(0, 2).map(({ acronym, name }) => acronym || name),
      place: firstIdle ? { page: 'source', source: firstIdle.id } : { page: 'sources' },
    },
    { key: 'undecided', count: undecided.length, about: [], place: { page: 'topics' } },
  ];
}
