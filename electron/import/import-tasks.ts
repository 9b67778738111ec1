import type { Migration } from '../../db/migrate.ts';
import type { ErrorCode, ErrorParams, OutputOf } from '../api/contract.ts';
import type { ImportKind } from '../api/contract-imports.ts';
import type { Remembered } from './match-columns.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Phase = OutputOf<'imports.progress'>['phase'];

/** How the columns of a sheet are read, with what the thread must know of the assessment. */
export interface ReadingInput {
  readonly assessmentId: string;
  readonly kind: ImportKind;
  readonly sheet: number;
  readonly headerRow: number;
  readonly columns: readonly (string | null)[];
  readonly existing: 'skip' | 'update';
  readonly defaultType: string | null;
  readonly vocabulary: Vocabulary;
}

interface MatchInput {
  readonly kind: ImportKind;
  readonly sheet: number;
  readonly headerRow: number | null;
  readonly remembered: Remembered;
}

/** A file and its name as the user knows it. */
export interface SheetFile {
  readonly path: string;
  readonly name: string;
}

export interface TakeInput {
  readonly name: string;
  /** The sheets as `piecesOf` packed them. */
  readonly pieces: readonly Uint8Array[];
}

type Opened = NonNullable<OutputOf<'imports.open'>>;

/** What can be asked of an import. */
export interface ImportTasks extends ThreadTasks {
  open: { input: SheetFile; output: Opened };
}

/** What its thread does of that: a file is read in a process of its own, and what was read is handed over. */
export interface ThreadTasks {
  take: { input: TakeInput; output: Opened };
  paste: { input: { readonly text: string }; output: Opened };
  match: { input: MatchInput; output: OutputOf<'imports.match'> };
  /** Headings, and the fields that would be guessed if nothing were remembered. */
  guess: {
    input: Omit<MatchInput, 'remembered' | 'headerRow'> & { readonly headerRow: number };
    output: { readonly headings: readonly string[]; readonly fields: readonly (string | null)[] };
  };
  preview: { input: ReadingInput; output: Readonly<PreviewOutput> };
  apply: { input: ReadingInput & { readonly by: string }; output: Readonly<ApplyOutput> };
}

type Frozen<T> = { readonly [K in keyof T]: T[K] extends (infer I)[] ? readonly I[] : T[K] };
type PreviewOutput = Frozen<Omit<OutputOf<'imports.preview'>, 'rows'>> & {
  readonly rows: readonly PreviewRow[];
};
type PreviewRow = Frozen<OutputOf<'imports.preview'>['rows'][number]>;
type ApplyOutput = Frozen<OutputOf<'imports.apply'>>;

/** What a thread is started with. */
export interface JobOptions {
  readonly libraryPath: string;
  readonly migrations: readonly Migration[];
}

export interface JobData extends JobOptions {
  /** Shared with the main thread, in the order of `BOARD`. */
  readonly board: SharedArrayBuffer;
}

/** Places of the shared numbers: the phase, thousandths done, and whether the import is cancelled. */
export const BOARD = { phase: 0, done: 1, cancelled: 2, places: 3 } as const;
/** Phases by their number on the board. */
export const PHASES = [
  'waiting',
  'reading',
  'checking',
  'writing',
  'done',
] as const satisfies readonly Phase[];

/** What a thread says first, when it can be asked and stopped. */
export const READY = 'ready';

export interface TaskRequest {
  readonly task: keyof ThreadTasks;
  readonly input: unknown;
}

export type TaskReply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly params: ErrorParams;
      /** What happened, for the log. */
      readonly message: string;
    };
