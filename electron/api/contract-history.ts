import { z } from 'zod';
import { HistoryEntry } from '../../assessment-framework/model/assessment.ts';
import { Id, Instant } from '../../assessment-framework/model/common.ts';
import { inAssessment, Saved } from './contract-shapes.ts';

/** One act of somebody: what `history.changes` lists, newest first. */
export const HistoryChange = z.strictObject({
  /** Number of the change inside the assessment; pass it as `before` for the next page. */
  seq: z.number().int(),
  id: Id,
  at: Instant,
  by: z.string(),
  /** `edit` can be undone; `note` is only written down; `imported` came with a package. */
  kind: z.enum(['edit', 'undo', 'redo', 'note', 'imported']),
  /** Of an edit: in force, taken back, or taken back for good. */
  state: z.enum(['done', 'undone', 'dropped']),
  entries: z.array(HistoryEntry),
});
export type HistoryChange = z.infer<typeof HistoryChange>;

const undone = z.strictObject({ entries: z.array(HistoryEntry) }).nullable();

/** The history: who changed what, when, from what to what. */
export const historyContract = {
  'history.list': {
    input: z.strictObject({
      assessmentId: Id,
      entity: z.string().max(40).optional(),
      entityId: z.string().max(200).optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.array(HistoryEntry),
  },
  /** The changes of an assessment, newest first, page by page. */
  'history.changes': {
    input: z.strictObject({
      assessmentId: Id,
      /** Only changes at or after this moment. */
      since: Instant.optional(),
      /** Only changes by this name. */
      by: z.string().max(300).optional(),
      entity: z.string().max(40).optional(),
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.strictObject({
      changes: z.array(HistoryChange),
      /** Everybody who changed something, for the filter. */
      people: z.array(z.string()),
      more: z.boolean(),
    }),
  },
  /** Gives a field (or a whole record) the value it had before (`from`) or after (`to`) an entry, as a new change. */
  'history.restore': {
    input: z.strictObject({ assessmentId: Id, entry: z.string().max(100), value: z.enum(['from', 'to']) }),
    output: Saved,
  },
  /** Takes back the latest change of this user that is not yet undone; null when there is none. */
  'history.undo': { input: inAssessment, output: undone },
  'history.redo': { input: inAssessment, output: undone },
} as const;
