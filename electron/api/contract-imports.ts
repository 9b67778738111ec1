import { z } from 'zod';
import { Id } from '../../assessment-framework/model/common.ts';
import { Saved, upload } from './contract-shapes.ts';

/** What an import can bring in. */
const ImportKind = z.enum(['sources', 'institutions', 'indicators']);
export type ImportKind = z.infer<typeof ImportKind>;

const OpenedSheets = z.strictObject({
  name: z.string(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.number().int(),
      columns: z.number().int(),
      hidden: z.boolean(),
    }),
  ),
});

/** How the columns of a sheet are read. */
const SheetReading = z.strictObject({
  importId: Id,
  kind: ImportKind,
  sheet: z.number().int().min(0),
  /** Row of the headings, from 0. */
  headerRow: z.number().int().min(0),
  /** What each column holds: a field, `note` (kept as a note), or null (left out). */
  columns: z.array(z.string().max(60).nullable()).max(500),
  /** What becomes of a row whose record is there already (by name, acronym or code). */
  existing: z.enum(['skip', 'update']).default('skip'),
  /** Source type of new sources whose row tells none; null: such rows are refused. */
  defaultType: z.string().max(40).nullable().default(null),
});

/** Why a row, or one value of it, was not taken as it stands. `column` is the heading; null: the whole row. */
const ImportProblem = z.strictObject({
  /** Row of the sheet as the user sees it, from 1. */
  row: z.number().int(),
  column: z.string().nullable(),
  /** `row`: nothing of the row was taken; `value`: the value went into the notes instead. */
  loses: z.enum(['row', 'value']),
  code: z.enum([
    'no-name',
    'duplicate-row',
    'already-there',
    'unknown-word',
    'not-a-date',
    'ambiguous-date',
    'not-a-number',
    'not-a-year',
    'too-long',
    'too-many',
    'unknown-indicator',
    'formula-error',
    'not-read',
  ]),
  /** The value as it stands in the sheet, shortened. */
  value: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

const importCounts = {
  added: z.number().int(),
  updated: z.number().int(),
  /** Rows not taken. */
  refused: z.number().int(),
  problems: z.array(ImportProblem),
};

/**
 * Import of spreadsheets (.xlsx, .xls, .ods, .csv) and of text pasted from one. The page makes the `importId`, so that it can ask
 * for progress and cancel while a call is under way. A cancelled call fails with `cancelled` and changes nothing.
 */
export const importsContract = {
  /** Reads a file chosen in a dialog, or sent beforehand; null when the dialog was cancelled. */
  'imports.open': {
    input: z.strictObject({ assessmentId: Id, importId: Id, upload }),
    output: OpenedSheets.nullable(),
  },
  /** Reads cells copied from a spreadsheet: lines with tabs. */
  'imports.paste': {
    input: z.strictObject({ assessmentId: Id, importId: Id, text: z.string().max(10_000_000) }),
    output: OpenedSheets,
  },
  /** Finds the heading row and guesses the columns, by what was matched before and by headings in four languages. */
  'imports.match': {
    input: z.strictObject({
      importId: Id,
      kind: ImportKind,
      sheet: z.number().int().min(0),
      /** Null: to be found. */
      headerRow: z.number().int().min(0).nullable(),
    }),
    output: z.strictObject({
      headerRow: z.number().int(),
      /** Rows below the headings that are not empty. */
      rows: z.number().int(),
      columns: z.array(
        z.strictObject({
          heading: z.string(),
          samples: z.array(z.string()),
          field: z.string().nullable(),
          how: z.enum(['remembered', 'guessed', 'none']),
        }),
      ),
      /** The fields there are for this kind, required ones first. */
      fields: z.array(z.strictObject({ field: z.string(), required: z.boolean() })),
      /** The first rows of the sheet as they stand, for choosing the heading row. */
      top: z.array(z.array(z.string())),
    }),
  },
  /** What the import would do; nothing is written. */
  'imports.preview': {
    input: SheetReading,
    output: z.strictObject({
      ...importCounts,
      /** The first rows as they would be taken. */
      rows: z.array(
        z.strictObject({
          row: z.number().int(),
          outcome: z.enum(['new', 'update', 'refused']),
          name: z.string(),
          values: z.array(z.strictObject({ field: z.string(), text: z.string() })),
        }),
      ),
    }),
  },
  /** Does it, as one change that one undo takes back; `saved` is null when no row was taken. Remembers the columns. */
  'imports.apply': {
    input: SheetReading,
    output: z.strictObject({ ...importCounts, saved: Saved.nullable() }),
  },
  'imports.progress': {
    input: z.strictObject({ importId: Id }),
    output: z.strictObject({
      phase: z.enum(['waiting', 'reading', 'checking', 'writing', 'done']),
      /** 0-1. */
      done: z.number().min(0).max(1),
    }),
  },
  'imports.cancel': { input: z.strictObject({ importId: Id }), output: z.void() },
  /** Lets go of what was read. */
  'imports.close': { input: z.strictObject({ importId: Id }), output: z.void() },
} as const;
