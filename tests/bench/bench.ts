// Ratios within one run, medians of many: `npm run bench`, or some by name: `npm run bench -- model word`. A benchmark, never a test: it fails nothing.
import { cpus } from 'node:os';
import { derivationBench } from './derivation-bench.ts';
import { evidenceBench } from './evidence-bench.ts';
import { findBench } from './find-bench.ts';
import { importBench } from './import-bench.ts';
import { keypressBench } from './keypress-bench.ts';
import type { BenchRow } from './median.ts';
import { modelBench } from './model-bench.ts';
import { planBench } from './plan-bench.ts';
import { reportBench } from './report-bench.ts';
import { saveBench } from './save-bench.ts';
import { scoreBench } from './score-bench.ts';
import { scrollBench } from './scroll-bench.ts';
import { searchBench } from './search-bench.ts';
import { sensitivityBench } from './sensitivity-bench.ts';
import { startBench } from './start-bench.ts';
import { wordBench } from './word-bench.ts';
import { workbookBench } from './workbook-bench.ts';

const BENCHES: Readonly<Record<string, () => BenchRow[] | Promise<BenchRow[]>>> = {
  save: saveBench,
  evidence: evidenceBench,
  score: scoreBench,
  plan: planBench,
  sensitivity: sensitivityBench,
  search: searchBench,
  find: findBench,
  import: importBench,
  start: startBench,
  keypress: keypressBench,
  derivation: derivationBench,
  scroll: scrollBench,
  model: modelBench,
  word: wordBench,
  workbook: workbookBench,
  report: reportBench,
};

const wanted = process.argv.slice(2);
const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(BENCHES))
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await bench()));

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
console.log('| what | ours | against | ratio | target |');
console.log('| --- | --- | --- | --- | --- |');
for (const { what, ours, against, ratio, target } of rows)
  console.log(`| ${what} | ${ours} | ${against} | ${ratio === null ? '' : ratio.toFixed(2)} | ${target} |`);
