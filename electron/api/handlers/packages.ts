import type { Library } from '../../../db/open-library.ts';
import type { HandlersOf } from '../dispatch.ts';
import { fileNameFor } from '../file-name.ts';
import { headOf } from '../head-of.ts';
import { saveProved } from '../save-proved.ts';
import type { Services } from '../services.ts';
import { authorOf } from './author.ts';

type PackageProcedures = 'packages.export' | 'packages.import' | 'practice.open';

export function packagesHandlers({
  library,
  files,
  work,
  about,
  now,
  practicePackage,
}: Services): HandlersOf<PackageProcedures> {
  return {
    'packages.export': ({ assessmentId, release }) => {
      const name = fileNameFor(headOf(library, assessmentId), 'package', release);
      return saveProved(files, { kind: 'package', name }, (path) =>
        work.writePackage({ assessmentId, release, path, appVersion: about.version, createdAt: now() }),
      );
    },
    'packages.import': async ({ upload }) => {
      const chosen = await files.choose('package', upload);
      if (chosen === null) return null;
      try {
        return await work.takePackage(chosen, false);
      } finally {
        await chosen.discard?.();
      }
    },
    'practice.open': async () => {
      const { id } = await work.takePackage({ path: practicePackage, name: 'practice' }, true);
      // It may have been taken off the list; what was done in it is still there.
      if (!isOnList(library, id)) library.assessments.restore(id, authorOf(library));
      return { id };
    },
  };
}

const isOnList = (library: Library, id: string) =>
  library.assessments.list().some((summary) => summary.id === id);
