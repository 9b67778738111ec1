import { join, resolve } from 'node:path';
import type { Language } from '../../assessment-framework/model/common.ts';
import { RELEASE_PROFILES } from '../../assessment-framework/release/release-profiles.ts';
import { REPORT_PRESETS } from '../../assessment-framework/report-outline/outline.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';
import { REPORT_LANGUAGES } from '../../reports/model/translate.ts';
import { assertUsable } from '../api/read-assessment.ts';
import { reportInput } from '../api/report-input.ts';
import type { MadeFormat } from '../api/report-tasks.ts';
import { textsIn } from '../shell/framework-shelf.ts';
import { makeReport, type ReportTools } from '../shell/make-report.ts';
import { readChosen } from '../shell/read-chosen.ts';
import { readEdited } from '../shell/read-edited.ts';
import { refreshReport } from '../shell/refresh-report.ts';
import { fontFilesOfProject } from '../shell/report-fonts.ts';
import { say } from '../shell/say.ts';
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
  schema: 'schema',
} as const satisfies Partial<Record<keyof Arguments, MadeFormat>>;
const CHOICES = ['lang', 'framework', 'pdf', 'preset', 'release', 'template', 'refresh', 'into'] as const;
const OUTPUT_NAMES = Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[];

/** `report FILE` with the files to make and the choices for them: writes those that are named, or nothing. */
export async function report(args: readonly string[]): Promise<void> {
  const given = readArguments(args, [...CHOICES, ...OUTPUT_NAMES]);
  assertOutputs(given);
  if (given.refresh !== undefined) return await refresh(given, given.refresh);
  const input = await inputOf(given);
  const tools = await toolsOf(given);
  const files: FileToWrite[] = [];
  for (const name of OUTPUT_NAMES) {
    const path = given[name];
    if (path !== undefined) files.push({ path, ...(await makeReport(OUTPUTS[name], input, tools)) });
  }
  await writeFiles(files);
}

/** `--refresh EDITED.docx --into OUT.docx`: brings the data of an edited report up to date, and says what became of it. */
async function refresh(given: Arguments, edited: string): Promise<void> {
  const input = await inputOf(given);
  const before = await readEdited(edited, edited, input.assessment.head.id);
  const { changes, ...made } = await refreshReport(before, edited, { input, tools: await toolsOf(given) });
  await writeFiles([{ path: given.into ?? '', ...made }]);
  const count = (what: string) => changes.filter((change) => change.what === what).length;
  const kinds = ['replaced', 'unchanged', 'kept', 'added', 'gone', 'removed-by-hand'];
  console.log(say('cli.refreshed', Object.fromEntries(kinds.map((what) => [what, count(what)]))));
}

/** Says what is missing or too much before anything is read. */
function assertOutputs(given: Arguments): void {
  fileOf(given);
  if (given.pdf !== undefined) throw new UsageError('no-pdf');
  const named = OUTPUT_NAMES.filter((name) => given[name] !== undefined);
  if (given.refresh !== undefined) {
    if (given.into === undefined) throw new UsageError('missing-into');
    const [option] = [...named, ...(given.template === undefined ? [] : ['template'])];
    if (option !== undefined) throw new UsageError('refresh-alone', { option });
    return;
  }
  if (named.length === 0) throw new UsageError('missing-report');
  const paths = named.map((name) => resolve(given[name] ?? ''));
  if (new Set(paths).size < paths.length) throw new UsageError('same-report-file');
}

async function inputOf(given: Arguments): Promise<ReportInput> {
  const file = fileOf(given);
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
  return reportInput({ assessment, framework, texts, language, preset, release });
}

async function toolsOf({ template }: Arguments): Promise<ReportTools> {
  return {
    fontFiles: fontFilesOfProject(join(import.meta.dirname, '../..')),
    template: template === undefined ? null : { name: template, bytes: await readChosen(template, template) },
    step: () => undefined,
  };
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
