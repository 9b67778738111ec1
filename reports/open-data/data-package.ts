import type { Translate } from '../model/translate.ts';
import { fieldText, tableText } from './field-texts.ts';
import { OPEN_TABLE_NAMES, OPEN_TABLES, type OpenData, type OpenTableName } from './open-data-model.ts';
import { fieldsOf, snakeCase, type TableField } from './table-fields.ts';

/** Descriptor of the bundle: a Tabular Data Package 1.0 of Frictionless Data, which readers of version 2 take as well. */
export const dataPackage = (t: Translate, data: OpenData) => ({
  profile: 'tabular-data-package',
  name: packageName(data.assessment.assessmentId),
  id: data.assessment.assessmentId,
  title: data.assessment.title,
  description: t('data.readMe.what', {
    country: data.assessment.country,
    from: data.assessment.periodStart,
    to: data.assessment.periodEnd,
    framework: data.framework.frameworkId,
    version: data.framework.version,
  }),
  version: `${data.formatVersion}.0.0`,
  created: data.generatedAt,
  format: data.format,
  formatVersion: data.formatVersion,
  release: data.release,
  language: data.language,
  textLanguage: data.textLanguage,
  resources: OPEN_TABLE_NAMES.map((table) => resourceOf(t, table)),
});

/** Lower case letters, digits, dots, dashes and underscores, as names of packages are. */
const packageName = (id: string): string => `mdsa-${id.toLowerCase()}`;

function resourceOf(t: Translate, table: OpenTableName) {
  const fields = fieldsOf(table);
  const { key } = OPEN_TABLES[table];
  const foreign = fields.filter(({ refersTo, type }) => refersTo !== null && type !== 'list');
  return {
    profile: 'tabular-data-resource',
    name: snakeCase(table),
    title: tableText(t, table),
    path: `${snakeCase(table)}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      fields: fields.map((field) => fieldOf(t, table, field)),
      missingValues: [''],
      ...(key.length === 0 ? {} : { primaryKey: key.map(snakeCase) }),
      ...(foreign.length === 0
        ? {}
        : {
            foreignKeys: foreign.flatMap(({ column, refersTo }) =>
              refersTo === null
                ? []
                : {
                    fields: column,
                    reference: {
                      // A table that refers to itself is named by an empty text.
                      resource: refersTo.table === table ? '' : snakeCase(refersTo.table),
                      fields: snakeCase(refersTo.field),
                    },
                  },
            ),
          }),
    },
  };
}

function fieldOf(t: Translate, table: OpenTableName, field: TableField) {
  const { type, minimum, maximum, values } = field;
  const constraints = {
    ...(field.isFilled ? { required: true } : {}),
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
    ...(values === null ? {} : { enum: values }),
  };
  return {
    name: field.column,
    type: type === 'text' || type === 'list' || type === 'datetime' ? 'string' : type,
    description: fieldText(t, table, field),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
