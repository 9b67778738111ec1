import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/bridge/bridge.ts';

const PAUSE_MS = 120;
const MOST_HITS = 30;

/** Longest search that the application takes, in characters. */
export const LONGEST_SEARCH = 200;

/** What was entered anywhere with these words, best first; asked for once the typing pauses, from two letters on. */
export function useTextHits(assessmentId: string, search: string) {
  const words = search.trim().slice(0, LONGEST_SEARCH);
  const [settled] = useDebouncedValue(words, PAUSE_MS);
  const isEnough = words.length > 1 && settled.length > 1;
  const query = useQuery({
    queryKey: ['search', assessmentId, settled],
    queryFn: () => call('search.find', { assessmentId, text: settled, limit: MOST_HITS }),
    placeholderData: keepPreviousData,
    enabled: isEnough,
    // What was entered changes: nothing is kept beyond the open palette.
    gcTime: 0,
    staleTime: 0,
  });
  return {
    found: isEnough ? query.data : undefined,
    error: isEnough ? query.error : null,
    isSearching: words.length > 1 && (settled !== words || query.isFetching),
  };
}
