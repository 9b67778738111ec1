import { readFile, writeFile } from 'node:fs/promises';
import { withPageNumbers } from '../../reports/html/page-numbers.ts';
import type { PrintPlan } from '../../reports/html/print-plan.ts';
import { provePdf } from '../../reports/html/prove-pdf.ts';
import { settlePdf } from '../../reports/html/settle-pdf.ts';
import type { FileProof } from '../api/contract-shapes.ts';
import { onDisk } from '../api/export-failure.ts';
import { readPdf } from './read-pdf.ts';
import { provedFile, writeDurably } from './write-proved.ts';

/** Fills the numbers of pages into the contents of the page at `page`, as its first printing at `pdf` found them. */
export async function numberPage(page: string, pdf: string): Promise<void> {
  const { places } = await readPdf(await readFile(pdf), false);
  const html = withPageNumbers(await readFile(page, 'utf8'), places);
  await onDisk(() => writeFile(page, html));
}

/**
 * Gives the PDF at `path` its description, reads it back from the disk and compares it with its plan.
 *
 * @throws AppError `export-unproved` when it differs; codes of `exportFailure`. The caller removes the file then.
 */
export async function settleAndProvePdf(path: string, plan: PrintPlan): Promise<FileProof> {
  const bytes = settlePdf(await onDisk(() => readFile(path)), plan.description, plan.bookmarks);
  await onDisk(() => writeDurably(path, bytes, 'w'));
  const back = await onDisk(() => readFile(path));
  const read = await readPdf(back, true);
  return provedFile(back, { bytes, prove: () => provePdf(read, plan.expected) });
}
