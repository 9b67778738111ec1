import { isDeepStrictEqual } from 'node:util';
import { strFromU8 } from 'fflate';
import { z } from 'zod';
import type { ReportInput } from '../../reports/model/report-context.ts';
import {
  countsOfCsvBundle,
  countsOfMetadata,
  countsOfOpenDataJson,
  expectedCounts,
  expectedMetadata,
  type OpenDataCounts,
} from '../../reports/open-data/open-data-counts.ts';
import { OPEN_TABLE_NAMES } from '../../reports/open-data/open-data-model.ts';
import { differs, holds, type Proof } from '../../reports/proof/proof.ts';

/** Compares open data, read back, with the assessment and its scores: rows of the tables and the indices. */
export function proveOpenData(format: 'json' | 'csv', back: Uint8Array, input: ReportInput): Proof {
  const counts = format === 'json' ? countsOfOpenDataJson(back) : countsOfCsvBundle(back);
  const expected = expectedCounts(input);
  return isDeepStrictEqual(counts, expected)
    ? holds({ records: sumOf(expected), scores: Object.values(expected.indices).filter(isScore).length })
    : differs('counts', JSON.stringify(expected));
}

/** Compares the metadata of the inventory, read back, with the sources of the assessment. */
export function proveMetadata(back: Uint8Array, input: ReportInput): Proof {
  const expected = expectedMetadata(input);
  return isDeepStrictEqual(countsOfMetadata(back), expected)
    ? holds({ records: expected.datasets })
    : differs('counts', JSON.stringify(expected));
}

/** Looks whether the schema of the JSON document, read back, describes every table of it. */
export function proveSchema(back: Uint8Array): Proof {
  const { $defs } = z.object({ $defs: z.record(z.string(), z.unknown()) }).parse(JSON.parse(strFromU8(back)));
  const missing = OPEN_TABLE_NAMES.find((table) => !(table in $defs));
  return missing === undefined ? holds({ tables: OPEN_TABLE_NAMES.length }) : differs('tables', missing);
}

const isScore = (score: number | null): boolean => score !== null;

const sumOf = ({ rows }: OpenDataCounts): number =>
  Object.values(rows).reduce((sum, count) => sum + count, 0);
