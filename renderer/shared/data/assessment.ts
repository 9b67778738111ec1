import { queryOptions } from '@tanstack/react-query';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { Language } from '../../../assessment-framework/model/common.ts';
import { call } from '../bridge/bridge.ts';
import { queryClient } from './query-client.ts';

/** One whole assessment; loaded once, then kept true by the saves of this window. */
export const assessmentQuery = (id: string) =>
  queryOptions({ queryKey: ['assessment', id], queryFn: () => call('assessments.open', { id }) });

/** A framework version with its texts; never changes once published. */
export const frameworkQuery = (id: string, version: string, language: Language) =>
  queryOptions({
    queryKey: ['framework', id, version, language],
    queryFn: () => call('frameworks.get', { id, version, language }),
  });

/** The assessment as this window sees it now; undefined before it is loaded. */
export const cachedAssessment = (id: string): Assessment | undefined =>
  queryClient.getQueryData(assessmentQuery(id).queryKey);

/** Changes the cached assessment at once, before the change is on disk. */
export function patchAssessment(id: string, change: (assessment: Assessment) => Assessment): void {
  queryClient.setQueryData(assessmentQuery(id).queryKey, (assessment) => assessment && change(assessment));
}
