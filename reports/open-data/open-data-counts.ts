import { unzipSync } from 'fflate';
import { createContext, type ReportInput } from '../model/report-context.ts';
import { withinOrNull } from './collect-scores.ts';
import { csvName } from './csv-bundle.ts';
import { OPEN_DATA_FORMAT, OPEN_DATA_VERSION, OpenData, type OpenTableName } from './open-data-model.ts';
import { readCsv } from './read-csv.ts';
import { snakeCase } from './table-fields.ts';

/** What a file of open data must hold: rows of tables, and the indices as fractions 0-1. */
export interface OpenDataCounts {
  readonly rows: Readonly<Partial<Record<OpenTableName, number>>>;
  readonly indices: Readonly<Record<string, number | null>>;
}

/** What a metadata bundle must hold. */
export interface MetadataCounts {
  readonly datasets: number;
  readonly metadataSets: number;
  readonly sourceCodes: number;
}

const COUNTED = [
  'institutions',
  'sources',
  'sourceScores',
  'dimensions',
  'topics',
  'coverageCells',
  'answers',
  'actions',
  'indicators',
] as const satisfies readonly OpenTableName[];

/** Counts straight from the assessment and its scores, not from what was written. */
export function expectedCounts(given: ReportInput): OpenDataCounts {
  const { input } = createContext(given);
  const { assessment, framework, scores } = input;
  const terms = [...scores.dimensions, ...scores.sources].flatMap((block) => block.terms);
  const { system, sources, coverage, overall } = scores.indices;
  return {
    rows: {
      institutions: assessment.institutions.length,
      sources: assessment.sources.length,
      sourceScores: scores.sources.length,
      dimensions: scores.dimensions.length,
      topics: scores.topics.length,
      coverageCells: scores.topics.reduce((sum, { cells }) => sum + cells.length, 0),
      answers: input.choice?.release === 'public' ? 0 : terms.length,
      actions: assessment.actions.length,
      indicators: framework.indicators.length,
    },
    indices: {
      system: withinOrNull(system.score),
      sources: withinOrNull(sources.score),
      coverage: withinOrNull(coverage.score),
      overall: withinOrNull(overall.score),
    },
  };
}

/** Reads a JSON document back. Throws when it is not one, or not of this version. */
export function countsOfOpenDataJson(bytes: Uint8Array): OpenDataCounts {
  const data = OpenData.parse(JSON.parse(textOf(bytes)));
  return {
    rows: Object.fromEntries(COUNTED.map((table) => [table, data[table].length])),
    indices: Object.fromEntries(data.indices.map(({ index, score }) => [index, score])),
  };
}

/** Reads a CSV bundle back. Throws when a file is missing, is no CSV, or has rows of unequal length. */
export function countsOfCsvBundle(bytes: Uint8Array): OpenDataCounts {
  const files = unzipSync(bytes);
  const descriptor: unknown = JSON.parse(fileOf(files, 'datapackage.json'));
  const { format, formatVersion } = Object(descriptor) as Readonly<Record<string, unknown>>;
  if (format !== OPEN_DATA_FORMAT || formatVersion !== OPEN_DATA_VERSION)
    throw new Error('not a bundle of open data of this version');
  const indices = tableOf(files, 'indices');
  return {
    rows: Object.fromEntries(COUNTED.map((table) => [table, tableOf(files, table).length])),
    indices: Object.fromEntries(
      indices.map(({ index = '', score = '' }) => [index, score === '' ? null : Number(score)]),
    ),
  };
}

/** What a metadata bundle of the assessment must hold. */
export const expectedMetadata = ({ assessment }: ReportInput): MetadataCounts => ({
  datasets: assessment.sources.length,
  metadataSets: assessment.sources.length,
  sourceCodes: assessment.sources.length,
});

/** Reads a metadata bundle back. Throws when a file is missing or the catalogue is no JSON. */
export function countsOfMetadata(bytes: Uint8Array): MetadataCounts {
  const files = unzipSync(bytes);
  const catalogue: unknown = JSON.parse(fileOf(files, 'catalogue.jsonld'));
  const graph = (Object(catalogue) as { readonly '@graph'?: readonly { readonly '@type'?: unknown }[] })[
    '@graph'
  ];
  // Typed text holds no `<`, so that what looks like an element is one.
  const elements = (file: string, name: string) => fileOf(files, file).split(`<${name} `).length - 1;
  return {
    datasets: (graph ?? []).filter((node) => node['@type'] === 'dcat:Dataset').length,
    metadataSets: elements('metadata.xml', 'mes:MetadataSet'),
    sourceCodes: elements('structure.xml', 'str:Code'),
  };
}

type Files = Readonly<Record<string, Uint8Array>>;

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function fileOf(files: Files, name: string): string {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(`${name} is missing`);
  return textOf(bytes);
}

function tableOf(files: Files, table: OpenTableName): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readCsv(fileOf(files, csvName(table)));
  if (rows.some((row) => row.length !== head.length))
    throw new Error(`${snakeCase(table)}: rows of unequal length`);
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])));
}
