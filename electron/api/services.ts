import type { Language } from '../../assessment-framework/model/common.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../assessment-framework/model/framework-texts.ts';
import type { ReleaseProfile } from '../../assessment-framework/release/release-profiles.ts';
import type { ReleaseSummaryLine } from '../../assessment-framework/release/release-summary.ts';
import type { RemovedItem } from '../../assessment-framework/release/removed-item.ts';
import type { WrittenFile } from '../../db/evidence-files.ts';
import type { Library } from '../../db/open-library.ts';
import type { ImportTasks } from '../import/import-tasks.ts';
import type { AppStatus, OutputOf, Preferences } from './contract.ts';
import type { Backup, BackupStatus } from './contract-backups.ts';
import type { FileOutcome, FileProof } from './contract-shapes.ts';
import type { Printer } from './printer.ts';
import type { ReportWork } from './report-tasks.ts';

export type FileKind =
  | 'package'
  | 'evidence'
  | 'word'
  | 'excel'
  | 'brief'
  | 'plan'
  | 'spreadsheet'
  | 'svg'
  | 'png'
  | 'pdf'
  | 'json'
  | 'csv'
  | 'metadata'
  | 'schema'
  | 'template';

/** A file that the user picked, on the disk of this computer. */
export interface ChosenFile {
  readonly path: string;
  /** Name as the user knows it; for messages and records, never for opening. */
  readonly name: string;
  /** Of a file that the page sent: deletes it. Call it when the file is not needed any more; what remains goes when the process ends. */
  readonly discard?: () => Promise<void>;
}

/** How a door lets the user pick and receive files. */
export interface Files {
  /**
   * The file that the page sent under the handle `upload`, or the one that the user picks in a dialog; null when they
   * thought better of it. A handle is good for one call.
   *
   * @throws AppError `file-gone` for an unknown handle, `bad-input` when the page has not sent all of it
   */
  choose(kind: FileKind, upload: string | undefined): Promise<ChosenFile | null>;
  /** The folder that the user picks in a dialog; null when they thought better of it, or where the door has no dialog. */
  chooseFolder(): Promise<string | null>;
  /** `write` makes the whole file at the path it is given; nothing remains when it fails. */
  save(file: {
    readonly kind: FileKind;
    readonly name: string;
    readonly write: (path: string) => Promise<void> | void;
  }): Promise<FileOutcome>;
  /** Keeps a page for a tab of the browser, which prints it; null where the door has a printer. */
  readonly showPage:
    | ((page: {
        readonly name: string;
        readonly write: (path: string) => Promise<void>;
      }) => Promise<ShownPage>)
    | null;
}

/** A page that was made to be printed, under an address of its own. */
export interface ShownPage {
  readonly kind: 'print';
  readonly name: string;
  readonly url: string;
}

/** Files that the page holds (dropped, pasted), on their way to this side in parts. */
export interface Uploads {
  /** Makes room for a file of `size` bytes; returns its handle. @throws AppError `file-too-large` */
  begin(file: { readonly name: string; readonly size: number }): Promise<string>;
  /** Adds the next bytes; returns how many there are. @throws AppError `file-gone`, `bad-input` for more than announced */
  add(upload: string, bytes: Uint8Array): Promise<number>;
}

/** A chosen file that lies in the library, ready for the record that will name it. */
export interface TakenFile extends WrittenFile {
  /** By its name or, where that says nothing, by its bytes. */
  readonly mediaType: string;
}

/** What takes its time and touches the library; a door does it away from the thread that serves the window. */
export interface LibraryWork {
  /**
   * Writes a chosen file into the library, for `library.evidence.finish`.
   *
   * @throws AppError `file-gone`, `file-unreadable`, `file-empty`, `file-too-large`, `disk-full`, `read-only`
   */
  takeFile(file: ChosenFile): Promise<TakenFile>;
  /** Erases a file that was taken and is not wanted after all. */
  discard(file: TakenFile): Promise<void>;
  /**
   * Writes an assessment with its history and evidence to `path`, and proves it.
   *
   * @throws AppError `export-unproved` when what was read back differs
   */
  writePackage(job: PackageJob): Promise<FileProof>;
  /**
   * Takes the assessment of a package into the library. With `once`, one that the library has already is no failure.
   *
   * @throws AppError `package-*`, `file-*`, `conflict`, `unknown-framework`
   */
  takePackage(file: ChosenFile, once: boolean): Promise<{ readonly id: string }>;
  /** What files made for a reader go without, found in the assessment and in its history. */
  previewRelease(job: Pick<PackageJob, 'assessmentId' | 'release'>): Promise<ReleasePreview>;
  /** The summary as composed from the findings, for the team to begin with. */
  draftSummary(order: { readonly assessmentId: string; readonly language: Language }): Promise<string>;
  /** Erases what files that were never finished left in the library. */
  sweep(): Promise<void>;
}

export interface ReleasePreview {
  readonly lines: ReleaseSummaryLine[];
  readonly removed: RemovedItem[];
}

export interface PackageJob {
  readonly assessmentId: string;
  readonly release: ReleaseProfile;
  readonly path: string;
  readonly appVersion: string;
  /** The moment of the export, ISO 8601 in UTC. */
  readonly createdAt: string;
}

/** The frameworks this application carries. */
export interface FrameworkShelf {
  /** The one that new assessments are pinned to. */
  readonly current: { readonly id: string; readonly version: string };
  has(id: string, version: string): boolean;
  /** @throws AppError `unknown-framework` */
  get(id: string, version: string): Framework;
  /** Texts in the language, or in English where the framework does not speak it. */
  texts(
    id: string,
    version: string,
    language: Language,
  ): { readonly texts: FrameworkTexts; readonly language: Language };
}

/** One import of a spreadsheet, in a thread of its own that holds what was read. */
export interface ImportThread {
  /**
   * Does a task; one after the other.
   *
   * @throws AppError `sheet-*` and `file-*`; `cancelled`, and nothing was written; codes of the library
   */
  run<T extends keyof ImportTasks>(
    task: T,
    input: ImportTasks[T]['input'],
  ): Promise<ImportTasks[T]['output']>;
  progress(): OutputOf<'imports.progress'>;
  /** Stops what is under way, or what comes next when nothing is yet. While a file is read, this ends the thread. */
  cancel(): void;
  /** Ends the thread and lets go of what was read. */
  close(): void;
  isClosed(): boolean;
}

/** Copies of the library in a second folder. Works while the library cannot be opened, too: that is when it is needed. */
export interface Backups {
  status(): BackupStatus;
  /**
   * Chooses the folder and makes the first copy there.
   *
   * @param folder as typed; undefined where the door has a dialog. Nothing changes when the user closes the dialog.
   * @throws AppError `backup-folder` with the `context` `gone`, `read-only` or `same`; `refused` for a typed folder where
   * there is a dialog
   */
  chooseFolder(folder: string | undefined): Promise<BackupStatus>;
  /** Makes a copy now; a failure is told by `problem`. @throws AppError `backup-folder` when no folder was chosen */
  run(): Promise<BackupStatus>;
  /** The copies in the folder, newest first. @throws AppError `backup-folder` */
  list(): Promise<Backup[]>;
  /**
   * Checks a copy, keeps today's library beside it and opens the copy in its place.
   *
   * @returns the name of the file that holds the library as it was, beside the library; empty when there was none
   * @throws AppError `backup-broken`, `newer-library`, `library-locked`, `file-gone`, `disk-full`; nothing changed then
   */
  restore(name: string): Promise<{ readonly keptAs: string }>;
}

/** What the handlers work with. A door puts it together. */
export interface Services {
  readonly library: Library;
  readonly frameworks: FrameworkShelf;
  readonly files: Files;
  /** null where the page sends files to an address instead. */
  readonly uploads: Uploads | null;
  readonly work: LibraryWork;
  readonly reportWork: ReportWork;
  /** null where a browser prints. */
  readonly printer: Printer | null;
  /** A private folder for files on their way; it goes with the process. */
  readonly workFolder: () => string;
  /** Starts the thread of an import. */
  readonly startImport: () => ImportThread;
  readonly backups: Backups;
  /** Path of the package of the practice country. */
  readonly practicePackage: string;
  readonly newId: () => string;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Hears the preferences whenever they are read or saved: a door may have to follow them. */
  readonly onPreferences?: ((preferences: Preferences) => void) | undefined;
  readonly about: Pick<AppStatus, 'version' | 'door' | 'libraryPath'>;
}
