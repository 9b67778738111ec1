import type { InputOf, OutputOf } from '../../../../electron/api/contract.ts';
import { call } from '../../../shared/bridge/bridge.ts';
import { assessmentQuery } from '../../../shared/data/assessment.ts';
import { flushDrafts } from '../../../shared/data/drafts.ts';
import { queryClient } from '../../../shared/data/query-client.ts';
import { whenSaved } from '../../../shared/data/save-queue.ts';
import { undoChange } from '../../../shared/data/undo.ts';

export type ImportOutcome = OutputOf<'imports.apply'>;

/** Takes the rows in as one change, after everything typed is on disk, and shows the assessment as it is then. */
export async function applyImport(
  assessmentId: string,
  reading: InputOf<'imports.apply'>,
): Promise<ImportOutcome> {
  flushDrafts();
  await whenSaved();
  const outcome = await call('imports.apply', reading);
  await queryClient.invalidateQueries({ queryKey: assessmentQuery(assessmentId).queryKey });
  return outcome;
}

/** Takes an import back in one step. False, and nothing is done, when something else was changed after it. */
export async function undoImport(assessmentId: string, change: string): Promise<boolean> {
  flushDrafts();
  await whenSaved();
  const [latest] = await call('history.list', { assessmentId, limit: 1 });
  if (latest?.change !== change) return false;
  await undoChange(assessmentId);
  return true;
}
