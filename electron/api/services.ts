import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import type { Language } from '../../assessment-framework/model/common.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../assessment-framework/model/framework-texts.ts';
import type { Library } from '../../db/open-library.ts';
import type { AppStatus } from './contract.ts';
import type { FileOutcome } from './contract-shapes.ts';

export type FileKind = 'package' | 'evidence' | 'word' | 'excel';

/** A file that the user picked, on the disk of this computer. */
export interface ChosenFile {
  readonly path: string;
  /** Name as the user knows it; for messages and records, never for opening. */
  readonly name: string;
}

/** How a door lets the user pick and receive files. */
export interface Files {
  /** The chosen file, or null when the user thought better of it. `upload` is the handle of the browser door. */
  choose(kind: FileKind, upload: string | undefined): Promise<ChosenFile | null>;
  /** `write` makes the whole file at the path it is given; nothing remains when it fails. */
  save(file: {
    readonly kind: FileKind;
    readonly name: string;
    readonly write: (path: string) => Promise<void> | void;
  }): Promise<FileOutcome>;
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

export interface ReportJob {
  readonly format: 'word' | 'excel';
  readonly language: Language;
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
}

/** Makes the bytes of a report, away from the thread that serves the window. */
export type ReportMaker = (job: ReportJob) => Promise<Uint8Array>;

/** What the handlers work with. A door puts it together. */
export interface Services {
  readonly library: Library;
  readonly frameworks: FrameworkShelf;
  readonly files: Files;
  readonly makeReport: ReportMaker;
  /** Path of the package of the practice country. */
  readonly practicePackage: string;
  readonly newId: () => string;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly about: Pick<AppStatus, 'version' | 'door' | 'libraryPath'>;
}
