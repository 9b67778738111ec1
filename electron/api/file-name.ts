import type { AssessmentHead } from '../../assessment-framework/model/assessment.ts';
import type { ReleaseProfile } from '../../assessment-framework/release/release-profiles.ts';
import en from '../locales/en.json' with { type: 'json' };
import { harmlessName } from './harmless-name.ts';

/** What files are named after. */
type NamedHead = Pick<AssessmentHead, 'country' | 'periodStart' | 'periodEnd'>;

const ENDINGS = {
  package: 'mdsa',
  word: 'docx',
  excel: 'xlsx',
  brief: 'docx',
  plan: 'xlsx',
  pdf: 'pdf',
  json: 'json',
  csv: 'zip',
  metadata: 'zip',
  schema: 'json',
} as const;
/** Words behind the name of files that are a part of the whole, or not for the team alone. */
const WORDS: Readonly<Record<string, string | undefined>> = en.files;

/**
 * Proposed name of a file, for example `Auroria 2026.docx` or `Auroria 2026 action brief public.docx`: country, years, what it
 * is and for whom, without what file systems forbid.
 */
export function fileNameFor(
  head: NamedHead,
  kind: keyof typeof ENDINGS,
  release: ReleaseProfile = 'internal',
): string {
  const words = [countryAndYears(head), WORDS[kind], WORDS[release]].filter((word) => word !== undefined);
  return `${words.join(' ')}.${ENDINGS[kind]}`;
}

/** Proposed name of a refreshed document, for example `Our report refreshed.docx`: never that of the one it was made from. */
export const refreshedFileName = (name: string): string =>
  harmlessName(`${name.replace(/[.]\w{1,5}$/, '')} ${en.files.refreshed}.docx`);

/** Proposed name of the file of a chart, for example `Auroria 2026 - Dimensions.svg`. */
export const chartFileName = (head: NamedHead, chart: string, ending: 'svg' | 'png'): string =>
  harmlessName(`${countryAndYears(head)} - ${namePart(chart)}.${ending}`);

function countryAndYears(head: NamedHead): string {
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
