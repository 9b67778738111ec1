import { queryOptions, useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { AppStatus, InputOf } from '../../../electron/api/contract.ts';
import { call } from '../bridge/bridge.ts';
import { queryClient } from './query-client.ts';

export const statusQuery = queryOptions({ queryKey: ['status'], queryFn: () => call('app.status') });

/** Version, profile, preferences and place of the library. The application loads it before it draws anything. */
export function useStatus(): AppStatus {
  return useSuspenseQuery(statusQuery).data;
}

const patchStatus = (patch: Partial<AppStatus>) =>
  queryClient.setQueryData(statusQuery.queryKey, (status) => status && { ...status, ...patch });

/** Saves name, organisation and role of the person who works here. */
export function useSaveProfile() {
  return useMutation({
    mutationFn: (input: InputOf<'profile.save'>) => call('profile.save', input),
    onSuccess: (profile) => patchStatus({ profile }),
  });
}

/**
 * Saves preferences: in force at once, on disk a moment later. When they cannot be saved, what is on disk comes back.
 */
export function useSavePreferences() {
  return useMutation({
    mutationFn: (input: InputOf<'preferences.save'>) => call('preferences.save', input),
    onMutate: (changes) => patchPreferences(changes),
    onError: () => queryClient.invalidateQueries({ queryKey: statusQuery.queryKey }),
  });
}

function patchPreferences(changes: InputOf<'preferences.save'>): void {
  const before = queryClient.getQueryData(statusQuery.queryKey)?.preferences;
  if (before) patchStatus({ preferences: { ...before, ...changes } as AppStatus['preferences'] });
}
