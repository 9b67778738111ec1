import type { DataSource } from '../../assessment-framework/model/assessment.ts';

/** Code of a frequency in the list of the Publications Office of the European Union. */
export const EU_FREQUENCIES: Readonly<Record<DataSource['frequency'], string>> = {
  'one-off': 'NEVER',
  decennial: 'DECENNIAL',
  'multi-annual': 'IRREG',
  annual: 'ANNUAL',
  quarterly: 'QUARTERLY',
  monthly: 'MONTHLY',
  continuous: 'UPDATE_CONT',
  unknown: 'UNKNOWN',
};
