import { useState } from 'react';

/** What stands beside the criterion instead of what is behind it. */
export type Beside = 'evidence' | 'source';

/** As it was left last in this sitting, from block to block. */
let last: Beside | null = null;

// Where it is a drawer over the work, it opens only when it is asked for.
const isWide = () => window.innerWidth >= 1100;

/** Whether the view is split, and what stands on the other side. */
export function useBeside() {
  const [beside, setBeside] = useState<Beside | null>(() => (isWide() ? last : null));
  const show = (next: Beside | null) => {
    last = next;
    setBeside(next);
  };
  return { beside, show };
}
