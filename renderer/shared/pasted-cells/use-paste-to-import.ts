import { useNavigate } from '@tanstack/react-router';
import { useWorkspace } from '../data/workspace.tsx';
import { keepPastedCells } from './pasted-cells.ts';
import { usePasteCells } from './use-paste-cells.ts';

/** On a page with a list: cells pasted from a spreadsheet open the import with what they are to become. */
export function usePasteToImport(kind: 'sources' | 'institutions'): void {
  const navigate = useNavigate();
  const { assessmentId } = useWorkspace();
  usePasteCells((text) => {
    keepPastedCells(text);
    void navigate({ to: '/a/$assessmentId/import', params: { assessmentId }, search: { kind } });
  });
}
