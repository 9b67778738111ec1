import { useMemo } from 'react';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { type CoverageWorld, coverageWorld } from '../facts/improvements.ts';

/** The open assessment, prepared for "what would help" questions. */
export function useCoverageWorld(): CoverageWorld {
  const { framework, assessment } = useWorkspace();
  const scores = useScores();
  return useMemo(() => coverageWorld(framework, assessment, scores), [framework, assessment, scores]);
}
