import { call } from '../../../shared/bridge/bridge.ts';
import { usePolled } from '../../../shared/hooks/use-polled.ts';

const ask = (importId: string) => call('imports.progress', { importId });

/** How far a call of an import is; null while there is nothing to show. */
export const useProgress = (importId: string | null) => usePolled(importId, ask);
