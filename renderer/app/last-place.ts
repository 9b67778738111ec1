import { call } from '../shared/bridge/bridge.ts';
import { registerDraft } from '../shared/data/drafts.ts';
import { assessmentsQuery } from '../shared/data/library.ts';
import { queryClient } from '../shared/data/query-client.ts';
import { statusQuery } from '../shared/data/status.ts';
import { router } from './router.tsx';

/** A page is a place once it was open for so long, in milliseconds. */
const PAUSE_MS = 600;

/** Addresses inside an assessment; outside there is nothing to come back to. */
const INSIDE = /^\/a\/([A-Za-z0-9._-]+)(?:[/?]|$)/;

/**
 * Goes where the application was left, when an assessment was open and is still on the list; otherwise the library
 * opens. Call before anything is drawn. An address that was asked for goes first.
 */
export async function reopenLastPlace(place: string): Promise<void> {
  const assessmentId = INSIDE.exec(place)?.[1];
  if (!assessmentId || router.history.location.href !== '/') return;
  const assessments = await queryClient.fetchQuery(assessmentsQuery).catch(() => []);
  if (assessments.some(({ id }) => id === assessmentId)) router.history.replace(place);
}

/** Remembers from now on which page is open; the library is remembered as no place. */
export function rememberPlaces(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: string | null = null;
  const save = () => {
    clearTimeout(timer);
    const lastPlace = waiting;
    waiting = null;
    const status = queryClient.getQueryData(statusQuery.queryKey);
    if (lastPlace === null || !status?.profile || status.preferences.lastPlace === lastPlace) return;
    queryClient.setQueryData(statusQuery.queryKey, {
      ...status,
      preferences: { ...status.preferences, lastPlace },
    });
    // Not worth a word when it fails: the next start opens the library.
    call('preferences.save', { lastPlace }).catch(() => {});
  };
  router.subscribe('onResolved', ({ toLocation }) => {
    waiting = INSIDE.test(toLocation.href) ? toLocation.href.slice(0, 500) : '';
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MS);
  });
  registerDraft(save);
}
