import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileProof } from './contract-shapes.ts';
import type { Printer } from './printer.ts';
import type { ReportJob } from './report-desk.ts';
import type { ReportOrder } from './report-tasks.ts';

interface PdfExport {
  readonly order: ReportOrder;
  /** Where the PDF is written; must be free. */
  readonly path: string;
  readonly job: ReportJob;
  readonly printer: Printer;
  /** Private folder for the page on its way. */
  readonly folder: string;
}

/**
 * Prints a report. No engine knows the numbers of pages while it sets the contents, so the page is printed twice: what the
 * first printing finds is filled in for the second.
 *
 * @throws AppError `cancelled`, `export-unproved`; errors of the disk. The caller removes the file then.
 */
export async function exportPdf({ order, path, job, printer, folder }: PdfExport): Promise<FileProof> {
  const own = await mkdtemp(join(folder, 'print-'));
  const [page, first] = [join(own, 'page.html'), join(own, 'first.pdf')];
  try {
    const plan = await job.work('page', { ...order, path: page, turnsPages: printer.turnsPages });
    const print = () => printer.print(page, plan.frame, job.signal);
    await writeFile(first, await print(), { flag: 'wx', mode: 0o600 });
    await job.work('numberPage', { page, pdf: first });
    await writeFile(path, await print(), { flag: 'wx' });
    return await job.work('provePdf', { path, plan });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
