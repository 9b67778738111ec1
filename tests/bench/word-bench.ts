import { buildReportModel } from '../../reports/build-report-model.ts';
import { renderWord } from '../../reports/word-report.ts';
import { practiceReportInput } from '../builders/practice-report-input.ts';
import { reportAssets } from '../builders/report-assets.ts';
import { aGap, reportInput } from '../builders/report-input.ts';
import { renderBare } from './bare-word.ts';
import { type BenchRow, median, timed } from './median.ts';
import { memoryInUse } from './memory-in-use.ts';

const ROUNDS = 3;
const REPORTS = 20;
/** Reports after which caches are warm. */
const WARM = 4;

/** The full Word report of the practice country against the bare library, and the memory of many reports in a row. */
export async function wordBench(): Promise<BenchRow[]> {
  const assets = reportAssets();
  const model = buildReportModel(practiceReportInput());
  const [ours, bare]: [number[], number[]] = [[], []];
  await renderWord(buildReportModel(reportInput()), assets);
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timed(() => renderWord(model, assets)));
    bare.push(await timed(() => renderBare(model, assets)));
  }
  const memory = await memoryOfManyReports();
  return [
    {
      what: `full Word report of the practice country (median of ${ROUNDS})`,
      ours: `${median(ours).toFixed(0)} ms`,
      against: `${median(bare).toFixed(0)} ms, docx alone, pages estimated in both`,
      ratio: median(ours) / median(bare),
      target: '<= 1.3',
    },
    {
      what: `memory in use after ${REPORTS} Word reports`,
      ours: `${memory.after.toFixed(1)} MB`,
      against: `${memory.before.toFixed(1)} MB after ${WARM}`,
      ratio: memory.after / memory.before,
      target: 'does not grow',
    },
  ];
}

async function memoryOfManyReports() {
  const assets = reportAssets();
  const model = buildReportModel(reportInput(undefined, { gaps: [aGap()] }));
  let before = 0;
  for (let count = 1; count <= REPORTS; count++) {
    await renderWord(model, assets);
    if (count === WARM) before = memoryInUse();
  }
  return { before, after: memoryInUse() };
}
