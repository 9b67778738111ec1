import { countsAsGap, type DecidedGap } from '../../../../assessment-framework/gaps/decided-gaps.ts';
import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework, GapRule } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { Action } from '../../../../assessment-framework/model/plan-records.ts';

/** Classes of gaps in the order of the methodology. */
export const GAP_CLASSES: readonly GapRule['class'][] = [
  'data',
  'reporting',
  'geographic',
  'capacity',
  'financial',
  'protection',
  'use',
];

/** Columns of the board; a gap stands in one of them, merged ones in none. */
export const BOARD_COLUMNS = ['open', 'accepted', 'planned', 'dismissed'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** A gap as the page shows it: what the engine and the team say of it, with its words and its place in the plan. */
export interface GapItem extends DecidedGap {
  readonly name: string;
  readonly class: GapRule['class'] | null;
  /** Name of the topic or source; empty for the system. */
  readonly subjectName: string;
  /** Actions that answer it, dropped ones apart; of a gap that speaks for others also theirs. */
  readonly actions: readonly Action[];
  readonly column: BoardColumn | null;
}

interface Facts {
  readonly framework: Pick<Framework, 'gapRules'>;
  readonly texts: Pick<FrameworkTexts, 'gaps' | 'topics'>;
  readonly assessment: Pick<Assessment, 'sources' | 'actions'>;
  /** All decided gaps, in order. */
  readonly gaps: readonly DecidedGap[];
  /** Name of a gap entered by hand that has none yet. */
  readonly unnamed: string;
}

/** Gaps with their words, in the order given. */
export function gapItems({ framework, texts, assessment, gaps, unnamed }: Facts): readonly GapItem[] {
  const classes = new Map(framework.gapRules.map((rule) => [rule.id, rule.class]));
  const sources = new Map(assessment.sources.map(({ id, name }) => [id, name]));
  const planned = new Map<string, Action[]>();
  for (const action of assessment.actions)
    if (action.status !== 'dropped')
      for (const key of action.gaps) planned.set(key, [...(planned.get(key) ?? []), action]);
  const subjectName = ({ subjectKind, subject }: DecidedGap) => {
    if (subjectKind === 'topic') return texts.topics[subject]?.label ?? subject;
    return subjectKind === 'source' ? (sources.get(subject) ?? subject) : '';
  };
  return gaps.map((gap): GapItem => {
    const actions = [
      ...new Set([gap.key, ...gap.speaksFor].flatMap((key) => planned.get(key) ?? [])),
    ].toSorted((a, b) => a.order - b.order);
    return {
      ...gap,
      name: gap.rule === null ? gap.record?.title || unnamed : (texts.gaps[gap.rule]?.name ?? gap.rule),
      class: classes.get(gap.rule ?? '') ?? null,
      subjectName: subjectName(gap),
      actions,
      column: columnOf(gap, actions.length > 0),
    };
  });
}

function columnOf({ status }: DecidedGap, isPlanned: boolean): BoardColumn | null {
  if (status === 'merged') return null;
  if (status === 'dismissed') return 'dismissed';
  if (isPlanned) return 'planned';
  return status === 'accepted' ? 'accepted' : 'open';
}

/** Gaps that the plan answers: neither dismissed nor merged, and known to be there. */
export const isListed = countsAsGap;
