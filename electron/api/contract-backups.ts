import { z } from 'zod';
import { Instant } from '../../assessment-framework/model/common.ts';

/** A copy of the library in the backup folder. */
export const Backup = z.strictObject({
  /** File name inside the folder. */
  name: z.string(),
  at: Instant,
  size: z.number().int(),
  /** Whether it was opened and found whole after it was written; null: not looked at yet. */
  whole: z.boolean().nullable(),
  assessments: z.number().int().nullable(),
});
export type Backup = z.infer<typeof Backup>;

export const BackupStatus = z.strictObject({
  /** Null: no second folder was chosen yet. */
  folder: z.string().nullable(),
  /** The latest copy that was opened and found whole. */
  latest: Backup.nullable(),
  /** Why the latest attempt failed: a code of `ERROR_CODES`; null when it did not. */
  problem: z.string().nullable(),
  running: z.boolean(),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

/** Copies of the library in a second folder: once a day, each opened to see that it is whole. */
export const backupsContract = {
  'backups.status': { input: z.void(), output: BackupStatus },
  /** Opens a folder dialog on the desktop; `folder` is for the browser door, as typed. The first copy is made at once. */
  'backups.chooseFolder': {
    input: z.strictObject({ folder: z.string().max(1000).optional() }),
    output: BackupStatus,
  },
  'backups.run': { input: z.void(), output: BackupStatus },
  'backups.list': { input: z.void(), output: z.array(Backup) },
  /** Puts the library back to a copy; today's library is kept beside it first. */
  'backups.restore': {
    input: z.strictObject({ name: z.string().max(200) }),
    output: z.strictObject({ keptAs: z.string() }),
  },
} as const;
