import { createContext, type ReportInput } from '../model/report-context.ts';
import type { Translate } from '../model/translate.ts';
import { openDataOf } from './collect-open-data.ts';
import { csvOf, guardText } from './csv-text.ts';
import { dataDictionary } from './data-dictionary.ts';
import { dataPackage } from './data-package.ts';
import { tableText } from './field-texts.ts';
import { jsonOf } from './open-data-json.ts';
import { OPEN_TABLE_NAMES, type OpenData, type OpenTableName, rowsOf } from './open-data-model.ts';
import { packFiles } from './pack-files.ts';
import { fieldsOf, snakeCase, type TableField } from './table-fields.ts';

/** Sign between the items of a list in one cell; codes and ids never hold it. */
export const LIST_SEPARATOR = '|';

/** File of a table. */
export const csvName = (table: OpenTableName): string => `${snakeCase(table)}.csv`;

/**
 * The open data as a zip of CSV files (RFC 4180, UTF-8), one a table, with a data dictionary, a Data Package descriptor and
 * a read-me. Texts that a spreadsheet could take for formulas are guarded. The same input gives the same bytes.
 */
export function openDataCsvBundle(input: ReportInput): Uint8Array {
  const context = createContext(input);
  const data = openDataOf(context);
  const { t } = context;
  return packFiles({
    'README.txt': readMe(t, data),
    'datapackage.json': `${jsonOf(dataPackage(t, data))}\n`,
    'data_dictionary.csv': dataDictionary(t),
    ...Object.fromEntries(OPEN_TABLE_NAMES.map((table) => [csvName(table), tableCsv(data, table)])),
  });
}

function tableCsv(data: OpenData, table: OpenTableName): string {
  const fields = fieldsOf(table);
  return csvOf([
    fields.map(({ column }) => column),
    ...rowsOf(data, table).map((row) => fields.map((field) => cellText(field, row[field.name]))),
  ]);
}

function cellText({ type }: TableField, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return guardText(value.map(listItem).join(LIST_SEPARATOR));
  return type === 'text' ? guardText(String(value)) : String(value);
}

// Only sentences can hold the separator; they are told apart by what stays.
const listItem = (item: unknown): string => String(item).replaceAll(LIST_SEPARATOR, '/');

function readMe(t: Translate, data: OpenData): string {
  const { assessment, framework } = data;
  const paragraphs = [
    t('data.readMe.title', { title: assessment.title }),
    ...(assessment.practice ? [t('data.readMe.practice')] : []),
    t('data.readMe.what', {
      country: assessment.country,
      from: assessment.periodStart,
      to: assessment.periodEnd,
      framework: framework.frameworkId,
      version: framework.version,
    }),
    t(`data.readMe.release.${data.release}`),
    t('data.readMe.csv'),
    t('data.readMe.guard'),
    t('data.readMe.excel'),
    t('data.readMe.numbers'),
    [
      t('data.readMe.tables'),
      ...OPEN_TABLE_NAMES.map((table) =>
        t('data.readMe.table', {
          file: csvName(table),
          count: rowsOf(data, table).length,
          text: tableText(t, table),
        }),
      ),
      t('data.readMe.dictionary'),
      t('data.readMe.package'),
    ].join('\n'),
    t('data.readMe.licence', { licence: framework.licence }),
    t('data.readMe.version', { version: data.formatVersion, app: data.generatorVersion }),
  ];
  return `${paragraphs.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}
