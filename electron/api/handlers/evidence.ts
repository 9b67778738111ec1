import { open } from 'node:fs/promises';
import { Evidence } from '../../../assessment-framework/model/assessment.ts';
import { LibraryError } from '../../../db/library-error.ts';
import type { Library } from '../../../db/open-library.ts';
import { AppError } from '../app-error.ts';
import type { HandlersOf } from '../dispatch.ts';
import { harmlessName } from '../harmless-name.ts';
import { isAsNamed } from '../media-type.ts';
import type { Services, TakenFile } from '../services.ts';
import { realType, SAMPLE_BYTES } from '../sniff-file.ts';
import { authorOf } from './author.ts';

type EvidenceProcedures = 'evidence.attach' | 'evidence.inspect' | 'evidence.read' | 'evidence.saveCopy';

export function evidenceHandlers({
  library,
  files,
  work,
  newId,
}: Pick<Services, 'library' | 'files' | 'work' | 'newId'>): HandlersOf<EvidenceProcedures> {
  return {
    'evidence.attach': async ({ assessmentId, upload, evidence }) => {
      const by = authorOf(library);
      if (evidence !== undefined) recordOf(library, assessmentId, evidence);
      const chosen = await files.choose('evidence', upload);
      if (chosen === null) return null;
      try {
        const taken = await work.takeFile({ path: chosen.path, name: chosen.name });
        const file = fileOf(chosen.name, taken);
        return await finished({ library, work }, taken, () => {
          // Read only now: the record may have been edited while the file was taken in.
          const record =
            evidence === undefined
              ? Evidence.parse({ id: newId(), kind: 'file', title: file.name, strength: 'copy-held', file })
              : { ...recordOf(library, assessmentId, evidence), file };
          library.records.save(assessmentId, 'evidence', record, by);
          return record;
        });
      } finally {
        await chosen.discard?.();
      }
    },
    'evidence.inspect': async ({ assessmentId, evidence }) => {
      const file = heldFile(library, assessmentId, evidence);
      const real = await realType(library.evidence.read(file.sha256, 0, SAMPLE_BYTES));
      return { size: file.size, ...real, asNamed: isAsNamed(file.name, real.mediaType) };
    },
    'evidence.read': ({ assessmentId, evidence, offset, length }) => {
      const { sha256 } = heldFile(library, assessmentId, evidence);
      return { base64: library.evidence.read(sha256, offset, length).toString('base64') };
    },
    'evidence.saveCopy': ({ assessmentId, evidence }) => {
      const file = heldFile(library, assessmentId, evidence);
      return files.save({
        kind: 'evidence',
        name: harmlessName(file.name),
        write: (path) => writeCopy(library, file.sha256, path),
      });
    },
  };
}

const fileOf = (name: string, { sha256, size, mediaType }: TakenFile) => ({
  name: harmlessName(name),
  sha256,
  size,
  mediaType,
});

/** Makes the bytes and the record that names them count together; erases the bytes when that fails. */
async function finished<T>(
  { library, work }: Pick<Services, 'library' | 'work'>,
  taken: TakenFile,
  name: () => T,
): Promise<T> {
  try {
    return library.evidence.finish([taken], name);
  } catch (error) {
    await work.discard(taken);
    throw error;
  }
}

function recordOf(library: Library, assessmentId: string, id: string): Evidence {
  const record = library.records.get(assessmentId, 'evidence', [id]);
  if (record === null) throw new LibraryError('not-found', { id });
  return record;
}

/** The file of a record, of the size that is really held. @throws AppError `not-found`, or `file-gone` when it did not come along */
function heldFile(library: Library, assessmentId: string, id: string) {
  const { file } = recordOf(library, assessmentId, id);
  if (file === null) throw new LibraryError('not-found', { id });
  const size = library.evidence.sizeOf(file.sha256);
  if (size === null) throw new AppError('file-gone', { file: file.name });
  return { ...file, size };
}

async function writeCopy(library: Library, sha256: string, path: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    // Between two parts the window is served.
    for (const part of library.evidence.open(sha256)?.parts ?? []) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
}
