import { queryOptions, useMutation } from '@tanstack/react-query';
import { call, choosesFilesInPage, pickFile, uploadFile } from '../../../shared/bridge/bridge.ts';
import { queryClient } from '../../../shared/data/query-client.ts';

/** The offices' Word templates on this computer. */
export const templatesQuery = queryOptions({
  queryKey: ['report-templates'],
  queryFn: () => call('reports.templates'),
});

const refetch = () => queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey });

async function addTemplate() {
  if (!choosesFilesInPage()) return await call('reports.addTemplate', {});
  const file = await pickFile('.docx,.dotx');
  return file && (await call('reports.addTemplate', { upload: await uploadFile(file) }));
}

/** Takes in a template; the answer says which styles it lacks. null when none was chosen. */
export const useAddTemplate = () => useMutation({ mutationFn: addTemplate, onSuccess: refetch });

/** Removes a template from this computer. */
export const useRemoveTemplate = () =>
  useMutation({ mutationFn: (id: string) => call('reports.removeTemplate', { id }), onSuccess: refetch });
