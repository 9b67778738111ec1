import type { ExportOutcome, FileOutcome } from '../../../electron/api/contract-shapes.ts';

/** In a browser tab a file that was made is fetched from its address; the window has written it already. */
export function startDownload(outcome: FileOutcome | ExportOutcome): void {
  if (outcome.kind !== 'download') return;
  const link = document.createElement('a');
  link.href = outcome.url;
  link.download = outcome.name;
  link.click();
}
