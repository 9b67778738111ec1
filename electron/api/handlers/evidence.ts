import { readFile, stat } from 'node:fs/promises';
import { Evidence } from '../../../assessment-framework/model/assessment.ts';
import { AppError } from '../app-error.ts';
import type { HandlersOf } from '../dispatch.ts';
import { mediaTypeOf } from '../media-type.ts';
import type { ChosenFile, Services } from '../services.ts';
import { authorOf } from './author.ts';

/** Largest file of evidence, in bytes: a scanned law fits, a film does not. */
const EVIDENCE_LIMIT = 100 * 1024 ** 2;

export function evidenceHandlers({ library, files, newId }: Services): HandlersOf<'evidence.attach'> {
  return {
    'evidence.attach': async ({ assessmentId, upload }) => {
      const by = authorOf(library);
      const chosen = await files.choose('evidence', upload);
      if (chosen === null) return null;
      const kept = library.evidence.store(await readEvidence(chosen));
      const title = chosen.name.slice(0, 300);
      const file = { name: title, ...kept, mediaType: mediaTypeOf(chosen.name) };
      const record = Evidence.parse({ id: newId(), kind: 'file', title, strength: 'copy-held', file });
      library.records.save(assessmentId, 'evidence', record, by);
      return record;
    },
  };
}

async function readEvidence({ path, name }: ChosenFile): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > EVIDENCE_LIMIT) throw new AppError('package-too-large', { file: name });
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-unreadable', { file: name }, { cause: error });
  }
}
