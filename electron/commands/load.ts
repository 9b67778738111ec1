import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import type { Problem } from '../../assessment-framework/model/common.ts';
import { AppError } from '../api/app-error.ts';
import { problemsUnder, readAssessment } from '../api/read-assessment.ts';
import { builtInFolder } from '../shell/framework-shelf.ts';
import { type FrameworkFolder, readFrameworkFolder } from '../shell/read-framework-folder.ts';

/** An assessment file together with the framework it is read under. */
export interface Loaded {
  readonly assessment: Assessment;
  readonly framework: FrameworkFolder;
  readonly problems: readonly Problem[];
}

/**
 * Reads FILE and its framework: the folder named, or the built-in one that the file is pinned to.
 * @throws AppError `package-*`, `file-*`, `unknown-framework`; FrameworkProblems
 */
export async function load(file: string, folder: string | undefined): Promise<Loaded> {
  const reading = await readAssessment({ path: file, name: file });
  await reading.discard();
  const { assessment } = reading;
  const framework = folder === undefined ? builtIn(assessment.framework) : named(folder);
  return {
    assessment,
    framework,
    problems: problemsUnder(assessment, framework.framework, folder !== undefined),
  };
}

function builtIn({ id, version }: Assessment['framework']): FrameworkFolder {
  const content = join(import.meta.dirname, '../../assessment-framework/content');
  return readFrameworkFolder(join(content, builtInFolder(id, version)));
}

function named(folder: string): FrameworkFolder {
  if (!existsSync(folder)) throw new AppError('file-gone', { file: basename(folder) });
  // Scores need no texts; reports fall back to the languages there are.
  return readFrameworkFolder(folder, 'optional');
}
