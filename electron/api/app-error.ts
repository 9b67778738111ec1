import type { ErrorCode, ErrorParams } from './contract.ts';

/** A failure that has a sentence in the locale files: `errors.<code>`, filled with `params`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}
