import type { MessageKey, Translate } from '../model/translate.ts';
import { OPEN_TABLE_NAMES, type OpenTableName } from './open-data-model.ts';
import { fieldsOf, type TableField } from './table-fields.ts';

// Fields whose name says different things in different tables.
const OWN_MEANING: ReadonlySet<string> = new Set([
  'framework.title',
  'framework.version',
  'actions.note',
  'actions.number',
  'actions.status',
  'actions.title',
  'answers.confidence',
  'answers.state',
  'answers.weight',
  'codeLists.name',
  'coverageCells.note',
  'dimensions.weight',
  'gaps.name',
  'gaps.note',
  'gaps.reason',
  'gaps.status',
  'gaps.topics',
  'gaps.sources',
  'indicatorFigures.note',
  'indicatorFigures.number',
  'indicatorFigures.status',
  'indicators.confidence',
  'indicators.name',
  'indicators.reason',
  'indicators.sourceId',
  'assessment.state',
  'assessment.title',
  'institutions.name',
  'institutions.notes',
  'sourceScores.weight',
  'sources.name',
  'sources.notes',
  'sources.status',
  'topics.weight',
  'topics.coverage',
  'topics.coverageLower',
  'topics.coverageUpper',
]);

/** What a field holds, in a sentence. */
export function fieldText(t: Translate, table: OpenTableName, { name }: Pick<TableField, 'name'>): string {
  const place = OWN_MEANING.has(`${table}.${name}`) ? `${table}.${name}` : name;
  // The keys follow the schema; a test asks for every one.
  return t(`data.field.${place}` as MessageKey);
}

/** What a table holds, in a sentence. */
export const tableText = (t: Translate, table: OpenTableName): string => t(`data.table.${table}`);

/** All fields of all tables in their order. */
export const allFields = (): readonly { readonly table: OpenTableName; readonly field: TableField }[] =>
  OPEN_TABLE_NAMES.flatMap((table) => fieldsOf(table).map((field) => ({ table, field })));
