import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../../assessment-framework/model/assessment.ts';
import type { DrawnIndex } from '../../../../assessment-framework/sensitivity/monte-carlo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { giveOrder } from './give-order.ts';

type DrawState =
  | { readonly step: 'idle' | 'cancelled' | 'failed' }
  | { readonly step: 'running'; readonly done: number; readonly total: number }
  /** `drawn` is null when nothing in the system checklist applies. */
  | { readonly step: 'done'; readonly drawn: DrawnIndex | null; readonly answers: readonly Answer[] };

/** Draws of the system index, made in a thread of their own. */
export interface Draws {
  readonly state: DrawState;
  /** The result rests on other answers than there are now. */
  readonly isStale: boolean;
  readonly start: (draws: number) => void;
  readonly cancel: () => void;
}

/** The draws of the open assessment; they end with the page. */
export function useDraws(): Draws {
  const { framework, assessment } = useWorkspace();
  const [state, setState] = useState<DrawState>({ step: 'idle' });
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);

  const start = useCallback(
    (draws: number) => {
      end.current();
      setState({ step: 'running', done: 0, total: draws });
      const { answers, sources, topics, topicLinks } = assessment;
      const parts = { answers, sources, topics, topicLinks };
      const { seed } = framework.settings.sensitivity;
      end.current = giveOrder(
        { kind: 'draws', framework, parts, draws, seed },
        {
          onReply: (reply) => {
            if (reply.kind === 'progress') setState({ ...reply, step: 'running' });
            else if (reply.kind === 'drawn') setState({ step: 'done', drawn: reply.result, answers });
          },
          onError: () => setState({ step: 'failed' }),
        },
      );
    },
    [framework, assessment],
  );
  const cancel = useCallback(() => {
    end.current();
    setState({ step: 'cancelled' });
  }, []);
  return { state, isStale: state.step === 'done' && state.answers !== assessment.answers, start, cancel };
}
