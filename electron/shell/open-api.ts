import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../../db/open-library.ts';
import { readMigrations } from '../../db/read-migrations.ts';
import { swapLibrary } from '../../db/swap-library.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Preferences } from '../api/contract.ts';
import { type Dispatch, dispatcher, type Handlers } from '../api/dispatch.ts';
import { backupsHandlers } from '../api/handlers/backups.ts';
import { createHandlers } from '../api/handlers/create-handlers.ts';
import type { Printer } from '../api/printer.ts';
import type { Files, Uploads } from '../api/services.ts';
import { compiledFrameworks } from './framework-shelf.ts';
import { makeGate } from './gate.ts';
import { type ImportThreads, importThreads } from './import-threads.ts';
import { libraryThread } from './library-thread.ts';
import { openBackups } from './open-backups.ts';
import { openOwnLibrary } from './open-own-library.ts';
import { reportThreads } from './report-threads.ts';
import { inThread } from './run-thread.ts';
import type { Forker } from './sheet-reader.ts';
import { indexWhenQuiet } from './when-quiet.ts';

/** How long a library that is to be put back waits for calls on the one that is open, in milliseconds. */
const PATIENCE = 10_000;

/** What is answered while an import writes; the rest may write too, and waits until that is done. */
const GOES_ON =
  /^((imports|app|frameworks|uploads)\.|(reports\.(progress|cancel)|assessments\.(list|open)|history\.(list|changes)|evidence\.(read|inspect))$)/;

const now = () => new Date().toISOString();

/** The use cases, ready for a door. */
export interface Api {
  readonly dispatch: Dispatch;
  /** Closes the library; the door makes no call afterwards. */
  close(): void;
}

interface Options {
  readonly door: 'desktop' | 'browser';
  /** Folder of the built application. */
  readonly dist: string;
  readonly libraryPath: string;
  readonly files: Files;
  /** null where the page sends files to an address instead. */
  readonly uploads: Uploads | null;
  /** null where a browser prints. */
  readonly printer: Printer | null;
  /** Makes a private folder, or gives the one that was made. */
  readonly workFolder: () => string;
  /** Starts the processes that read spreadsheets. */
  readonly fork: Forker;
  /** Hears the preferences whenever they are read or saved. */
  readonly onPreferences?: (preferences: Preferences) => void;
}

/**
 * Opens the library at once and puts the use cases together. Does not throw: when the library cannot be opened
 * (locked, newer, damaged) every call is answered with the reason, and each call tries again.
 */
export function openApi(options: Options): Api {
  const { door, dist, libraryPath, files, uploads, printer, workFolder, fork, onPreferences } = options;
  const log = (error: unknown) => console.error(error);
  let opened: {
    readonly handlers: Handlers;
    readonly library: Library;
    readonly imports: ImportThreads;
  } | null = null;
  const gate = makeGate();
  const quiet = indexWhenQuiet(() => opened?.library.search ?? null, log);

  /** Opens another file as the library; whatever goes wrong, the one before is there again. */
  const replace = (file: string): string => {
    opened?.imports.closeAll();
    opened?.library.close();
    opened = null;
    const swap = swapLibrary(libraryPath, file, now());
    try {
      open();
    } catch (error) {
      swap.undo();
      throw error;
    }
    return swap.keptAs ?? '';
  };
  const backups = openBackups({
    libraryPath,
    newestSchema: () => readMigrations(join(dist, 'migrations')).at(-1)?.version ?? 0,
    now,
    work: (job) => inThread(join(dist, 'main', 'backup-worker.cjs'), job),
    askFolder: door === 'desktop' ? () => files.chooseFolder() : null,
    replace: (file) => gate.alone(() => replace(file), PATIENCE),
    log,
  });

  const open = () => {
    if (opened !== null) return opened.handlers;
    // The library holds names and addresses: a new folder is for its user alone.
    mkdirSync(dirname(libraryPath), { recursive: true, mode: 0o700 });
    const library = openOwnLibrary(libraryPath, dist);
    const work = libraryThread(join(dist, 'main', 'library-worker.cjs'), { libraryPath, dist });
    if (library.evidence.hasUnfinished()) work.sweep().catch(log);
    const imports = importThreads({
      workerFile: join(dist, 'main', 'import-worker.cjs'),
      readerFile: join(dist, 'main', 'sheet-reader.cjs'),
      fork,
      libraryPath,
      migrations: readMigrations(join(dist, 'migrations')),
    });
    const handlers = createHandlers({
      library,
      frameworks: compiledFrameworks(join(dist, 'frameworks')),
      files,
      uploads,
      printer,
      workFolder,
      work,
      backups,
      reportWork: reportThreads(join(dist, 'main', 'report-worker.cjs'), { libraryPath, dist }),
      startImport: imports.start,
      practicePackage: join(dist, 'practice-country.mdsa'),
      newId: randomUUID,
      now,
      onPreferences,
      about: { version: packageJson.version, door, libraryPath },
    });
    opened = { handlers, library, imports };
    backups.watch();
    return handlers;
  };
  const always = backupsHandlers({ backups });
  const ask = dispatcher(open, log, always);
  const dispatch: Dispatch = (procedure, input) => {
    quiet.stir();
    const written = GOES_ON.test(String(procedure)) ? null : opened?.imports.written();
    if (written) return written.then(() => dispatch(procedure, input));
    return Object.hasOwn(always, String(procedure))
      ? ask(procedure, input)
      : gate.pass(() => ask(procedure, input));
  };
  dispatch('app.status', undefined).catch(log);
  return {
    dispatch,
    close: () => {
      quiet.stop();
      backups.stop();
      opened?.imports.closeAll();
      opened?.library.close();
    },
  };
}
