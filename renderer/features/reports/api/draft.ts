import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../../../../assessment-framework/model/common.ts';
import { call } from '../../../shared/bridge/bridge.ts';
import { flushDrafts } from '../../../shared/data/drafts.ts';
import { whenSaved } from '../../../shared/data/save-queue.ts';

/** The summary as the report composes it today: asked anew whenever it is shown, as every answer may have changed it. */
export const draftQuery = (assessmentId: string, language: Language) =>
  queryOptions({
    queryKey: ['report-draft', assessmentId, language],
    queryFn: async () => {
      flushDrafts();
      await whenSaved();
      return await call('reports.draft', { assessmentId, language, part: 'summary' });
    },
    staleTime: 0,
    gcTime: 0,
  });
