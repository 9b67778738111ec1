import { z } from 'zod';
import { Evidence } from '../../assessment-framework/model/assessment.ts';
import { Id } from '../../assessment-framework/model/common.ts';
import { FileOutcome, upload } from './contract-shapes.ts';

/** Evidence files: how their bytes come in, and how they are looked at. */
export const evidenceContract = {
  /** Desktop: begins a file that the page holds (dropped, pasted); its parts follow. The browser door has an address for it. */
  'uploads.begin': {
    input: z.strictObject({ name: z.string().min(1).max(300), size: z.number().int().min(0) }),
    output: z.strictObject({ upload: Id }),
  },
  'uploads.part': {
    input: z.strictObject({ upload: Id, bytes: z.instanceof(Uint8Array) }),
    output: z.strictObject({ received: z.number().int() }),
  },

  /**
   * Attaches a file chosen in a dialog, or sent beforehand, as new evidence; null when cancelled. With `evidence` the file
   * goes to that record instead of a new one.
   */
  'evidence.attach': {
    input: z.strictObject({ assessmentId: Id, upload, evidence: Id.optional() }),
    output: Evidence.nullable(),
  },
  /** What a file really is, by its first bytes, and whether it can be shown inside the application. */
  'evidence.inspect': {
    input: z.strictObject({ assessmentId: Id, evidence: Id }),
    output: z.strictObject({
      size: z.number().int(),
      /** By its bytes; empty when unknown. */
      mediaType: z.string(),
      /** False when the name promises something else. */
      asNamed: z.boolean(),
      show: z.enum(['image', 'pdf', 'text', 'none']),
    }),
  },
  /** A part of the bytes of a file, in base64. @see evidence.inspect for the size */
  'evidence.read': {
    input: z.strictObject({
      assessmentId: Id,
      evidence: Id,
      offset: z.number().int().min(0),
      length: z
        .number()
        .int()
        .min(1)
        .max(2 * 1024 ** 2),
    }),
    output: z.strictObject({ base64: z.string() }),
  },
  /** Writes a copy of the file where the user says. */
  'evidence.saveCopy': {
    input: z.strictObject({ assessmentId: Id, evidence: Id }),
    output: FileOutcome,
  },
} as const;
