import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  out: { type: 'string' },
  json: { type: 'boolean' },
  framework: { type: 'string' },
  lang: { type: 'string' },
  word: { type: 'string' },
  excel: { type: 'string' },
  brief: { type: 'string' },
  plan: { type: 'string' },
  pdf: { type: 'string' },
  html: { type: 'string' },
  csv: { type: 'string' },
  metadata: { type: 'string' },
  schema: { type: 'string' },
  'open-data': { type: 'string' },
  preset: { type: 'string' },
  release: { type: 'string' },
  template: { type: 'string' },
  refresh: { type: 'string' },
  into: { type: 'string' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** What stands behind the name of a command. */
export type Arguments = { readonly file: string | undefined } & {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name]['type'] extends 'boolean' ? boolean : string;
};

/**
 * Reads the arguments of a command that knows the options named.
 * @throws UsageError for an unknown option, a missing value or a second file
 */
export function readArguments(args: readonly string[], known: readonly OptionName[]): Arguments {
  const options = Object.fromEntries(known.map((name) => [name, OPTIONS[name]]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) throw new UsageError('too-many', { extra: positionals[1] ?? '' });
    return { file: positionals[0], ...values };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError('bad-option', {
      reason: error instanceof Error ? firstSentence(error.message) : '',
    });
  }
}

/** The file to read. @throws UsageError when none is named */
export function fileOf({ file }: Arguments): string {
  if (file === undefined) throw new UsageError('missing-file');
  return file;
}

const firstSentence = (text: string) => text.split(/\n|[.] /)[0]?.replace(/[.]$/, '') ?? '';
