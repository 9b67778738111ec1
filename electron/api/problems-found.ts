import type { Problem } from '../../assessment-framework/model/common.ts';

/** Everything that is wrong with a file that could be read; the cause of a `package-invalid`. */
export class ProblemsFound extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems`);
    this.name = 'ProblemsFound';
    this.problems = problems;
  }
}
