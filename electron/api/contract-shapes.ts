import { z } from 'zod';
import { Id, Instant } from '../../assessment-framework/model/common.ts';

// Shapes that several parts of the contract share.

/** What a proof counts. */
const FOUND = [
  'headings',
  'tables',
  'figures',
  'sheets',
  'rows',
  'formulas',
  'scores',
  'pages',
  'records',
  'files',
] as const;

/** What became of a change: its id for undo, and the moment it was on disk. */
export const Saved = z.strictObject({ change: Id, at: Instant });
export type Saved = z.infer<typeof Saved>;

/** What became of a file the user asked for. `download` is for the browser door: the page fetches the address once. */
export const FileOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), name: z.string() }),
  z.strictObject({ kind: z.literal('download'), name: z.string(), url: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
export type FileOutcome = z.infer<typeof FileOutcome>;

/** What was found in a file when it was read back from the disk. */
export const FileProof = z.strictObject({
  /** Size of the file. */
  bytes: z.number().int(),
  /** Digest of the file on disk, the same as of the bytes that were made. */
  sha256: z.string(),
  /** What was counted and compared: `scores` are index, dimension and source scores that stand there as computed. */
  found: z.array(z.strictObject({ what: z.enum(FOUND), count: z.number().int() })),
});
export type FileProof = z.infer<typeof FileProof>;

/**
 * What became of a file that is proved before it is handed over. `print`: a page that the browser prints, where the door has no
 * printer of its own; open it in a tab.
 */
export const ExportOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), name: z.string(), proof: FileProof }),
  z.strictObject({ kind: z.literal('download'), name: z.string(), url: z.string(), proof: FileProof }),
  z.strictObject({ kind: z.literal('print'), name: z.string(), url: z.string(), proof: FileProof }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
export type ExportOutcome = z.infer<typeof ExportOutcome>;

/** Handle of a file that the page sent beforehand (dropped, pasted, or picked in a browser); absent where a dialog of the desktop shall open. */
export const upload = Id.optional();

/** What is identified by itself. */
export const one = z.strictObject({ id: Id });
/** What is asked of one assessment. */
export const inAssessment = z.strictObject({ assessmentId: Id });
/** What identifies an answer. */
export const answerKey = z.strictObject({
  assessmentId: Id,
  criterion: z.string().max(40),
  source: Id.nullable(),
});
