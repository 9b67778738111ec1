import { join, resolve } from 'node:path';
import type { Language } from '../../assessment-framework/model/common.ts';
import { REPORT_LANGUAGES } from '../../reports/model/translate.ts';
import { assertUsable } from '../api/read-assessment.ts';
import { textsIn } from '../shell/framework-shelf.ts';
import { makeReport } from '../shell/make-report.ts';
import { fontFilesOfProject } from '../shell/report-fonts.ts';
import { load } from './load.ts';
import { fileOf, readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';
import { type FileToWrite, writeFiles } from './write-files.ts';

const FORMATS = ['word', 'excel', 'brief', 'plan'] as const;

/** `report FILE --lang en --word OUT --excel OUT --brief OUT --plan OUT`: writes those that are named, or nothing. */
export async function report(args: readonly string[]): Promise<void> {
  const given = readArguments(args, ['lang', 'framework', ...FORMATS]);
  const file = fileOf(given);
  const paths = FORMATS.flatMap((format) => given[format] ?? []);
  if (paths.length === 0) throw new UsageError('missing-report');
  if (new Set(paths.map((path) => resolve(path))).size < paths.length)
    throw new UsageError('same-report-file');
  const { assessment, framework: folder, problems } = await load(file, given.framework);
  assertUsable(file, problems);
  const { framework } = folder;
  const language = languageOf(
    given.lang ?? 'en',
    framework.settings.languages.filter((one) => REPORT_LANGUAGES.includes(one)),
  );
  const { texts } = textsIn(folder.texts, language);
  const fontFiles = fontFilesOfProject(join(import.meta.dirname, '../..'));
  const files: FileToWrite[] = [];
  for (const format of FORMATS) {
    const path = given[format];
    if (path === undefined) continue;
    files.push({
      path,
      bytes: await makeReport({ format, language, assessment, framework, texts }, fontFiles),
    });
  }
  await writeFiles(files);
}

/** A report is never half in another language: both the framework and the sentences of the report must speak it. */
function languageOf(language: string, available: readonly Language[]): Language {
  const known = available.find((one) => one === language);
  if (known === undefined)
    throw new UsageError('unknown-language', { language, languages: available.join(', ') });
  return known;
}
