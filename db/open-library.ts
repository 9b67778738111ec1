import type { HistoryEntry } from '../assessment-framework/model/assessment.ts';
import { type AnswersRepository, answersRepository } from './answers-repository.ts';
import { type AssessmentsRepository, assessmentsRepository } from './assessments-repository.ts';
import { type EvidenceFiles, evidenceFiles } from './evidence-files.ts';
import { headStore } from './head-store.ts';
import { type HistoryQuery, historyReader, historyWriter, type Origin } from './history.ts';
import { type HistoryPages, historyPages } from './history-pages.ts';
import { toLibraryError } from './library-error.ts';
import { type Migration, migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { type ProfileRepository, profileRepository } from './profile-repository.ts';
import { type RecordRepository, recordRepository } from './record-repository.ts';
import { recordStore } from './record-store.ts';
import { type ReportTemplatesRepository, reportTemplatesRepository } from './report-templates-repository.ts';
import { type Restore, restoreOf } from './restore.ts';
import { type Search, searchOf } from './search/search.ts';
import { transactionOf } from './transaction.ts';
import { type Undo, undoOf } from './undo.ts';

export interface LibraryOptions extends Origin {
  /** Steps of the schema, oldest first; see `readMigrations`. */
  readonly migrations: readonly Migration[];
  /** How long a write waits for another process, in milliseconds; 5,000 when not said. */
  readonly busyTimeoutMs?: number;
}

/** The open library of a computer. Every write is on disk when its call returns. */
export interface Library {
  readonly path: string;
  readonly assessments: AssessmentsRepository;
  readonly records: RecordRepository;
  readonly answers: AnswersRepository;
  readonly evidence: EvidenceFiles;
  readonly history: Undo &
    Restore &
    HistoryPages & {
      /** Entries of the history, newest first. */
      list(assessmentId: string, query?: HistoryQuery): HistoryEntry[];
    };
  readonly profile: ProfileRepository;
  readonly templates: ReportTemplatesRepository;
  readonly search: Search;
  /** Once is enough; twice does no harm. */
  close(): void;
}

/**
 * Opens a library, or makes one, and brings its schema to the newest version (a copy is kept beside it).
 *
 * @throws LibraryError `newer-library`, `library-locked`, `read-only`, `disk-full`, `file-unreadable`
 */
export function openLibrary(path: string, options: LibraryOptions): Library {
  const db = translated(() => openDatabase(path, options.busyTimeoutMs ?? 5_000));
  try {
    migrate(db, options.migrations);
  } catch (error) {
    db.close();
    throw toLibraryError(error);
  }
  const transaction = transactionOf(db);
  const reader = historyReader(db);
  const stores = {
    transaction,
    heads: headStore(db),
    records: recordStore(db),
    history: historyWriter(db, options),
  };
  const files = evidenceFiles(db, transaction);
  const records = recordRepository(stores);
  return {
    path,
    assessments: assessmentsRepository(db, stores, reader, { ...options, files }),
    records,
    answers: answersRepository(records),
    evidence: files,
    history: {
      ...undoOf(db, stores, reader),
      ...restoreOf(stores, reader),
      ...historyPages(db),
      list: reader.list,
    },
    profile: profileRepository(db, transaction, options.makeId),
    templates: reportTemplatesRepository(db, transaction, options),
    search: searchOf(db, stores, (sha256, length) =>
      files.sizeOf(sha256) === null ? null : files.read(sha256, 0, length),
    ),
    close() {
      if (!db.open) return;
      // Lets SQLite refresh what it knows about the sizes of tables, as its documentation advises before closing.
      db.pragma('optimize');
      db.close();
    },
  };
}

function translated<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw toLibraryError(error);
  }
}
