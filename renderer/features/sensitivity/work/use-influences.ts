import { useEffect, useState } from 'react';
import type { AnswerInfluence } from '../../../../assessment-framework/sensitivity/answer-influence.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { giveOrder } from './give-order.ts';

export type Influences =
  | { readonly step: 'pending' | 'failed' }
  | { readonly step: 'done'; readonly influences: readonly AnswerInfluence[] };

/**
 * What each answer does to the indices, worked out in a thread of its own while somebody looks, and again when answers, sources or
 * links change; until then the list before stays.
 */
export function useInfluences(isWanted: boolean): Influences {
  const { framework, assessment } = useWorkspace();
  const { answers, sources, topics, topicLinks } = assessment;
  const [state, setState] = useState<Influences>({ step: 'pending' });
  useEffect(() => {
    if (!isWanted) return;
    const parts = { answers, sources, topics, topicLinks };
    return giveOrder(
      { kind: 'influence', framework, parts },
      {
        onReply: (reply) => {
          if (reply.kind === 'influences') setState({ step: 'done', influences: reply.result });
        },
        onError: () => setState({ step: 'failed' }),
      },
    );
  }, [isWanted, framework, answers, sources, topics, topicLinks]);
  return state;
}
