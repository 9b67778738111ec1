import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One thing that is built from files of the project. */
export interface Target {
  readonly name: string;
  /** Files and folders, relative to the project, whose content decides whether the target is stale. */
  readonly inputs: readonly string[];
  /** Files that must be there when the target is built. */
  readonly outputs: readonly string[];
  readonly build: () => Promise<void>;
}

/** Builds a target unless its inputs are as they were when it was last built. Returns whether it was built. */
export async function buildWhenStale(root: string, target: Target, isForced: boolean): Promise<boolean> {
  const stamp = join(root, 'dist', '.stamps', target.name);
  const now = fingerprint(root, [...target.inputs, 'scripts', 'package-lock.json']);
  const isThere = target.outputs.every((path) => existsSync(join(root, path)));
  if (!isForced && isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  await target.build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesUnder(root, input)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter(({ name }) => !/[.]test[.]tsx?$|[.]md$/.test(name))
    .flatMap(({ name }) => filesUnder(root, `${path}/${name}`));
}
