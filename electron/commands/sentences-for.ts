import type { Problem } from '../../assessment-framework/model/common.ts';
import { ProblemsFound } from '../api/problems-found.ts';
import { toAppError } from '../api/to-app-error.ts';
import { FrameworkProblems } from '../shell/read-framework-folder.ts';
import type { Sentence } from '../shell/sentences.ts';
import { UsageError } from './usage-error.ts';

/**
 * What to say about a failure in the terminal: one sentence a problem, never a stack.
 * @param file the name to say where the failure itself names no file
 */
export function sentencesFor(error: unknown, say: Sentence, file: string): readonly string[] {
  if (error instanceof UsageError) return [say(`cli.${error.key}`, error.params)];
  if (error instanceof FrameworkProblems) {
    return error.problems.map((problem) => problemSentence(problem, say));
  }
  const known = toAppError(error);
  const params = { ...known.params, file: String(known.params.file ?? file) };
  if (known.code === 'package-invalid' && known.cause instanceof ProblemsFound) {
    return known.cause.problems.map((problem) => problemSentence({ ...problem, file: params.file }, say));
  }
  const special = `errors.${known.code}-${known.params.reason ?? ''}`;
  const sentence = say(special, params);
  return [sentence === special ? say(`errors.${known.code}`, params) : sentence];
}

/** One problem with its place, on one line. */
export function problemSentence({ file, place, line, code, params }: Problem, say: Sentence): string {
  const key = `problems.${code}`;
  const known = say(key, params);
  const what = known === key ? say('problems.unknown', { code }) : known;
  const where = `problems.where${line === undefined ? '' : '-line'}${place === '' ? '' : '-place'}`;
  return say(where, { file, place, line: line ?? 0, what }).replace(/\s+/g, ' ');
}
