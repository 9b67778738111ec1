import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWorkspace } from '../data/workspace.tsx';
import { type WhyBasis, WhyContext, type WhyPlace, WhyWayContext } from './why-context.ts';

const CLOSED: readonly WhyPlace[] = [];

/** Keeps which derivation is shown, and where the focus was before. Another page closes it. */
export function WhyProvider({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const { assessmentId } = useWorkspace();
  const [places, setPlaces] = useState(CLOSED);
  const [basis, setBasis] = useState<WhyBasis | null>(null);
  const opener = useRef<Element | null>(null);

  const close = useCallback(() => {
    setPlaces(CLOSED);
    const before = opener.current;
    opener.current = null;
    if (!(before instanceof HTMLElement) || !before.isConnected) return;
    before.focus({ preventScroll: true });
  }, []);
  const actions = useMemo(
    () => ({
      open: (subject: WhyPlace) => {
        const active = document.activeElement;
        // A number inside the panel leads to a new way, not to another place to come back to.
        if (!active?.closest('[data-why-panel]')) opener.current = active;
        setPlaces([subject]);
      },
      close,
      setBasis,
    }),
    [close],
  );
  const way = useMemo(
    () => ({
      places,
      basis,
      go: (place: WhyPlace) => setPlaces((now) => [...now, place]),
      back: (to: number) => setPlaces((now) => now.slice(0, to + 1)),
    }),
    [places, basis],
  );
  useEffect(() => {
    // Not `pathChanged` of the event: it looks back to the page that has come up, and misses one that is on its way.
    let path = router.latestLocation.pathname;
    return router.subscribe('onBeforeNavigate', ({ toLocation }) => {
      if (toLocation.pathname === path) return;
      path = toLocation.pathname;
      setPlaces(CLOSED);
    });
  }, [router]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another assessment has other numbers
  useEffect(() => () => setPlaces(CLOSED), [assessmentId]);
  return (
    <WhyContext.Provider value={actions}>
      <WhyWayContext.Provider value={way}>{children}</WhyWayContext.Provider>
    </WhyContext.Provider>
  );
}
