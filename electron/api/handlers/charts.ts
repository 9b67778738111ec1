import { writeFile } from 'node:fs/promises';
import { chartContent } from '../chart-content.ts';
import type { HandlersOf } from '../dispatch.ts';
import { chartFileName } from '../file-name.ts';
import { headOf } from '../head-of.ts';
import type { Services } from '../services.ts';

export function chartsHandlers({
  library,
  files,
}: Pick<Services, 'library' | 'files'>): HandlersOf<'charts.save'> {
  return {
    'charts.save': ({ assessmentId, name, format, content }) => {
      const bytes = chartContent(format, content);
      const head = headOf(library, assessmentId);
      return files.save({
        kind: format,
        name: chartFileName(head, name, format),
        write: (path) => writeFile(path, bytes, { flush: true }),
      });
    },
  };
}
