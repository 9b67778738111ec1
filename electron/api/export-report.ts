import { AppError } from './app-error.ts';
import type { ReportFormat } from './contract-reports.ts';
import type { ExportOutcome, FileProof } from './contract-shapes.ts';
import { exportPdf } from './export-pdf.ts';
import { fileNameFor } from './file-name.ts';
import { headOf } from './head-of.ts';
import type { ReportJob } from './report-desk.ts';
import type { ReportOrder } from './report-tasks.ts';
import { saveProved } from './save-proved.ts';
import type { Services } from './services.ts';

/** What is exported. */
interface ExportOrder extends ReportOrder {
  readonly format: ReportFormat;
  readonly template: string | null;
}

type Needed = Pick<Services, 'library' | 'files' | 'printer' | 'workFolder'>;

/** Makes a file where the user says, or a page that the browser prints. */
export async function exportReport(
  services: Needed,
  job: ReportJob,
  { format, template, ...order }: ExportOrder,
): Promise<ExportOutcome> {
  const name = fileNameFor(headOf(services.library, order.assessmentId), format, order.release);
  const { files } = services;
  if (format === 'pdf') return await exportPrinted(services, job, { order, name });
  return await saveProved(files, { kind: format, name }, (path) =>
    job.work('make', { ...order, format, template, path }),
  );
}

async function exportPrinted(
  { files, printer, workFolder }: Needed,
  job: ReportJob,
  { order, name }: { readonly order: ReportOrder; readonly name: string },
): Promise<ExportOutcome> {
  if (printer !== null)
    return await saveProved(files, { kind: 'pdf', name }, (path) =>
      exportPdf({ order, path, job, printer, folder: workFolder() }),
    );
  if (files.showPage === null) throw new AppError('refused');
  const proofs: FileProof[] = [];
  const page = await files.showPage({
    name,
    write: async (path) => {
      proofs.push(await job.work('make', { ...order, format: 'self-printing-html', template: null, path }));
    },
  });
  const [proof] = proofs;
  if (proof === undefined) throw new Error('a page was shown that nobody wrote');
  return { ...page, proof };
}
