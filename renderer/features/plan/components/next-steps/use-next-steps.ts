import { useCallback, useEffect, useRef, useState } from 'react';
import { stepCandidates, stepGaps } from '../../../../../assessment-framework/plan/step-candidates.ts';
import type {
  BestSteps,
  StepLimits,
  StepProgress,
} from '../../../../../assessment-framework/plan/step-types.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { Plan } from '../../facts/plan-rows.ts';
import { usePlan } from '../../use-plan.tsx';
import type { StepsQuestion, StepsWord } from './steps-words.ts';

/** A finished search: what it found, what it was asked, and the plan it looked at. */
export interface FoundSteps {
  readonly steps: BestSteps;
  readonly limits: StepLimits;
  readonly plan: Plan;
}

interface SearchState {
  readonly status: 'idle' | 'running' | 'failed';
  readonly progress: StepProgress | null;
  readonly found: FoundSteps | null;
}

/** The search for the best next steps, in a thread of its own. */
export function useNextSteps() {
  const { assessment, framework } = useWorkspace();
  const plan = usePlan();
  const thread = useRef<Worker | null>(null);
  const [state, setState] = useState<SearchState>({ status: 'idle', progress: null, found: null });
  const stop = useCallback(() => {
    thread.current?.terminate();
    thread.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const cancel = () => {
    stop();
    setState((now) => ({ ...now, status: 'idle', progress: null }));
  };
  const start = (limits: StepLimits) => {
    stop();
    const worker = new Worker(new URL('./next-steps-worker.ts', import.meta.url), { type: 'module' });
    thread.current = worker;
    setState((now) => ({ ...now, status: 'running', progress: null }));
    worker.addEventListener('message', ({ data }: MessageEvent<StepsWord>) => {
      if (data.kind === 'progress') {
        setState((now) => ({ ...now, progress: data.progress }));
        return;
      }
      stop();
      setState({ status: 'idle', progress: null, found: { steps: data.steps, limits, plan } });
    });
    worker.addEventListener('error', () => {
      stop();
      setState((now) => ({ ...now, status: 'failed', progress: null }));
    });
    // An action that names a merged gap closes the gap that speaks for it.
    const actions = plan.rows.map(({ action, closes }) => ({
      ...action,
      gaps: closes.map(({ key }) => key),
    }));
    const question: StepsQuestion = {
      candidates: stepCandidates(framework, assessment.head, actions),
      gaps: stepGaps(framework, plan.gaps),
      limits,
    };
    worker.postMessage(question);
  };
  return { ...state, start, cancel, isStale: state.found !== null && state.found.plan !== plan };
}
