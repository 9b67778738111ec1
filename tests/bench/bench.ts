// Ratios within one run, medians of many: `npm run bench`. A benchmark, never a test: it fails nothing.
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

const rows: BenchRow[] = [
  ...(await saveBench()),
  ...(await evidenceBench()),
  ...(await scoreBench()),
  ...(await planBench()),
  ...(await sensitivityBench()),
  ...(await searchBench()),
  ...(await findBench()),
  ...(await importBench()),
  ...(await startBench()),
  ...(await keypressBench()),
  ...(await derivationBench()),
  ...(await scrollBench()),
  ...(await modelBench()),
  ...(await wordBench()),
  ...(await workbookBench()),
  ...(await reportBench()),
];

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
console.log('| what | ours | against | ratio | target |');
console.log('| --- | --- | --- | --- | --- |');
for (const { what, ours, against, ratio, target } of rows)
  console.log(`| ${what} | ${ours} | ${against} | ${ratio === null ? '' : ratio.toFixed(2)} | ${target} |`);
