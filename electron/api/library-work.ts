import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { releaseAssessment } from '../../assessment-framework/release/release-assessment.ts';
import { releaseSummary } from '../../assessment-framework/release/release-summary.ts';
import { PART_BYTES } from '../../db/evidence-files.ts';
import { LibraryError } from '../../db/library-error.ts';
import type { Library } from '../../db/open-library.ts';
import { AppError } from './app-error.ts';
import { FILE_LIMIT, tooLarge } from './file-limit.ts';
import { mediaTypeOf, UNKNOWN_MEDIA_TYPE } from './media-type.ts';
import { assertUsable, problemsUnder, type ReadAssessment, readAssessment } from './read-assessment.ts';
import { releaseMarks } from './release-marks.ts';
import type { ChosenFile, FrameworkShelf, LibraryWork } from './services.ts';
import { realType, SAMPLE_BYTES } from './sniff-file.ts';
import { piecesOf, writePackageFile } from './write-package-file.ts';

/** The long work on a library. It reads and writes without giving way, so it belongs into a thread of its own. */
export function libraryWork(
  library: Library,
  frameworks: Pick<FrameworkShelf, 'get' | 'texts'>,
): LibraryWork {
  return {
    takeFile: async (file) => {
      const written = writeFile(library, file);
      const named = mediaTypeOf(file.name);
      if (named !== UNKNOWN_MEDIA_TYPE) return { ...written.file, mediaType: named };
      const { mediaType } = await realType(written.beginning);
      return { ...written.file, mediaType: mediaType || named };
    },
    discard: async (file) => library.evidence.discard([file]),
    writePackage: async ({ assessmentId, release, path, appVersion, createdAt }) => {
      const whole = library.assessments.exportAssessment(assessmentId);
      // What the team hands around within itself comes back as it went.
      const assessment =
        release === 'internal'
          ? whole
          : releaseAssessment(whole, release, releaseMarks(whole.head.reportLanguage)).assessment;
      const readEvidence = library.evidence.open;
      return await writePackageFile(path, { assessment, readEvidence, appVersion, createdAt }, frameworks);
    },
    takePackage: async (file, once) => {
      const reading = await readAssessment(file);
      try {
        const { assessment } = reading;
        const { id, version } = assessment.framework;
        assertUsable(file.name, problemsUnder(assessment, frameworks.get(id, version), false));
        return library.assessments.importAssessment(assessment, evidenceOf(reading));
      } catch (error) {
        if (once && error instanceof LibraryError && error.code === 'conflict')
          return { id: reading.assessment.head.id };
        throw error;
      } finally {
        await reading.discard();
      }
    },
    previewRelease: async ({ assessmentId, release }) => {
      const whole = library.assessments.exportAssessment(assessmentId);
      const { removed } = releaseAssessment(whole, release, releaseMarks(whole.head.reportLanguage));
      return { lines: [...releaseSummary(whole, removed, release)], removed: [...removed] };
    },
    draftSummary: async ({ assessmentId, language }) => {
      // Only this job composes sentences: the others need not wait until all that it takes is read.
      const { draftSummary } = await import('./draft-summary.ts');
      const assessment = library.assessments.open(assessmentId);
      const { id, version } = assessment.framework;
      const { texts } = frameworks.texts(id, version, language);
      return draftSummary({ assessment, framework: frameworks.get(id, version), texts, language });
    },
    sweep: async () => library.evidence.sweep(),
  };
}

function writeFile(library: Library, { path, name }: ChosenFile) {
  // Looked at before it is opened: some things that are no files make whoever opens them wait.
  const status = reading(name, () => statSync(path));
  if (!status.isFile()) throw new AppError('file-unreadable', { file: name });
  if (status.size > FILE_LIMIT) throw tooLarge(name);
  const file = reading(name, () => openSync(path, 'r'));
  try {
    let beginning: Uint8Array = new Uint8Array();
    const written = library.evidence.write(function* () {
      const buffer = Buffer.alloc(PART_BYTES);
      for (let offset = 0; ; ) {
        const length = reading(name, () => readSync(file, buffer, 0, PART_BYTES, offset));
        if (length === 0) return;
        if (offset === 0) beginning = Uint8Array.from(buffer.subarray(0, Math.min(length, SAMPLE_BYTES)));
        offset += length;
        // It may grow while it is read.
        if (offset > FILE_LIMIT) throw tooLarge(name);
        yield buffer.subarray(0, length);
      }
    });
    if (written.size > 0) return { file: written, beginning };
    library.evidence.discard([written]);
    throw new AppError('file-empty', { file: name });
  } finally {
    closeSync(file);
  }
}

/** Failures of the file that is read, not of the library that is written. */
function reading<T>(name: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    throw new AppError(code === 'ENOENT' ? 'file-gone' : 'file-unreadable', { file: name }, { cause });
  }
}

function evidenceOf({ evidence }: ReadAssessment): (sha256: string) => Iterable<Uint8Array> | null {
  return (sha256) => {
    const path = evidence.get(sha256);
    return path === undefined ? null : piecesOf(path);
  };
}
