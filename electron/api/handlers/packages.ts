import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { kindNames } from '../../../db/kinds/all-kinds.ts';
import { LibraryError } from '../../../db/library-error.ts';
import type { Library } from '../../../db/open-library.ts';
import { writePackage } from '../../../db/package/write-package.ts';
import type { HandlersOf } from '../dispatch.ts';
import { fileNameFor } from '../file-name.ts';
import { assertUsable, problemsUnder, type ReadAssessment, readAssessment } from '../read-assessment.ts';
import type { ChosenFile, Services } from '../services.ts';
import { authorOf } from './author.ts';

type PackageProcedures = 'packages.export' | 'packages.import' | 'practice.open';

export function packagesHandlers({
  library,
  files,
  frameworks,
  about,
  now,
  practicePackage,
}: Services): HandlersOf<PackageProcedures> {
  return {
    'packages.export': ({ assessmentId }) => {
      const assessment = library.assessments.exportAssessment(assessmentId);
      const input = {
        assessment,
        readEvidence: library.evidence.read,
        appVersion: about.version,
        createdAt: now(),
      };
      const name = fileNameFor(assessment.head, 'package');
      return files.save({
        kind: 'package',
        name,
        write: async (path) => {
          writeDurably(path, (add) => writePackage(input, add));
          await assertReadsBack({ path, name }, assessment);
        },
      });
    },
    'packages.import': async ({ upload }) => {
      const chosen = await files.choose('package', upload);
      if (chosen === null) return null;
      const reading = await readAssessment(chosen);
      const { id, version } = reading.assessment.framework;
      return await taken(reading, () => {
        assertUsable(chosen.name, problemsUnder(reading.assessment, frameworks.get(id, version), false));
        return library.assessments.importAssessment(reading.assessment, evidenceOf(reading));
      });
    },
    'practice.open': async () => {
      const reading = await readAssessment({ path: practicePackage, name: 'practice' });
      const { id } = reading.assessment.head;
      return await taken(reading, () => {
        if (isOnList(library, id)) return { id };
        if (!restored(library, id))
          library.assessments.importAssessment(reading.assessment, evidenceOf(reading));
        return { id };
      });
    },
  };
}

/**
 * Reads a written package as an importer would, with every checksum: nothing is called saved that could not be opened again.
 * @throws AppError `package-*` with what is wrong, or Error when it holds less than the assessment
 */
async function assertReadsBack(file: ChosenFile, assessment: Assessment): Promise<void> {
  const reading = await readAssessment(file);
  await reading.discard();
  for (const list of [...kindNames, 'history'] as const)
    if (reading.assessment[list].length !== assessment[list].length)
      throw new Error(`the package came back with other ${list}`);
}

/** Does something with what was read, and deletes the unpacked evidence whatever comes of it. */
async function taken<T>(reading: ReadAssessment, act: () => T): Promise<T> {
  try {
    return act();
  } finally {
    await reading.discard();
  }
}

function evidenceOf({ evidence }: ReadAssessment): (sha256: string) => Uint8Array | null {
  return (sha256) => {
    const path = evidence.get(sha256);
    return path === undefined ? null : readFileSync(path);
  };
}

const isOnList = (library: Library, id: string) =>
  library.assessments.list().some((summary) => summary.id === id);

/** Puts a practice country that was taken off the list back on it; false when it was never there. */
function restored(library: Library, id: string): boolean {
  try {
    library.assessments.restore(id, authorOf(library));
    return true;
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'not-found') return false;
    throw error;
  }
}

/** Writes a file piece by piece; it is on disk when this returns. */
function writeDurably(path: string, produce: (add: (chunk: Uint8Array) => void) => void): void {
  const file = openSync(path, 'wx');
  try {
    produce((chunk) => writeFileSync(file, chunk));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
