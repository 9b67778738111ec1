/** Ways in which the library fails; each has a sentence in the locale files of the interface. */
export type LibraryErrorCode =
  | 'bad-input'
  | 'not-found'
  | 'conflict'
  | 'newer-library'
  | 'library-locked'
  | 'disk-full'
  | 'read-only'
  | 'file-unreadable'
  | 'backup-broken';

/** A failure with a code that callers can act on. `params` fills the placeholders of its sentence. */
export class LibraryError extends Error {
  readonly code: LibraryErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: LibraryErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'LibraryError';
    this.code = code;
    this.params = params;
  }
}

const meanings: readonly (readonly [prefix: string, code: LibraryErrorCode])[] = [
  ['SQLITE_BUSY', 'library-locked'],
  ['SQLITE_LOCKED', 'library-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'file-unreadable'],
  ['SQLITE_NOTADB', 'file-unreadable'],
  ['SQLITE_CORRUPT', 'file-unreadable'],
  // A record names another that is not there, or an id that is taken.
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'conflict'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'conflict'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'conflict'],
  ['SQLITE_CONSTRAINT', 'bad-input'],
];

/** The library error that stands for an error of SQLite; anything else is returned as it is. */
export function toLibraryError(error: unknown): unknown {
  const sqliteCode = error instanceof Error && 'code' in error ? String(error.code) : '';
  const meaning = meanings.find(([prefix]) => sqliteCode.startsWith(prefix));
  return meaning === undefined
    ? error
    : new LibraryError(meaning[1], { reason: sqliteCode }, { cause: error });
}
