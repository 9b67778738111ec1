import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { checkAgainstFramework } from '../../assessment-framework/model/check-against-framework.ts';
import type { Problem } from '../../assessment-framework/model/common.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import { type PackageReading, readPackage } from '../../db/package/read-package.ts';
import { AppError } from './app-error.ts';
import { ProblemsFound } from './problems-found.ts';
import type { ChosenFile } from './services.ts';

export type ReadAssessment = Extract<PackageReading, { ok: true }>;

/** Work that is not finished: worth a sentence when a file is checked, no reason to refuse it. */
const UNFINISHED = new Set([
  'not-applicable-without-reason',
  'not-relevant-without-reason',
  'period-reversed',
  'share-not-a-step',
]);

/**
 * Reads a package or a bare assessment.json. The caller calls `discard` when it is done with the evidence files.
 * @throws AppError `package-*` or `file-*`; with every problem as its cause (ProblemsFound) for `package-invalid`
 */
export async function readAssessment({ path, name }: ChosenFile): Promise<ReadAssessment> {
  const reading = await readPackage(path);
  if (reading.ok) return reading;
  if (reading.problems.length > 0) throw invalid(name, reading.problems);
  const { file: inside = '', ...params } = reading.params;
  throw new AppError(reading.code, { ...params, inside, file: name });
}

/**
 * All problems of an assessment under a framework.
 * @param isChosen the caller named this framework instead of the one the assessment is pinned to
 */
export function problemsUnder(
  assessment: Assessment,
  framework: Framework,
  isChosen: boolean,
): readonly Problem[] {
  const problems = checkAgainstFramework(assessment, framework);
  return isChosen ? problems.filter(({ code }) => code !== 'framework-differs') : problems;
}

/** Refuses what cannot be worked with: unknown ids, answers in the wrong place. @throws AppError `package-invalid` */
export function assertUsable(name: string, problems: readonly Problem[]): void {
  const grave = problems.filter(({ code }) => !UNFINISHED.has(code));
  if (grave.length > 0) throw invalid(name, grave);
}

/** The coded failure for a file with problems. */
export function invalid(name: string, problems: readonly Problem[]): AppError {
  const params = { file: name, count: problems.length, place: problems[0]?.place ?? '' };
  return new AppError('package-invalid', params, { cause: new ProblemsFound(problems) });
}
