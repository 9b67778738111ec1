import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';

/**
 * A new source with the facts of another and a name of its own, at the end of the list. Dates, numbers and notes belong to
 * the one source they were found in and are not taken; answers and topics hang on the other id and stay there.
 */
export const copiedSource = (
  template: DataSource,
  name: string,
  sources: readonly Pick<DataSource, 'order'>[],
): DataSource => ({
  ...template,
  id: crypto.randomUUID(),
  name,
  acronym: '',
  lastReferenceDate: null,
  lastPublishedDate: null,
  recordCount: null,
  entriesPerYear: null,
  notes: '',
  order: sources.reduce((last, { order }) => Math.max(last, order), -1) + 1,
});
