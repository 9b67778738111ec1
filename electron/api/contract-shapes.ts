import { z } from 'zod';
import { Id, Instant } from '../../assessment-framework/model/common.ts';

// Shapes that several parts of the contract share.

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
