import type { Problem } from './common.ts';

export type Report = (place: string, code: string, params?: NonNullable<Problem['params']>) => void;

/** Collects the problems of one file. */
export function problemList(file: string): {
  readonly problems: readonly Problem[];
  readonly report: Report;
} {
  const problems: Problem[] = [];
  return {
    problems,
    report: (place, code, params = {}) => {
      problems.push({ file, place, code, params });
    },
  };
}
