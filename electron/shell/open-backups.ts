import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WholeCopy } from '../../db/backup.ts';
import { nameOfCopy, readCopyName } from '../../db/backup-names.ts';
import { AppError } from '../api/app-error.ts';
import type { Backup, BackupStatus } from '../api/contract-backups.ts';
import type { Backups } from '../api/services.ts';
import { toAppError } from '../api/to-app-error.ts';
import { copiesIn, folderFailure, tidy, usableFolder } from './backup-folder.ts';
import type { BackupJob } from './backup-job.ts';
import { type BackupSettings, readSettings, settingsFile, writeSettings } from './backup-settings.ts';

/** A copy is due when the latest is older, in milliseconds. */
const DAY = 24 * 3600 * 1000;
/** The first look after the start waits until the window has settled; then once an hour, so that a missed day is made good. */
const FIRST_LOOK = 20_000;
const NEXT_LOOK = 3600 * 1000;

interface Options {
  readonly libraryPath: string;
  /** The newest version of the schema that this application knows. */
  readonly newestSchema: () => number;
  readonly now: () => string;
  readonly work: (job: BackupJob) => Promise<WholeCopy>;
  /** The dialog of the door; null where the folder is typed into the page. */
  readonly askFolder: (() => Promise<string | null>) | null;
  /** Opens a checked file in the place of the library; returns the name under which the one before is kept. */
  readonly replace: (file: string) => Promise<string>;
  readonly log: (error: unknown) => void;
}

/** The backups of a library, and the clock that makes one a day. */
export interface OpenBackups extends Backups {
  /** Looks now and then whether a copy is due; never makes anybody wait. */
  watch(): void;
  stop(): void;
}

export function openBackups(options: Options): OpenBackups {
  const { libraryPath, newestSchema, now, work, askFolder, replace, log } = options;
  const file = settingsFile(libraryPath);
  let settings = readSettings(file);
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  const keep = (changes: Partial<BackupSettings>) => {
    settings = { ...settings, ...changes };
    writeSettings(file, settings);
  };
  const status = (): BackupStatus => {
    const { folder, latest, problem } = settings;
    return { folder, latest, problem, running: running !== null };
  };

  const copyTo = async (folder: string): Promise<void> => {
    const at = now();
    const name = nameOfCopy(settings.mark, at);
    const { size, assessments } = await work({ kind: 'make', libraryPath, copy: join(folder, name) });
    const latest = { name, at: `${at.slice(0, 19)}.000Z`, size, whole: true, assessments };
    const remaining = new Set(tidy(folder, settings.mark, name).map((copy) => copy.name));
    const whole = Object.entries({ ...settings.whole, [name]: { size, assessments } });
    keep({
      latest,
      problem: null,
      whole: Object.fromEntries(whole.filter(([known]) => remaining.has(known))),
    });
  };

  /** One copy at a time: who asks meanwhile waits for the same. */
  const run = (folder: string): Promise<void> => {
    running ??= Promise.resolve()
      .then(() => copyTo(usableFolder(folder, libraryPath)))
      .catch((error: unknown) => {
        const { code } = toAppError(error);
        if (code === 'internal') log(error);
        // A disk that was pulled out fails in many ways.
        keep({ problem: existsSync(folder) ? code : 'backup-folder' });
      })
      .catch(log)
      .finally(() => {
        running = null;
      });
    return running;
  };

  const look = () => {
    timer = setTimeout(look, NEXT_LOOK).unref();
    const { folder, latest } = settings;
    const isDue = latest === null || Date.parse(now()) - Date.parse(latest.at) >= DAY;
    if (folder !== null && isDue) void run(folder);
  };

  const chosenFolder = (): string => {
    if (settings.folder === null) throw folderFailure('none', '');
    return settings.folder;
  };

  const toBackup = (folder: string, name: string, at: string): Backup[] => {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats === undefined) return [];
    const known = settings.whole[name];
    const isSame = known !== undefined && known.size === stats.size;
    return [
      {
        name,
        at,
        size: stats.size,
        whole: isSame ? true : null,
        assessments: isSame ? known.assessments : null,
      },
    ];
  };

  return {
    status,
    async chooseFolder(typed) {
      // Where there is a dialog no path comes from the page.
      if (askFolder !== null && typed !== undefined) throw new AppError('refused', { reason: 'dialog' });
      const folder = askFolder === null ? (typed ?? null) : await askFolder();
      if (folder === null) return status();
      const real = usableFolder(folder, libraryPath);
      if (running !== null) await running;
      keep({ folder: real, problem: null, ...(real === settings.folder ? {} : { latest: null, whole: {} }) });
      await run(real);
      return status();
    },
    async run() {
      await run(chosenFolder());
      return status();
    },
    list: async () => {
      const folder = chosenFolder();
      return copiesIn(folder).flatMap(({ name, at }) => toBackup(folder, name, at));
    },
    async restore(name) {
      // Only a name of ours, never a path.
      if (readCopyName(name) === null) throw new AppError('bad-input', { place: 'name' });
      const copy = join(chosenFolder(), name);
      if (!existsSync(copy)) throw new AppError('file-gone', { file: name });
      if (running !== null) await running;
      const target = `${libraryPath}.restored.part`;
      const { size, assessments } = await work({ kind: 'fetch', copy, target, newestSchema: newestSchema() });
      const keptAs = await replace(target);
      keep({ whole: { ...settings.whole, [name]: { size, assessments } } });
      return { keptAs };
    },
    watch() {
      timer ??= setTimeout(look, FIRST_LOOK).unref();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
