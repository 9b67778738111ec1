import { useCallback, useEffect } from 'react';
import type { Subject } from '../../../../assessment-framework/derivation/derivation.ts';
import type { Scores } from '../../../../assessment-framework/scoring/result.ts';
import { useScores } from '../../../shared/data/workspace.tsx';
import { useWhy } from '../../../shared/why/why-context.ts';
import { findBlock } from './find-block.ts';

/** What a derivation is opened for, from what `?block=` names; null for nothing or something unknown. */
function subjectOf(scores: Scores, block: string | undefined): Subject | null {
  const found = findBlock(scores, block);
  switch (found?.kind) {
    case undefined:
      return null;
    case 'index':
      return { kind: 'index', id: found.key };
    case 'dimension':
    case 'source':
      return { kind: found.kind, id: found.score.id };
    case 'topic':
      return { kind: 'topic', id: found.topic.id };
  }
}

/** Opens the derivation of an index, a dimension, a source or a topic by its id. */
export function useOpenBlock(): (block: string) => void {
  const why = useWhy();
  const scores = useScores();
  return useCallback(
    (block) => {
      const subject = subjectOf(scores, block);
      if (subject) why.open(subject);
    },
    [why, scores],
  );
}

/** An address with `?block=` opens the derivation once; then the address lets go of it, so that it can be asked again. */
export function useWhyAddress(block: string | undefined, letGo: () => void): void {
  const open = useOpenBlock();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    if (block === undefined) return;
    open(block);
    letGo();
  }, [block]);
}
