import type { Answer, AnswerValue, DataSource, TopicLink } from '../model/assessment.ts';
import type { Action } from '../model/plan-records.ts';
import type { ScoredParts } from '../scoring/compute-scores.ts';
import { byId } from '../scoring/tolerance.ts';

/** What an action does when it is done. */
export type PlannedAction = Pick<Action, 'id' | 'status' | 'effects' | 'links' | 'activates'>;

/** Which actions a projection counts. Dropped ones never count. */
export interface ProjectionOptions {
  /** Count actions that are done as well; otherwise their effect is taken to be in today's answers. */
  readonly withDone?: boolean;
}

/** Records to save for a plan to be in the assessment: only those that differ from today's. */
export interface PlanChanges {
  readonly answers: readonly Answer[];
  readonly links: readonly TopicLink[];
  readonly sources: readonly DataSource[];
}

/** Today's records by place, as scores read them: of two with the same place the last one counts. */
export interface Today {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly links: ReadonlyMap<string, TopicLink>;
  readonly sources: ReadonlyMap<string, DataSource>;
}

/** Key of the place of an answer. */
export const answerKey = ({ criterion, source }: Pick<Answer, 'criterion' | 'source'>): string =>
  `${criterion} ${source ?? ''}`;

/** Key of the place of a link. */
export const linkKey = ({ topic, source }: Pick<TopicLink, 'topic' | 'source'>): string =>
  `${topic} ${source}`;

/** Sorts today's records by place. */
export const todayOf = ({ answers, topicLinks, sources }: ScoredParts): Today => ({
  answers: new Map(answers.map((answer) => [answerKey(answer), answer])),
  links: new Map(topicLinks.map((link) => [linkKey(link), link])),
  sources: new Map(sources.map((source) => [source.id, source])),
});

/** Whether a projection counts an action. */
export const isCounted = (
  { status }: Pick<Action, 'status'>,
  { withDone = false }: ProjectionOptions = {},
): boolean => status !== 'dropped' && (withDone || status !== 'done');

/**
 * The answers, links and sources that would be saved if these actions were done.
 *
 * - An answer rises to the level of the effect and keeps its confidence and evidence; it never falls. 'Not applicable'
 *   stays. Blank and 'not known' become the level with low confidence: nobody has seen the evidence yet (F.3).
 * - A link covers at least the share, and the elements of both; there is a new link where none was.
 * - Planned sources become active; discontinued ones stay as they are.
 * - Of several effects on one place the highest counts. Effects that name an unknown source do nothing.
 *
 * The order of the actions makes no difference: new records stand in the order of their places.
 */
export function answersToEnter(
  assessment: ScoredParts,
  actions: readonly PlannedAction[],
  options: ProjectionOptions = {},
): PlanChanges {
  const today = todayOf(assessment);
  const counted = actions.filter((action) => isCounted(action, options));
  const effects = counted.flatMap((action) => action.effects);
  return {
    answers: raisedAnswers(today, effects),
    links: raisedLinks(
      today,
      counted.flatMap((action) => action.links),
    ),
    sources: [...new Set(counted.flatMap((action) => action.activates))].sort(byId).flatMap((id) => {
      const source = today.sources.get(id);
      return source?.status === 'planned' ? [{ ...source, status: 'active' as const }] : [];
    }),
  };
}

/** The assessment after these records were saved: each in the place of today's, new ones at the end. */
export function withChanges<T extends ScoredParts>(assessment: T, changes: PlanChanges): T {
  return {
    ...assessment,
    answers: merged(assessment.answers, changes.answers, answerKey),
    topicLinks: merged(assessment.topicLinks, changes.links, linkKey),
    sources: merged(assessment.sources, changes.sources, ({ id }) => id),
  };
}

/**
 * The assessment as it would be when these actions are done. Scores and gaps of it equal those of the assessment in
 * which `answersToEnter` were really entered.
 */
export const projectPlan = <T extends ScoredParts>(
  assessment: T,
  actions: readonly PlannedAction[],
  options: ProjectionOptions = {},
): T => withChanges(assessment, answersToEnter(assessment, actions, options));

/** Answers that reach at least the levels given, where they do not yet; in the order of their places. */
export function raisedAnswers(today: Today, effects: Action['effects']): Answer[] {
  const highest = new Map<string, Action['effects'][number]>();
  for (const effect of effects) {
    const key = answerKey(effect);
    if (effect.toLevel > (highest.get(key)?.toLevel ?? -1)) highest.set(key, effect);
  }
  return [...highest].sort(byKey).flatMap(([key, { criterion, source, toLevel }]) => {
    if (source !== null && !today.sources.has(source)) return [];
    const answer = today.answers.get(key);
    if (!rises(answer?.value ?? null, toLevel)) return [];
    const level = toLevel as Extract<AnswerValue, number>;
    return [answer === undefined ? firstAnswer(criterion, source, level) : raised(answer, level)];
  });
}

/** Whether an effect changes an answer: a lower level, 'not known' or a blank (null). */
export const rises = (value: AnswerValue | null, toLevel: number): boolean =>
  value !== 'NA' && (typeof value !== 'number' || value < toLevel);

const raised = (answer: Answer, value: Extract<AnswerValue, number>): Answer => ({
  ...answer,
  value,
  confidence: answer.value === 'NK' ? 'low' : answer.confidence,
});

const firstAnswer = (
  criterion: string,
  source: string | null,
  value: Extract<AnswerValue, number>,
): Answer => ({
  criterion,
  source,
  value,
  confidence: 'low',
  justification: '',
  naReason: '',
  evidence: [],
  answeredBy: '',
  answeredAt: null,
});

function raisedLinks(today: Today, effects: Action['links']): TopicLink[] {
  const wanted = new Map<string, TopicLink>();
  for (const { topic, source, share, variables } of effects) {
    const key = linkKey({ topic, source });
    const link = wanted.get(key) ?? today.links.get(key);
    wanted.set(key, {
      ...(link ?? { topic, source, linkedWith: [], note: '' }),
      share: Math.max(share, link?.share ?? 0),
      variables: [...(link?.variables ?? []), ...variables],
    });
  }
  return [...wanted].sort(byKey).flatMap(([key, link]) => {
    if (!today.sources.has(link.source)) return [];
    const before = today.links.get(key);
    const has = before?.variables ?? [];
    const added = [...new Set(link.variables)].filter((variable) => !has.includes(variable));
    if (before !== undefined && added.length === 0 && link.share === before.share) return [];
    return [{ ...link, variables: [...has, ...added.sort(byId)] }];
  });
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => byId(a, b);

function merged<T>(records: readonly T[], changes: readonly T[], keyOf: (record: T) => string): T[] {
  const positions = new Map(records.map((record, position) => [keyOf(record), position]));
  const result = [...records];
  for (const change of changes) {
    const position = positions.get(keyOf(change));
    if (position === undefined) result.push(change);
    else result[position] = change;
  }
  return result;
}
