import { writeFile } from 'node:fs/promises';
import type { HandlersOf } from '../dispatch.ts';
import { fileNameFor } from '../file-name.ts';
import type { Services } from '../services.ts';

export function reportsHandlers({
  library,
  frameworks,
  files,
  makeReport,
}: Services): HandlersOf<'reports.export'> {
  return {
    'reports.export': ({ assessmentId, format, language }) => {
      const assessment = library.assessments.open(assessmentId);
      const { id, version } = assessment.framework;
      const framework = frameworks.get(id, version);
      const { texts } = frameworks.texts(id, version, language);
      return files.save({
        kind: format,
        name: fileNameFor(assessment.head, format),
        write: async (path) => {
          await writeFile(path, await makeReport({ format, language, assessment, framework, texts }), {
            flush: true,
          });
        },
      });
    },
  };
}
