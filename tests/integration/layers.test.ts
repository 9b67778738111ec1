import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const folders = ['assessment-framework', 'db', 'reports', 'electron', 'renderer'];
const made: string[] = [];

/** A tree with the project's rules and the given files, in a temporary folder. */
function aTree(files: Record<string, string>): string {
  const tree = mkdtempSync(join(tmpdir(), 'layers-'));
  made.push(tree);
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
    cpSync(join(root, name), join(tree, name));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const folder of folders) mkdirSync(join(tree, folder), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

function cruise(tree: string): { status: number | null; output: string } {
  const run = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', ...folders], {
    cwd: tree,
    encoding: 'utf8',
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

afterEach(() => {
  for (const tree of made.splice(0)) rmSync(tree, { recursive: true, force: true });
});

describe('layer rules', () => {
  it.each([
    [
      'the methodology reaches up',
      'assessment-framework-imports-only-itself',
      'assessment-framework/a.ts',
      "import { b } from '../db/b.ts';\nexport const a = b;\n",
      'db/b.ts',
      'export const b = 1;\n',
    ],
    [
      'the interface runs code of the contract',
      'contract-only-as-types',
      'renderer/a.ts',
      "import { contract } from '../electron/api/contract.ts';\nexport const a = contract;\n",
      'electron/api/contract.ts',
      'export const contract = 1;\n',
    ],
    [
      'a report reads a file',
      'pure-layers-do-no-io',
      'reports/a.ts',
      "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
      'reports/b.ts',
      'export const b = 1;\n',
    ],
    [
      'a feature imports a feature',
      'features-do-not-import-each-other',
      'renderer/features/x/a.ts',
      "import { b } from '../y/b.ts';\nexport const a = b;\n",
      'renderer/features/y/b.ts',
      'export const b = 1;\n',
    ],
    [
      'a handler opens a port',
      'only-the-browser-door-speaks-http',
      'electron/api/a.ts',
      "import { createServer } from 'node:http';\nexport const a = createServer;\n",
      'electron/api/b.ts',
      'export const b = 1;\n',
    ],
    [
      'two files need each other',
      'no-cycles',
      'db/a.ts',
      "import { b } from './b.ts';\nexport const a = () => b;\n",
      'db/b.ts',
      "import { a } from './a.ts';\nexport const b = () => a;\n",
    ],
  ])('catches a planted violation: %s', (_what, rule, path, text, otherPath, otherText) => {
    const { status, output } = cruise(aTree({ [path]: text, [otherPath]: otherText }));

    expect(status, output).not.toBe(0);
    expect(output).toContain(`error ${rule}: `);
  });

  it('passes a tree that keeps the rules', () => {
    const tree = aTree({
      'db/a.ts': "import { b } from '../assessment-framework/b.ts';\nexport const a = b;\n",
      'assessment-framework/b.ts': 'export const b = 1;\n',
    });

    const { status, output } = cruise(tree);

    expect(status, output).toBe(0);
    expect(output).toMatch(/2 modules/);
  });

  it('sees the real tree: the check would pass on nothing', () => {
    const json = execFileSync(
      process.execPath,
      [cruiser, '--config', '.dependency-cruiser.cjs', '-T', 'json', ...folders],
      { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const { summary } = JSON.parse(json) as {
      summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
    };

    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations).toEqual([]);
  });
});
