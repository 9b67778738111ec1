import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { assertUsable } from '../api/read-assessment.ts';
import { load } from './load.ts';
import { fileOf, readArguments } from './read-arguments.ts';
import { scoreOutput } from './score-output.ts';
import { UsageError } from './usage-error.ts';

/** `score FILE --json`: everything that is computed from the answers, as one JSON object. */
export async function score(args: readonly string[]): Promise<void> {
  const given = readArguments(args, ['json', 'framework']);
  const file = fileOf(given);
  if (!given.json) throw new UsageError('missing-json');
  const { assessment, framework, problems } = await load(file, given.framework);
  assertUsable(file, problems);
  const scores = computeScores(framework.framework, assessment);
  const gaps = detectGaps(framework.framework, assessment, scores);
  console.log(JSON.stringify(scoreOutput(scores, gaps), null, 2));
}
