import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Problem } from '../../assessment-framework/model/common.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../assessment-framework/model/framework-texts.ts';
import { FRAMEWORK_LIMITS, parseFramework } from '../../assessment-framework/model/parse-framework.ts';

/** A framework and its texts by language. */
export interface FrameworkFolder {
  readonly framework: Framework;
  readonly texts: ReadonlyMap<Language, FrameworkTexts>;
}

/** A framework folder that cannot be used, with everything that is wrong with it. */
export class FrameworkProblems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, place, line, code }) => `${file}:${line ?? ''} ${place} ${code}`).join('\n'));
    this.name = 'FrameworkProblems';
    this.problems = problems;
  }
}

/**
 * Reads a framework from a folder of YAML files. Links are not followed, and reading stops at the limits of a framework.
 * @throws FrameworkProblems, or an error of the file system when the folder cannot be read
 */
export function readFrameworkFolder(
  folder: string,
  texts: 'required' | 'optional' = 'required',
): FrameworkFolder {
  const parsed = parseFramework(readYamlFiles(folder), { texts });
  if (!parsed.ok) throw new FrameworkProblems(parsed.problems);
  return {
    framework: parsed.framework,
    texts: new Map(Object.entries(parsed.texts) as [Language, FrameworkTexts][]),
  };
}

function readYamlFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  let bytes = 0;
  const visit = (below: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && depth < 4) visit(name, depth + 1);
      if (!entry.isFile() || !entry.name.endsWith('.yaml') || files.size > FRAMEWORK_LIMITS.files) continue;
      bytes += statSync(join(folder, name)).size;
      // Over the limit the text is left out: the parser refuses the number of files or characters.
      files.set(
        name,
        bytes > FRAMEWORK_LIMITS.characters * 4
          ? ' '.repeat(FRAMEWORK_LIMITS.characters + 1)
          : readFileSync(join(folder, name), 'utf8'),
      );
    }
  };
  visit('', 0);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
