import { open, readFile, writeFile } from 'node:fs/promises';
import { withPageNumbers } from '../../reports/html/page-numbers.ts';
import type { PrintPlan } from '../../reports/html/print-plan.ts';
import { provePdf } from '../../reports/html/prove-pdf.ts';
import { settlePdf } from '../../reports/html/settle-pdf.ts';
import type { FileProof } from '../api/contract-shapes.ts';
import { readPdf } from './read-pdf.ts';
import { provedFile } from './write-proved.ts';

/** Fills the numbers of pages into the contents of the page at `page`, as its first printing at `pdf` found them. */
export async function numberPage(page: string, pdf: string): Promise<void> {
  const { places } = await readPdf(await readFile(pdf), false);
  await writeFile(page, withPageNumbers(await readFile(page, 'utf8'), places));
}

/**
 * Gives the PDF at `path` its description, reads it back from the disk and compares it with its plan.
 *
 * @throws AppError `export-unproved` when it differs; errors of the disk. The caller removes the file then.
 */
export async function settleAndProvePdf(path: string, plan: PrintPlan): Promise<FileProof> {
  const bytes = settlePdf(await readFile(path), plan.description, plan.bookmarks);
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  const back = await readFile(path);
  const read = await readPdf(back, true);
  return provedFile(back, { bytes, prove: () => provePdf(read, plan.expected) });
}
