import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Language } from '../../assessment-framework/model/common.ts';
import { RELEASE_PROFILES } from '../../assessment-framework/release/release-profiles.ts';
import { REPORT_PRESETS } from '../../assessment-framework/report-outline/outline.ts';
import { REPORT_LANGUAGES } from '../../reports/model/translate.ts';
import { AppError } from '../api/app-error.ts';
import { assertUsable } from '../api/read-assessment.ts';
import type { MadeFormat } from '../api/report-tasks.ts';
import { textsIn } from '../shell/framework-shelf.ts';
import { makeReport, type ReportRequest, type ReportTools } from '../shell/make-report.ts';
import { fontFilesOfProject } from '../shell/report-fonts.ts';
import { load } from './load.ts';
import { type Arguments, fileOf, readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';
import { type FileToWrite, writeFiles } from './write-files.ts';

/** The option that names the file of each format. */
const OUTPUTS = {
  word: 'word',
  excel: 'excel',
  brief: 'brief',
  plan: 'plan',
  html: 'html',
  'open-data': 'json',
  csv: 'csv',
  metadata: 'metadata',
} as const satisfies Partial<Record<keyof Arguments, MadeFormat>>;
const OUTPUT_NAMES = Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[];

/** `report FILE` with the files to make and the choices for them: writes those that are named, or nothing. */
export async function report(args: readonly string[]): Promise<void> {
  const given = readArguments(args, [
    'lang',
    'framework',
    'pdf',
    'preset',
    'release',
    'template',
    ...OUTPUT_NAMES,
  ]);
  const request = await requestOf(given);
  const tools = await toolsOf(given);
  const files: FileToWrite[] = [];
  for (const name of OUTPUT_NAMES) {
    const path = given[name];
    if (path !== undefined) files.push({ path, ...(await makeReport(OUTPUTS[name], request, tools)) });
  }
  await writeFiles(files);
}

async function requestOf(given: Arguments): Promise<ReportRequest> {
  const file = fileOf(given);
  if (given.pdf !== undefined) throw new UsageError('no-pdf');
  const paths = OUTPUT_NAMES.flatMap((name) => given[name] ?? []);
  if (paths.length === 0) throw new UsageError('missing-report');
  if (new Set(paths.map((path) => resolve(path))).size < paths.length)
    throw new UsageError('same-report-file');
  const preset = oneOf(REPORT_PRESETS, given.preset ?? 'full', 'unknown-preset');
  const release = oneOf(RELEASE_PROFILES, given.release ?? 'internal', 'unknown-release');
  const { assessment, framework: folder, problems } = await load(file, given.framework);
  assertUsable(file, problems);
  const { framework } = folder;
  const language = languageOf(
    given.lang ?? 'en',
    framework.settings.languages.filter((one) => REPORT_LANGUAGES.includes(one)),
  );
  const { texts } = textsIn(folder.texts, language);
  return { assessment, framework, texts, language, preset, release };
}

async function toolsOf({ template }: Arguments): Promise<ReportTools> {
  return {
    fontFiles: fontFilesOfProject(join(import.meta.dirname, '../..')),
    template: template === undefined ? null : await readNamed(template),
    step: () => undefined,
  };
}

async function readNamed(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new AppError(isGone ? 'file-gone' : 'file-unreadable', { file }, { cause });
  }
}

function oneOf<T extends string>(known: readonly T[], given: string, key: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw new UsageError(key, { given, known: known.join(', ') });
  return found;
}

/** A report is never half in another language: both the framework and the sentences of the report must speak it. */
function languageOf(language: string, available: readonly Language[]): Language {
  const known = available.find((one) => one === language);
  if (known === undefined)
    throw new UsageError('unknown-language', { language, languages: available.join(', ') });
  return known;
}
