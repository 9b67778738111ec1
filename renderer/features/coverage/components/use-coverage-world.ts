import { useMemo } from 'react';
import { type CoverageWorld, coverageWorld } from '../../../../assessment-framework/coverage/improvements.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';

/** The open assessment, prepared for "what would help" questions. */
export function useCoverageWorld(): CoverageWorld {
  const { framework, assessment } = useWorkspace();
  const scores = useScores();
  return useMemo(() => coverageWorld(framework, assessment, scores), [framework, assessment, scores]);
}
