import { invalid } from '../api/read-assessment.ts';
import { say } from '../shell/say.ts';
import { load } from './load.ts';
import { fileOf, readArguments } from './read-arguments.ts';

/** `validate FILE`: one sentence a problem, and a failure when there is one. */
export async function validate(args: readonly string[]): Promise<void> {
  const given = readArguments(args, ['framework']);
  const file = fileOf(given);
  const { problems } = await load(file, given.framework);
  if (problems.length > 0) throw invalid(file, problems);
  console.log(say('cli.valid', { file }));
}
