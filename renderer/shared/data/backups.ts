import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { BackupStatus } from '../../../electron/api/contract-backups.ts';
import { call } from '../bridge/bridge.ts';
import { queryClient } from './query-client.ts';

/** How soon a copy that is being made is asked about again, in milliseconds. */
const WHILE_RUNNING_MS = 1_000;
/** The daily copy is made without the window; its line follows within this time, in milliseconds. */
const OTHERWISE_MS = 5 * 60_000;

const statusQuery = queryOptions({
  queryKey: ['backups', 'status'],
  queryFn: () => call('backups.status'),
  refetchInterval: ({ state }) => (state.data?.running ? WHILE_RUNNING_MS : OTHERWISE_MS),
});

const listKey = ['backups', 'list'];

/** Where copies of the library go and how the latest went. Asked for once it is wanted. */
export const useBackupStatus = (isWanted = true) => useQuery({ ...statusQuery, enabled: isWanted });

/** The copies in the folder, newest first; asked again after each copy. */
export const useBackupList = (latest: string | undefined) =>
  useQuery({ queryKey: [...listKey, latest ?? ''], queryFn: () => call('backups.list'), staleTime: 0 });

const keepStatus = (status: BackupStatus) => {
  queryClient.setQueryData(statusQuery.queryKey, status);
  return queryClient.invalidateQueries({ queryKey: listKey });
};

export const useRunBackup = () =>
  useMutation({ mutationFn: () => call('backups.run'), onSuccess: keepStatus });

/** Chooses the second folder; `folder` is typed in the browser door, the desktop opens a dialog. */
export const useChooseBackupFolder = () =>
  useMutation({
    mutationFn: (folder: string | undefined) => call('backups.chooseFolder', folder ? { folder } : {}),
    onSuccess: keepStatus,
  });

/** Puts the library back to a copy. Leave the pages of an assessment, then call `forgetLibrary`. */
export const useRestoreBackup = () =>
  useMutation({ mutationFn: (name: string) => call('backups.restore', { name }) });

/** Forgets everything that was read from a library whose place another one has taken. */
export async function forgetLibrary(): Promise<void> {
  queryClient.removeQueries({ queryKey: ['assessment'] });
  await queryClient.invalidateQueries();
}
