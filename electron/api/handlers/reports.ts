import { LibraryError } from '../../../db/library-error.ts';
import type { OutputOf } from '../contract.ts';
import type { ReportFormat } from '../contract-reports.ts';
import type { HandlersOf } from '../dispatch.ts';
import { fileNameFor, refreshedFileName } from '../file-name.ts';
import { reportDesk } from '../report-desk.ts';
import { saveProved } from '../save-proved.ts';
import type { Services } from '../services.ts';

type ReportProcedures =
  | 'reports.export'
  | 'reports.progress'
  | 'reports.cancel'
  | 'reports.refresh'
  | 'reports.draft'
  | 'reports.templates'
  | 'reports.addTemplate'
  | 'reports.removeTemplate';

export function reportsHandlers(services: Services): HandlersOf<ReportProcedures> {
  const { library, files, newId } = services;
  const desk = reportDesk(services.reportWork);
  return {
    'reports.export': ({ job, format, ...order }) =>
      desk.run(job, async ({ work }) => {
        const name = fileNameFor(headOf(services, order.assessmentId), format, order.release);
        return await saveProved(files, { kind: format, name }, (path) =>
          work('make', { ...order, format: format as Exclude<ReportFormat, 'pdf'>, path }),
        );
      }),
    'reports.progress': ({ job }) => desk.progress(job),
    'reports.cancel': ({ job }) => desk.cancel(job),
    'reports.refresh': ({ job, upload, ...order }) =>
      desk.run(job, async ({ work }) => {
        const edited = await files.choose('word', upload);
        if (edited === null) return { outcome: { kind: 'cancelled' }, changes: [] };
        let changes: OutputOf<'reports.refresh'>['changes'] = [];
        try {
          const { path, name } = edited;
          const outcome = await saveProved(
            files,
            { kind: 'word', name: refreshedFileName(name) },
            async (place) => {
              const refreshed = await work('refresh', { ...order, edited: { path, name }, path: place });
              changes = refreshed.changes;
              return refreshed.proof;
            },
          );
          return { outcome, changes };
        } finally {
          await edited.discard?.();
        }
      }),
    'reports.draft': ({ assessmentId, language }) =>
      desk.run(newId(), ({ work }) => work('draft', { assessmentId, language })),
    'reports.templates': () => library.templates.list(),
    'reports.addTemplate': ({ upload }) =>
      desk.run(newId(), async ({ work }) => {
        const chosen = await files.choose('template', upload);
        if (chosen === null) return null;
        try {
          return await work('takeTemplate', { path: chosen.path, name: chosen.name });
        } finally {
          await chosen.discard?.();
        }
      }),
    'reports.removeTemplate': ({ id }) => {
      library.templates.remove(id);
      return { id };
    },
  };
}

/** What a file is named after, without reading the whole assessment. */
function headOf({ library }: Services, id: string) {
  const head = library.assessments.list().find((summary) => summary.id === id);
  if (head === undefined) throw new LibraryError('not-found', { id });
  return head;
}
