import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openLibrary } from '../../../db/open-library.ts';
import { readMigrations } from '../../../db/read-migrations.ts';
import {
  contract,
  type InputOf,
  type OutputOf,
  type Procedure,
  type Reply,
} from '../../../electron/api/contract.ts';
import { type Dispatch, dispatcher } from '../../../electron/api/dispatch.ts';
import { createHandlers } from '../../../electron/api/handlers/create-handlers.ts';
import { libraryWork } from '../../../electron/api/library-work.ts';
import type { ReportWork } from '../../../electron/api/report-tasks.ts';
import type { ChosenFile } from '../../../electron/api/services.ts';
import { doBackupJob } from '../../../electron/shell/backup-job.ts';
import { forkWithNode } from '../../../electron/shell/fork-with-node.ts';
import { singleFramework } from '../../../electron/shell/framework-shelf.ts';
import { importThreads } from '../../../electron/shell/import-threads.ts';
import { openBackups } from '../../../electron/shell/open-backups.ts';
import { pageUploads } from '../../../electron/shell/page-uploads.ts';
import { readFrameworkFolder } from '../../../electron/shell/read-framework-folder.ts';
import { fontFilesOfProject } from '../../../electron/shell/report-fonts.ts';
import { writeWholeFile } from '../../../electron/shell/write-whole-file.ts';

const root = join(import.meta.dirname, '../../..');
const builtIn = readFrameworkFolder(join(root, 'assessment-framework/content/mdsa-1.0'));

/** The whole application behind its contract, on a library file of its own. */
export interface TestApplication {
  readonly folder: string;
  readonly library: Library;
  readonly dispatch: Dispatch;
  readonly logged: unknown[];
  /** Asks, and fails unless the answer fits the contract. */
  ask<P extends Procedure>(procedure: P, input?: InputOf<P>): Promise<OutputOf<P>>;
  /** What the user does in the next dialogs. */
  readonly user: { chooses: ChosenFile | null; choosesFolder: string | null; savesAs: string | null };
  close(): void;
}

interface Options {
  /** Does the work on reports; left out: as the application does, but where the test runs. */
  readonly work?: ReportWork;
  readonly practicePackage?: string;
}

/** Opens the application on an empty library in a temporary folder, with a clock that moves a second a look. */
export function anApplication({ work, practicePackage = '' }: Options = {}): TestApplication {
  const folder = mkdtempSync(join(tmpdir(), 'mda-api-'));
  let seconds = 0;
  let ids = 0;
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)).toISOString();
  const newId = () => `id-${++ids}`;
  const libraryPath = join(folder, 'library.sqlite');
  const library = openLibrary(libraryPath, {
    migrations: readMigrations(join(root, 'db/migrations')),
    now,
    makeId: newId,
  });
  const user: TestApplication['user'] = { chooses: null, choosesFolder: null, savesAs: null };
  const frameworks = singleFramework(builtIn);
  const logged: unknown[] = [];
  const uploads = pageUploads(() => folder);
  const imports = importThreads({
    workerFile: join(root, 'electron/import-worker.ts'),
    readerFile: join(root, 'electron/sheet-reader.ts'),
    fork: forkWithNode,
    libraryPath,
    migrations: readMigrations(join(root, 'db/migrations')),
  });
  const handlers = createHandlers({
    library,
    frameworks,
    files: {
      choose: async (_kind, upload) => (upload === undefined ? user.chooses : uploads.take(upload)),
      chooseFolder: async () => user.choosesFolder,
      showPage: null,
      save: async ({ write }) => {
        if (user.savesAs === null) return { kind: 'cancelled' };
        await writeWholeFile(join(folder, user.savesAs), write);
        return { kind: 'saved', name: user.savesAs };
      },
    },
    uploads,
    work: libraryWork(library, frameworks),
    backups: openBackups({
      libraryPath,
      newestSchema: () => Number.MAX_SAFE_INTEGER,
      now,
      work: doBackupJob,
      askFolder: async () => user.choosesFolder,
      replace: () => Promise.reject(new Error('see backups.test.ts')),
      log: (error) => logged.push(error),
    }),
    startImport: imports.start,
    printer: null,
    workFolder: () => folder,
    reportWork:
      work ??
      (async (...task) => {
        // Only tests that make reports load what makes them.
        const { reportWork } = await import('../../../electron/shell/report-work.ts');
        return await reportWork({ library, frameworks, fontFiles: fontFilesOfProject(root) })(...task);
      }),
    practicePackage,
    newId,
    now,
    about: { version: '0.1.0', door: 'desktop', libraryPath },
  });
  const dispatch = dispatcher(
    () => handlers,
    (error) => logged.push(error),
  );
  return {
    folder,
    library,
    dispatch,
    logged,
    user,
    async ask(procedure, input) {
      const reply = await dispatch(procedure, input);
      if (!reply.ok) throw Object.assign(new Error(`${procedure}: ${reply.code}`), reply);
      return contract[procedure].output.parse(reply.value) as never;
    },
    close() {
      imports.closeAll();
      library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes a file into the folder of the application and returns it as if chosen in a dialog. */
export function aFile({ folder }: TestApplication, name: string, bytes: string | Uint8Array): ChosenFile {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { path, name };
}

/** The code of a failed reply; `ok` for a success. */
export const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.code);
