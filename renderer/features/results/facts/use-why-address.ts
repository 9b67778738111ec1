import { useEffect } from 'react';
import { useWhy } from '../../../shared/why/why-context.ts';
import type { Block } from './find-block.ts';

/** An address with `?block=` opens the derivation once; then the address lets go of it, so that it can be asked again. */
export function useWhyAddress(block: Block | null, letGo: () => void): void {
  const why = useWhy();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    if (block === null) return;
    why.open(block);
    letGo();
  }, [block]);
}
