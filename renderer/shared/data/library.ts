import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { InputOf } from '../../../electron/api/contract.ts';
import { call } from '../bridge/bridge.ts';
import { queryClient } from './query-client.ts';

/** The assessments of this computer. Asked afresh when an assessment is left: its counts change with every answer. */
export const assessmentsQuery = queryOptions({
  queryKey: ['assessments'],
  queryFn: () => call('assessments.list'),
  staleTime: Number.POSITIVE_INFINITY,
});

export const useAssessments = () => useQuery(assessmentsQuery);

/** The assessments that were taken off the list, latest first. Asked for when the page has been drawn. */
export const useRemovedAssessments = (isWanted: boolean) =>
  useQuery({
    queryKey: ['assessments', 'removed'],
    queryFn: () => call('assessments.removed'),
    staleTime: 0,
    enabled: isWanted,
  });

/** Asks for the list again, at once where it is on screen, otherwise when it is. */
export const refreshList = () => queryClient.invalidateQueries({ queryKey: assessmentsQuery.queryKey });

export const useCreateAssessment = () =>
  useMutation({
    mutationFn: (input: InputOf<'assessments.create'>) => call('assessments.create', input),
    onSuccess: refreshList,
  });

export const useOpenPractice = () =>
  useMutation({ mutationFn: () => call('practice.open'), onSuccess: refreshList });

export const useRemoveAssessment = () =>
  useMutation({ mutationFn: (id: string) => call('assessments.remove', { id }), onSuccess: refreshList });

export const useRestoreAssessment = () =>
  useMutation({ mutationFn: (id: string) => call('assessments.restore', { id }), onSuccess: refreshList });

/** Brings a package in; null when the user chose no file. `upload` is the handle of a file sent beforehand. */
export const useImportPackage = () =>
  useMutation({
    mutationFn: (upload: string | undefined) => call('packages.import', upload ? { upload } : {}),
    onSuccess: refreshList,
  });
