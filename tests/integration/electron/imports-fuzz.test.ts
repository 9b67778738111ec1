import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { AppError } from '../../../electron/api/app-error.ts';
import { importJob } from '../../../electron/import/import-job.ts';
import { SheetError } from '../../../electron/import/sheet-error.ts';
import { forkWithNode } from '../../../electron/shell/fork-with-node.ts';
import { sheetReader } from '../../../electron/shell/sheet-reader.ts';
import { anInventory, aWorkbook } from '../../builders/a-spreadsheet.ts';

const SEEDS = 30;
const folder = mkdtempSync(join(tmpdir(), 'mda-fuzz-'));
// Less memory and time than the application gives: what eats either is ended sooner.
const reader = sheetReader({
  fork: forkWithNode,
  file: join(import.meta.dirname, '../../../electron/sheet-reader.ts'),
  memoryMb: 128,
  timeLimitMs: 4_000,
});
const job = importJob({ libraryPath: join(folder, 'none.sqlite'), migrations: [] }, () => undefined);
afterAll(() => {
  reader.end(new AppError('cancelled'));
  rmSync(folder, { recursive: true, force: true });
});

/** A repeatable row of numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Bytes flipped, a piece cut out, a piece doubled, or the end missing. */
function mutated(bytes: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  const at = () => Math.floor(random() * copy.length);
  const [from, length] = [at(), Math.floor(random() * 200)];
  switch (Math.floor(random() * 4)) {
    case 0:
      for (let count = 1 + random() * 30; count > 0; count--) copy[at()] = Math.floor(random() * 256);
      return copy;
    case 1:
      return Buffer.concat([copy.subarray(0, from), copy.subarray(from + length)]);
    case 2:
      return Buffer.concat([copy.subarray(0, from + length), copy.subarray(from)]);
    default:
      return copy.subarray(0, from);
  }
}

it.each(['xlsx', 'biff8', 'biff5', 'ods', 'csv', 'html', 'xlml'] as const)(
  'a damaged .%s is read or refused with a code, and nothing stops',
  async (bookType) => {
    const whole = aWorkbook({ Sheet: anInventory(5), Other: anInventory(2) }, bookType);
    const codes = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const path = join(folder, `${bookType}-${seed}`);
      writeFileSync(path, mutated(whole, numbers(seed)));
      try {
        const { sheets } = job.take({ name: path, pieces: await reader.read({ path, name: path }) });
        const sheet = sheets.findIndex(({ rows }) => rows > 0);
        job.match({ kind: 'sources', sheet, headerRow: null, remembered: {} });
        codes.add('ok');
      } catch (error) {
        const isKnown = error instanceof AppError || error instanceof SheetError;
        codes.add(isKnown ? error.code : `seed ${seed}: ${error}`);
      }
      rmSync(path);
    }

    const known = ['ok', 'sheet-broken', 'sheet-empty', 'sheet-protected', 'sheet-too-large'];
    expect([...codes].filter((code) => !known.includes(code))).toEqual([]);
    expect(codes).toContain('ok');
  },
  60_000,
);
