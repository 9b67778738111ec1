import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReleaseProfile } from '../../../../assessment-framework/release/release-profiles.ts';
import type { OutputOf } from '../../../../electron/api/contract.ts';
import { call } from '../../../shared/bridge/bridge.ts';
import { assessmentQuery } from '../../../shared/data/assessment.ts';
import { whenSaved } from '../../../shared/data/save-queue.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';

/** What the files made for a reader go without. */
export interface ReleasePreview extends Pick<OutputOf<'reports.preview'>, 'lines' | 'removed'> {
  readonly release: ReleaseProfile;
}

/**
 * Found away from the page, which has no history, and again whenever the assessment changes; until then what was found before
 * stays.
 */
export function useReleasePreview(release: ReleaseProfile) {
  const { assessmentId } = useWorkspace();
  const { dataUpdatedAt } = useQuery(assessmentQuery(assessmentId));
  const { data, error, refetch } = useQuery({
    queryKey: ['release-preview', assessmentId, release, dataUpdatedAt],
    queryFn: async (): Promise<ReleasePreview> => {
      await whenSaved();
      return { release, ...(await call('reports.preview', { assessmentId, release })) };
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return { preview: data, error, retry: refetch };
}
