import { join } from 'node:path';
import { answerInfluence } from '../../assessment-framework/sensitivity/answer-influence.ts';
import { drawSystemIndexAtOnce } from '../../assessment-framework/sensitivity/monte-carlo.ts';
import { systemVariants } from '../../assessment-framework/sensitivity/varied-scores.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { aLargeAssessment } from '../builders/a-large-assessment.ts';
import { type BenchRow, median, timed } from './median.ts';

const ROUNDS = 15;

/** How sure a result is, on the practice country: variations of the method, 2,000 draws, and every answer up, down and left out. */
export async function sensitivityBench(): Promise<BenchRow[]> {
  const { framework } = readFrameworkFolder(
    join(import.meta.dirname, '../../assessment-framework/content/mdsa-1.0'),
  );
  const { assessment } = buildPractice();
  const large = aLargeAssessment(framework);
  const row = async (what: string, target: string, work: () => unknown): Promise<BenchRow> => {
    const first = await timed(work);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await timed(work));
    return {
      what,
      ours: `${median(times).toFixed(1)} ms (first ${first.toFixed(1)} ms)`,
      against: '',
      ratio: null,
      target,
    };
  };
  return [
    await row('all variations of the method', '', () => systemVariants(framework, assessment)),
    await row('Monte Carlo, 2,000 draws', '<= 1 s', () =>
      drawSystemIndexAtOnce(framework, assessment, { draws: 2_000 }),
    ),
    await row(
      `${assessment.answers.length} answers one level up, one level down and left out`,
      '<= 200 ms',
      () => answerInfluence(framework, assessment),
    ),
    await row(`${large.answers.length} answers one level up, one level down and left out`, '', () =>
      answerInfluence(framework, large),
    ),
  ];
}
