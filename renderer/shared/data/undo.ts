import type { HistoryEntry } from '../../../assessment-framework/model/assessment.ts';
import { call } from '../bridge/bridge.ts';
import { flushDrafts } from './drafts.ts';
import { refreshAfter } from './history.ts';
import { whenSaved } from './save-queue.ts';

async function step(
  procedure: 'history.undo' | 'history.redo',
  assessmentId: string,
): Promise<HistoryEntry[] | null> {
  flushDrafts();
  await whenSaved();
  const outcome = await call(procedure, { assessmentId });
  if (outcome) await refreshAfter(assessmentId);
  return outcome?.entries ?? null;
}

/** Takes back the latest change of this user, after everything typed is on disk; null when there is none. */
export const undoChange = (assessmentId: string) => step('history.undo', assessmentId);

/** Brings back the change that was undone last; null when there is none. */
export const redoChange = (assessmentId: string) => step('history.redo', assessmentId);
