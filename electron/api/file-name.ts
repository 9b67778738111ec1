import type { AssessmentHead } from '../../assessment-framework/model/assessment.ts';
import type { FileKind } from './services.ts';

const ENDINGS = { package: 'mdsa', word: 'docx', excel: 'xlsx' } as const;

/** Proposed name of a file, for example `Auroria 2026.docx`: country and years, without what file systems forbid. */
export function fileNameFor(
  head: AssessmentHead,
  kind: Exclude<FileKind, 'evidence' | 'spreadsheet'>,
): string {
  const [from, to] = [head.periodStart.slice(0, 4), head.periodEnd.slice(0, 4)];
  const years = from === to ? from : `${from}-${to}`;
  const country = head.country
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach a file name
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.]+|[.]+$/g, '');
  // By characters: half a surrogate pair is no name.
  const short = [...country].slice(0, 80).join('');
  return `${short} ${years}.${ENDINGS[kind]}`.trim();
}
