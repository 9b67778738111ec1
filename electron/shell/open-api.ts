import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openLibrary } from '../../db/open-library.ts';
import { readMigrations } from '../../db/read-migrations.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { type Dispatch, dispatcher, type Handlers } from '../api/dispatch.ts';
import { createHandlers } from '../api/handlers/create-handlers.ts';
import type { Files } from '../api/services.ts';
import { compiledFrameworks } from './framework-shelf.ts';
import { workerReportMaker } from './report-maker.ts';

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
}

/**
 * Opens the library at once and puts the use cases together. Does not throw: when the library cannot be opened
 * (locked, newer, damaged) every call is answered with the reason, and each call tries again.
 */
export function openApi({ door, dist, libraryPath, files }: Options): Api {
  let opened: { readonly handlers: Handlers; readonly close: () => void } | null = null;

  const open = () => {
    if (opened !== null) return opened.handlers;
    // The library holds names and addresses: a new folder is for its user alone.
    mkdirSync(dirname(libraryPath), { recursive: true, mode: 0o700 });
    const library = openLibrary(libraryPath, {
      migrations: readMigrations(join(dist, 'migrations')),
      now,
      makeId: randomUUID,
    });
    const handlers = createHandlers({
      library,
      frameworks: compiledFrameworks(join(dist, 'frameworks')),
      files,
      makeReport: workerReportMaker(join(dist, 'main', 'report-worker.cjs')),
      practicePackage: join(dist, 'practice-country.mdsa'),
      newId: randomUUID,
      now,
      about: { version: packageJson.version, door, libraryPath },
    });
    opened = { handlers, close: () => library.close() };
    return handlers;
  };
  const log = (error: unknown) => console.error(error);
  const dispatch = dispatcher(open, log);
  dispatch('app.status', undefined).catch(log);
  return { dispatch, close: () => opened?.close() };
}
