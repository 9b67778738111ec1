import type { OutputOf } from '../contract.ts';
import type { HandlersOf } from '../dispatch.ts';
import { exportReport } from '../export-report.ts';
import { refreshedFileName } from '../file-name.ts';
import { reportDesk } from '../report-desk.ts';
import { saveProved } from '../save-proved.ts';
import type { Services } from '../services.ts';

type ReportProcedures =
  | 'reports.export'
  | 'reports.progress'
  | 'reports.cancel'
  | 'reports.refresh'
  | 'reports.preview'
  | 'reports.draft'
  | 'reports.templates'
  | 'reports.addTemplate'
  | 'reports.removeTemplate';

export function reportsHandlers(services: Services): HandlersOf<ReportProcedures> {
  const { library, files, newId } = services;
  const desk = reportDesk(services.reportWork);
  return {
    'reports.export': ({ job, ...order }) =>
      desk.run(job, (running) => exportReport(services, running, order)),
    'reports.progress': ({ job }) => desk.progress(job),
    'reports.cancel': ({ job }) => desk.cancel(job),
    'reports.refresh': ({ job, upload, ...order }) =>
      desk.run(job, async ({ work }) => {
        const edited = await files.choose('word', upload);
        if (edited === null) return { outcome: { kind: 'cancelled' }, changes: [] };
        let changes: OutputOf<'reports.refresh'>['changes'] = [];
        try {
          const { path, name } = edited;
          // A document that cannot be refreshed is told before anybody is asked where the new one shall lie.
          await work('checkEdited', { assessmentId: order.assessmentId, path, name });
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
    'reports.preview': (order) => services.work.previewRelease(order),
    'reports.draft': async ({ assessmentId, language }) => ({
      text: await services.work.draftSummary({ assessmentId, language }),
    }),
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
