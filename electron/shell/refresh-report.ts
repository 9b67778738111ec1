import type { ReportInput } from '../../reports/model/report-context.ts';
import { proveRefreshed } from '../../reports/proof/prove-word.ts';
import { refreshDocument } from '../../reports/word-file/refresh-document.ts';
import { type ReportTools, wordReport } from './make-report.ts';
import { withWordFile } from './word-file-failure.ts';
import type { MadeFile } from './write-proved.ts';

/** A refreshed document, and what became of each of its blocks. */
export interface RefreshedFile extends MadeFile {
  readonly changes: ReturnType<typeof refreshDocument>['changes'];
}

/**
 * Makes the report anew and brings the data of an edited one up to date with it.
 *
 * @param edited as `readEdited` read it
 * @param name of the edited document, as the user knows it
 * @throws AppError `document-broken`, `document-foreign`
 */
export async function refreshReport(
  edited: Uint8Array,
  name: string,
  { input, tools }: { readonly input: ReportInput; readonly tools: ReportTools },
): Promise<RefreshedFile> {
  tools.step('composing');
  const { bytes: report, model } = await wordReport(input, tools);
  const { bytes, changes } = withWordFile('document-broken', name, () => refreshDocument(edited, report));
  return { bytes, changes, prove: (back) => proveRefreshed(back, model, changes) };
}
