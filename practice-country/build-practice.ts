import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { ASSESSMENT_FORMAT_VERSION, Assessment } from '../assessment-framework/model/assessment.ts';

/** The practice country and the bytes of its evidence, by sha256. */
export interface Practice {
  readonly assessment: Assessment;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
}

type Fields = Record<string, unknown>;

/** One answer as written in the data: value, confidence, text; `by` and `day` only where they differ from the file's. */
interface WrittenAnswer {
  readonly value: unknown;
  readonly confidence?: string;
  readonly text?: string;
  readonly reason?: string;
  readonly evidence?: readonly string[];
  readonly by?: string;
  readonly day?: string;
}

const OPTIONAL_LISTS = [
  'topics',
  'topic-links',
  'indicators',
  'systems',
  'exchanges',
  'gaps',
  'actions',
  'targets',
  'second-scores',
  'research-questions',
  'reviews',
  'regional-answers',
  'comparison-card',
  'mirror-flows',
  'sectors',
  'history',
] as const;

/** Names of the lists in `assessment.json` for the file names in `data/`. */
const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * Builds the practice country from the YAML files of a folder. Pure but for reading them: the same files give the same assessment.
 * @throws when a file is missing or the result is not a valid assessment (the author of the data sees every problem at once).
 */
export function buildPractice(folder = join(import.meta.dirname, 'data')): Practice {
  const read = <T>(name: string): T => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as T;
  const head = read<Fields>('head');
  const people = head.people as readonly { id: string; name: string }[];
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? person;

  const answersOf = (path: string, source: string | null): Fields[] => {
    const file = read<{ by: string; day: string; answers: Record<string, WrittenAnswer> }>(path);
    return Object.entries(file.answers).map(([criterion, written]) => ({
      criterion,
      source,
      value: written.value,
      confidence: written.confidence ?? 'low',
      justification: written.text ?? '',
      naReason: written.reason ?? '',
      evidence: written.evidence ?? [],
      answeredBy: nameOf(written.by ?? file.by),
      answeredAt: `${written.day ?? file.day}T15:00:00.000Z`,
    }));
  };
  const filesIn = (sub: string) =>
    readdirSync(join(folder, sub))
      .filter((name) => name.endsWith('.yaml'))
      .sort();

  const bytesOf = new Map<string, Uint8Array>();
  const evidence = read<(Fields & { content?: string; file?: { name: string; mediaType: string } })[]>(
    'evidence',
  ).map(({ content, ...record }) => {
    if (!record.file || content === undefined) return record;
    const bytes = new TextEncoder().encode(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    bytesOf.set(sha256, bytes);
    return { ...record, file: { ...record.file, sha256, size: bytes.byteLength } };
  });

  const assessment = Assessment.parse({
    format: 'mdsa-assessment',
    formatVersion: ASSESSMENT_FORMAT_VERSION,
    framework: head.framework,
    head: head.head,
    people,
    institutions: inOrder(read('institutions')),
    sources: inOrder(read('sources')),
    evidence,
    answers: [
      ...filesIn('system-answers').flatMap((name) =>
        answersOf(`system-answers/${basename(name, '.yaml')}`, null),
      ),
      ...filesIn('source-answers').flatMap((name) =>
        answersOf(`source-answers/${basename(name, '.yaml')}`, basename(name, '.yaml')),
      ),
    ],
    ...Object.fromEntries(
      OPTIONAL_LISTS.filter((name) => existsSync(join(folder, `${name}.yaml`))).map((name) => [
        camelCase(name),
        read(name),
      ]),
    ),
  });
  return { assessment, evidence: bytesOf };
}

const inOrder = (records: readonly Fields[]) => records.map((record, order) => ({ ...record, order }));
