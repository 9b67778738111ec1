import { isDeepStrictEqual } from 'node:util';
import type { ReportInput } from '../../reports/model/report-context.ts';
import {
  countsOfCsvBundle,
  countsOfMetadata,
  countsOfOpenDataJson,
  expectedCounts,
  expectedMetadata,
  type OpenDataCounts,
} from '../../reports/open-data/open-data-counts.ts';
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

const isScore = (score: number | null): boolean => score !== null;

const sumOf = ({ rows }: OpenDataCounts): number =>
  Object.values(rows).reduce((sum, count) => sum + count, 0);
