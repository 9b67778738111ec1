import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../bridge/bridge.ts';
import { assessmentQuery } from './assessment.ts';
import { flushDrafts } from './drafts.ts';
import { queryClient } from './query-client.ts';
import { whenSaved } from './save-queue.ts';

/** Which changes are asked for; what is not named is not limited. */
export interface ChangeFilter {
  /** Moment, ISO 8601. */
  readonly since?: string;
  readonly by?: string;
  readonly entity?: string;
}

const PAGE_SIZE = 50;

/** The changes of an assessment page by page, newest first. Asked afresh whenever the list is opened. */
export const useChanges = (assessmentId: string, filter: ChangeFilter) =>
  useInfiniteQuery({
    queryKey: ['history', assessmentId, 'changes', filter],
    queryFn: async ({ pageParam }) => {
      await whenSaved();
      return call('history.changes', {
        assessmentId,
        ...filter,
        ...(pageParam === null ? {} : { before: pageParam }),
        limit: PAGE_SIZE,
      });
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ more, changes }) => (more ? (changes.at(-1)?.seq ?? null) : null),
    staleTime: 0,
    gcTime: 0,
  });

/** What happened to one record, newest first; asked when it is wanted, after what is being saved is on disk. */
export const useRecordHistory = (assessmentId: string, entity: string, entityId: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['history', assessmentId, entity, entityId],
    queryFn: async () => {
      await whenSaved();
      return call('history.list', { assessmentId, entity, entityId, limit: 100 });
    },
    enabled: isWanted,
    staleTime: 0,
    gcTime: 0,
  });

/** Gives a field, or a whole record, the value from before an entry. A change of its own, so that undo takes it back. */
export async function putBack(assessmentId: string, entry: string): Promise<void> {
  flushDrafts();
  await whenSaved();
  await call('history.restore', { assessmentId, entry, value: 'from' });
  await refreshAfter(assessmentId);
}

/** Reads the assessment and its history again after a change that the window did not make field by field. */
export async function refreshAfter(assessmentId: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: assessmentQuery(assessmentId).queryKey });
  await queryClient.invalidateQueries({ queryKey: ['history', assessmentId] });
}
