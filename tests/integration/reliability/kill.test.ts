import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { openLibrary } from '../../../db/open-library.ts';
import { readMigrations } from '../../../db/read-migrations.ts';
import { aFullAssessment } from '../../builders/a-full-assessment.ts';
import { counting, MIGRATIONS_FOLDER } from '../../builders/a-library.ts';
import { assertAllOf, assertHistoryTells, assertWhole } from './check-library.ts';

/** 200 in CI, fewer on a desk. `KILL_ROUNDS=1000 npx vitest run tests/integration/reliability` for more. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? (process.env.CI ? 200 : 40));
/** Libraries that are worked on side by side. */
const LANES = 2;
/** A library is begun anew after so many rounds: the checks read all of it each time. */
const ROUNDS_OF_A_LIBRARY = 25;
/**
 * The kill comes after at most so many reports and then so many milliseconds; in every sixth round so many milliseconds
 * after the start. Counted in reports, because a busy computer gets little done in a time.
 */
const MOST_REPORTS = 24;
const LATEST = 15;
const LATEST_IN_START = 400;

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'mda-kill-'));
const script = join(folder, 'child', 'edit-until-killed.mjs');

beforeAll(async () => {
  // One file starts several times as fast as three hundred.
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'], target: 'node' },
    build: {
      ssr: join(import.meta.dirname, 'edit-until-killed.ts'),
      target: 'node24',
      outDir: join(folder, 'child'),
      emptyOutDir: false,
      rollupOptions: {
        external: ['better-sqlite3'],
        output: {
          format: 'es',
          entryFileNames: 'edit-until-killed.mjs',
          paths: { 'better-sqlite3': join(root, 'node_modules/better-sqlite3/lib/index.js') },
        },
      },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  rounds: number;
  beforeReady: number;
  saves: number;
  imports: number;
}

/** Starts the editor, kills it at a random moment, and returns what it had said by then. */
function aLife(libraryPath: string, scratch: string, killInStart: boolean): Promise<readonly string[]> {
  return new Promise((done, fail) => {
    const child: ChildProcess = spawn(process.execPath, [script, libraryPath, MIGRATIONS_FOLDER, scratch], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    });
    const kill = () => child.kill('SIGKILL');
    const reports = 1 + Math.random() * MOST_REPORTS;
    let said = '';
    let isDoomed = false;
    let complaints = '';
    let timer = killInStart ? setTimeout(kill, Math.random() * LATEST_IN_START) : setTimeout(kill, 20_000);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (killInStart || isDoomed || said.split('\n').length <= reports) return;
      isDoomed = true;
      clearTimeout(timer);
      timer = setTimeout(kill, Math.random() * LATEST);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    child.once('close', (_code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') fail(new Error(`the editor ended by itself: ${complaints}`));
      // The last line may be half a line.
      else
        done(
          said
            .slice(0, said.lastIndexOf('\n') + 1)
            .split('\n')
            .filter((line) => line !== ''),
        );
    });
  });
}

/** Everything that was reported is there, and the library is whole and agrees with its history. */
function check(libraryPath: string, lines: readonly string[], known: Set<string>, outcome: Outcome): void {
  if (!existsSync(libraryPath)) return;
  assertWhole(libraryPath);
  const errors = lines.filter((line) => line.startsWith('error'));
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const library = openLibrary(libraryPath, {
    ...counting('check'),
    migrations: readMigrations(MIGRATIONS_FOLDER),
  });
  try {
    const listed = library.assessments.list();
    const own = listed.find(({ country }) => country === 'Auroria');
    if (own === undefined) {
      expect(lines).toEqual([]);
      return;
    }
    const assessment = library.assessments.exportAssessment(own.id);
    assertHistoryTells(assessment);
    const changes = new Map<string, Assessment['history']>();
    for (const entry of assessment.history)
      changes.set(entry.change, [...(changes.get(entry.change) ?? []), entry]);
    for (const line of lines) {
      const words = line.split(' ');
      if (words[0] === 'imported')
        expect(
          listed.some(({ id }) => id === words[1]),
          line,
        ).toBe(true);
      if (words[0] !== 'saved') continue;
      outcome.saves++;
      const entries = changes.get(words.at(-1) ?? '') ?? [];
      // Of the others a save may have changed nothing, and then wrote nothing.
      if (words[1] !== 'answer') continue;
      const [, , criterion, value, step] = words;
      const written = entries.find(({ field }) => field === '*' || field === 'justification');
      const to =
        written?.field === '*' ? (written.to as { justification: string }).justification : written?.to;
      expect([written?.entityId, to], line).toEqual([criterion, `Seen ${step}`]);
      const level = entries.find(({ field }) => field === 'value');
      if (level !== undefined) expect(String(level.to), line).toBe(value);
    }
    for (const { id } of listed) {
      if (id === own.id || known.has(id)) continue;
      // Whether it was reported or not: all of it is there.
      assertAllOf(library, id, aFullAssessment(id));
      known.add(id);
      outcome.imports++;
    }
    while (!library.search.step(own.id));
  } finally {
    library.close();
  }
}

async function lane(name: string, rounds: number): Promise<Outcome> {
  const total: Outcome = { rounds: 0, beforeReady: 0, saves: 0, imports: 0 };
  const scratch = join(folder, `${name}-scratch`);
  let known = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const libraryPath = join(folder, `${name}-${Math.floor(round / ROUNDS_OF_A_LIBRARY)}`, 'library.sqlite');
    if (round % ROUNDS_OF_A_LIBRARY === 0) {
      mkdirSync(join(libraryPath, '..'));
      known = new Set();
    }
    mkdirSync(scratch, { recursive: true });
    const lines = await aLife(libraryPath, scratch, round % 6 === 0);
    if (!lines.some((line) => line.startsWith('ready'))) total.beforeReady++;
    check(libraryPath, lines, known, total);
    total.rounds++;
    for (const file of readdirSync(scratch)) rmSync(join(scratch, file));
  }
  return total;
}

describe('a killed process', () => {
  it(
    `loses nothing that was reported saved, ${ROUNDS} times over`,
    async () => {
      const start = performance.now();
      const outcomes = await Promise.all(
        Array.from({ length: LANES }, (_, index) => lane(`lane${index}`, Math.ceil(ROUNDS / LANES))),
      );
      const sum = (field: keyof Outcome) => outcomes.reduce((all, outcome) => all + outcome[field], 0);
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(
        `${sum('rounds')} kills (${sum('beforeReady')} before the first save), ${sum('saves')} reported saves and ${sum('imports')} imports found again, ${seconds} s`,
      );

      expect(sum('rounds')).toBeGreaterThanOrEqual(ROUNDS);
      // A test that killed too early to see a save would prove nothing.
      expect(sum('saves')).toBeGreaterThan(ROUNDS * 3);
      expect(sum('imports')).toBeGreaterThan(ROUNDS / 10);
    },
    ROUNDS * 3_000,
  );
});
