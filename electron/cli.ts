import { sentencesFor } from './commands/sentences-for.ts';
import { UsageError } from './commands/usage-error.ts';
import { say } from './shell/say.ts';

// Door 3: the same use cases from a terminal. Sentences go to stderr, results to stdout; exit 1 on any problem.
// Each command loads only what it needs.
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  practice: async (args) => (await import('./commands/practice.ts')).practice(args),
  schema: async (args) => (await import('./commands/schema.ts')).schema(args),
  validate: async (args) => (await import('./commands/validate.ts')).validate(args),
  score: async (args) => (await import('./commands/score.ts')).score(args),
  report: async (args) => (await import('./commands/report.ts')).report(args),
};

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === '--help' || name === '-h' || name === 'help' || args.includes('--help')) {
    console.log(say('cli.usage'));
    return;
  }
  if (name === undefined) throw new UsageError('missing-command');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError('unknown-command', { command: name });
  await command(args);
}

const given = process.argv.slice(2);
main(given).catch((error: unknown) => {
  const file = given.slice(1).find((argument) => !argument.startsWith('-')) ?? '';
  for (const sentence of sentencesFor(error, say, file)) console.error(sentence);
  process.exitCode = 1;
});
