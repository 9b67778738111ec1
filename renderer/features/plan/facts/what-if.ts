import { detectGaps } from '../../../../assessment-framework/gaps/detect-gaps.ts';
import { listedGaps } from '../../../../assessment-framework/gaps/has-begun.ts';
import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { Action } from '../../../../assessment-framework/model/plan-records.ts';
import { closureOf, foundKeys, openedGaps } from '../../../../assessment-framework/plan/gap-closure.ts';
import { projectPlan } from '../../../../assessment-framework/plan/project-plan.ts';
import { computeScores } from '../../../../assessment-framework/scoring/compute-scores.ts';
import type { Gap, Interval, Scores } from '../../../../assessment-framework/scoring/result.ts';
import type { PlanGap } from './plan-gaps.ts';

/** Scores and gaps of an assessment, today's or a projected one. */
export interface Outlook {
  readonly scores: Scores;
  readonly gaps: readonly Gap[];
}

/** Scores and gaps when these actions are done: those that the assessment would have with their levels entered. */
export function outlookOf(framework: Framework, assessment: Assessment, actions: readonly Action[]): Outlook {
  const projected = projectPlan(assessment, actions);
  const scores = computeScores(framework, projected);
  return { scores, gaps: listedGaps(detectGaps(framework, projected, scores), projected) };
}

/** A score with its interval; null without a point. */
export interface Point extends Interval {
  readonly score: number | null;
}

/** A dimension, a source or a topic whose score or interval moves. */
export interface ScoreChange {
  readonly kind: 'dimension' | 'source' | 'topic';
  readonly id: string;
  readonly today: Point;
  readonly later: Point;
  /** Change of the point, 0-1; null unless both are there. */
  readonly by: number | null;
}

const SAME = 1e-9;
const isSame = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < SAME);

/** Everything that moves between two outlooks: dimensions, then sources, then topics, each in its own order. */
export function scoreChanges(today: Scores, then: Scores): readonly ScoreChange[] {
  const covered = (scores: Scores) =>
    scores.topics
      .filter(({ weight }) => weight > 0)
      .map(({ id, coverage, lower, upper }) => ({ id, score: coverage, lower, upper }));
  return [
    ...changesOf('dimension', today.dimensions, then.dimensions),
    ...changesOf('source', today.sources, then.sources),
    ...changesOf('topic', covered(today), covered(then)),
  ];
}

function changesOf(
  kind: ScoreChange['kind'],
  today: readonly (Point & { readonly id: string })[],
  then: readonly (Point & { readonly id: string })[],
): readonly ScoreChange[] {
  const before = new Map(today.map((point) => [point.id, point]));
  return then.flatMap((after): ScoreChange[] => {
    const own = before.get(after.id);
    if (!own) return [];
    const stays =
      isSame(own.score, after.score) && isSame(own.lower, after.lower) && isSame(own.upper, after.upper);
    if (stays) return [];
    const by = own.score === null || after.score === null ? null : after.score - own.score;
    return [{ kind, id: after.id, today: own, later: after, by }];
  });
}

/**
 * What becomes of a gap: `closes`; `by-word`: entered by hand, and a ticked action is to close it; `claimed`: a ticked
 * action names it, but it stays; `other-action`: actions of the plan that are not ticked close it; `unreachable`: it stays
 * though the whole plan is done; `opens`: it is not there today.
 */
export const GAP_FATES = ['closes', 'by-word', 'claimed', 'other-action', 'unreachable', 'opens'] as const;
export type GapFate = (typeof GAP_FATES)[number];

/** A gap and what becomes of it; `gap` null: it opens. */
export interface GapOutcome {
  readonly key: string;
  readonly fate: GapFate;
  readonly listed: PlanGap | null;
  readonly opened: Gap | null;
}

interface Fates {
  /** Gaps the plan has to answer today. */
  readonly listed: readonly PlanGap[];
  readonly today: Outlook;
  readonly later: Outlook;
  /** When the whole plan is done. */
  readonly all: Outlook;
  /** Keys that the ticked actions name, and those that any action names. */
  readonly ticked: ReadonlySet<string>;
  readonly planned: ReadonlySet<string>;
}

/** What becomes of every gap: what closes first, what stays in the order of the reasons, what opens last. */
export function gapOutcomes({ listed, today, later, all, ticked, planned }: Fates): readonly GapOutcome[] {
  const [stays, staysAtAll] = [foundKeys(later.gaps), foundKeys(all.gaps)];
  const some = ({ key, speaksFor }: PlanGap, keys: ReadonlySet<string>) =>
    [key, ...speaksFor].some((each) => keys.has(each));
  const fateOf = (gap: PlanGap): GapFate => {
    const closure = closureOf(gap, stays, ticked);
    if (closure !== 'stays') return closure;
    if (gap.gap === null) return some(gap, planned) ? 'other-action' : 'unreachable';
    if (some(gap, ticked)) return 'claimed';
    return some(gap, staysAtAll) ? 'unreachable' : 'other-action';
  };
  const outcomes = [
    ...listed.map((gap): GapOutcome => ({ key: gap.key, fate: fateOf(gap), listed: gap, opened: null })),
    ...openedGaps(today.gaps, later.gaps).map(
      (gap): GapOutcome => ({ key: gap.key, fate: 'opens', listed: null, opened: gap }),
    ),
  ];
  return outcomes.toSorted((a, b) => GAP_FATES.indexOf(a.fate) - GAP_FATES.indexOf(b.fate));
}
