import { useDeferredValue, useMemo } from 'react';
import {
  type InventoryFinding,
  inventoryFindings,
} from '../../../assessment-framework/coverage/inventory-findings.ts';
import {
  type InventoryMatrix,
  inventoryMatrix,
} from '../../../assessment-framework/coverage/inventory-matrix.ts';
import { useGaps, useScores, useWorkspace } from '../../shared/data/workspace.tsx';

/** The inventory of the open assessment, filled from facts and links, and what stands out in it. */
export function useInventory(): {
  readonly matrix: InventoryMatrix;
  readonly findings: readonly InventoryFinding[];
} {
  const { framework, assessment } = useDeferredValue(useWorkspace());
  const { sources, topicLinks, answers } = assessment;
  const scores = useDeferredValue(useScores());
  const gaps = useGaps();
  const matrix = useMemo(
    () => inventoryMatrix(framework, { sources, topicLinks }),
    [framework, sources, topicLinks],
  );
  const findings = useMemo(
    () => inventoryFindings({ framework, assessment: { sources, answers }, matrix, scores, gaps }),
    [framework, sources, answers, matrix, scores, gaps],
  );
  return { matrix, findings };
}
