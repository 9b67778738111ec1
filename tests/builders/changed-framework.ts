import { parseFramework } from '../../assessment-framework/model/parse-framework.ts';
import { smallFramework } from './small-framework.ts';

export type Change = { file: string; from?: string; to?: string | null };

/** The small framework with some files changed; `to: null` takes the file away, no `from` replaces it. */
export function changed(...changes: Change[]): Map<string, string> {
  const files = smallFramework();
  for (const { file, from, to = '' } of changes) {
    const before = files.get(file) ?? '';
    if (to === null) files.delete(file);
    else if (from === undefined) files.set(file, to);
    else {
      if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`);
      files.set(file, before.replace(from, to));
    }
  }
  return files;
}

/** Problems as `file:line place code`. */
export function problems(files: Map<string, string>, texts: 'required' | 'optional' = 'required'): string[] {
  const parsed = parseFramework(files, { texts });
  if (parsed.ok) return [];
  return parsed.problems.map(({ file, line, place, code }) => `${file}:${line ?? ''} ${place} ${code}`);
}
