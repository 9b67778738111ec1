/** Ways in which a spreadsheet cannot be read; each is an error code of the contract. */
export type SheetErrorCode =
  | 'sheet-broken'
  | 'sheet-protected'
  | 'sheet-too-large'
  | 'sheet-empty'
  | 'file-gone'
  | 'file-unreadable'
  | 'cancelled';

/** A spreadsheet that is refused, or an import that was cancelled. */
export class SheetError extends Error {
  readonly code: SheetErrorCode;

  constructor(code: SheetErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'SheetError';
    this.code = code;
  }
}
