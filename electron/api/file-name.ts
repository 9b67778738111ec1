import type { AssessmentHead } from '../../assessment-framework/model/assessment.ts';
import en from '../locales/en.json' with { type: 'json' };
import { harmlessName } from './harmless-name.ts';
import type { FileKind } from './services.ts';

const ENDINGS = { package: 'mdsa', word: 'docx', excel: 'xlsx', brief: 'docx', plan: 'xlsx' } as const;
/** Words behind the name of files that are a part of the whole. */
const WORDS: Readonly<Partial<Record<FileKind, string>>> = en.files;

/**
 * Proposed name of a file, for example `Auroria 2026.docx` or `Auroria 2026 action brief.docx`: country and years, without
 * what file systems forbid.
 */
export function fileNameFor(head: AssessmentHead, kind: Extract<FileKind, keyof typeof ENDINGS>): string {
  const words = WORDS[kind];
  return `${countryAndYears(head)}${words === undefined ? '' : ` ${words}`}.${ENDINGS[kind]}`.trim();
}

/** Proposed name of the file of a chart, for example `Auroria 2026 - Dimensions.svg`. */
export const chartFileName = (head: AssessmentHead, chart: string, ending: 'svg' | 'png'): string =>
  harmlessName(`${countryAndYears(head)} - ${namePart(chart)}.${ending}`);

function countryAndYears(head: AssessmentHead): string {
  const [from, to] = [head.periodStart.slice(0, 4), head.periodEnd.slice(0, 4)];
  const years = from === to ? from : `${from}-${to}`;
  return `${namePart(head.country)} ${years}`.trim();
}

/** Without what file systems forbid, at most 80 characters. */
function namePart(text: string): string {
  const clean = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach a file name
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.]+|[.]+$/g, '');
  // By characters: half a surrogate pair is no name.
  return [...clean].slice(0, 80).join('');
}
