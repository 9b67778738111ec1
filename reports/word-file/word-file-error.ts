/** What is wrong with a Word file that somebody hands in. */
export type WordFileProblem =
  | 'not-word'
  | 'encrypted'
  | 'macros'
  | 'links-to-files'
  | 'strict'
  | 'not-ours'
  | 'other-assessment'
  | 'too-large'
  | 'unsafe'
  | 'broken';

/** A Word file that cannot be used. `params` holds words for the log and the sentence: `reason`, `part`. */
export class WordFileError extends Error {
  readonly problem: WordFileProblem;
  readonly params: Readonly<Record<string, string>>;

  constructor(problem: WordFileProblem, params: Readonly<Record<string, string>> = {}) {
    super(problem);
    this.name = 'WordFileError';
    this.problem = problem;
    this.params = params;
  }
}
