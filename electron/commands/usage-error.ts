import type { ErrorParams } from '../api/contract.ts';

/** A command line that cannot be understood; `cli.<key>` says why. */
export class UsageError extends Error {
  readonly key: string;
  readonly params: ErrorParams;

  constructor(key: string, params: ErrorParams = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.params = params;
  }
}
