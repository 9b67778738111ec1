import { useMemo } from 'react';
import { type EffectOutcome, effectsOf } from '../../../../../assessment-framework/plan/plan-effects.ts';
import { useGaps, useScores, useWorkspace } from '../../../../shared/data/workspace.tsx';
import { isTickable } from '../../facts/ticks.ts';
import { gapOutcomes, type Outlook, outlookOf, scoreChanges } from '../../facts/what-if.ts';
import { usePlan } from '../../use-plan.tsx';

/** Today beside what the ticked actions make of it. */
export function useOutlook(ticked: ReadonlySet<string>) {
  const { assessment, framework } = useWorkspace();
  const { rows, gaps: listed } = usePlan();
  const scores = useScores();
  const gaps = useGaps();
  const live = useMemo(() => rows.filter(isTickable).map(({ action }) => action), [rows]);
  const today = useMemo((): Outlook => ({ scores, gaps }), [scores, gaps]);
  const all = useMemo(() => outlookOf(framework, assessment, live), [framework, assessment, live]);
  return useMemo(() => {
    const chosen = live.filter(({ id }) => ticked.has(id));
    const later = chosen.length === live.length ? all : outlookOf(framework, assessment, chosen);
    const named = (actions: typeof chosen) => new Set(actions.flatMap((action) => action.gaps));
    return {
      today,
      later,
      changes: scoreChanges(today.scores, later.scores),
      fates: gapOutcomes({ listed, today, later, all, ticked: named(chosen), planned: named(live) }),
      idle: effectsOf(assessment, chosen).filter(isIdle),
    };
  }, [framework, assessment, live, ticked, today, all, listed]);
}

// A link of a source that does not exist yet changes a record, but no score.
const isIdle = (effect: EffectOutcome) =>
  effect.why !== null || (effect.kind === 'link' && effect.waitsForSource);
