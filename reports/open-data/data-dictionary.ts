import type { Translate } from '../model/translate.ts';
import { csvOf } from './csv-text.ts';
import { allFields, fieldText } from './field-texts.ts';
import { snakeCase, type TableField } from './table-fields.ts';

const HEAD = [
  'table',
  'column',
  'json_field',
  'type',
  'unit',
  'minimum',
  'maximum',
  'code_list',
  'values',
  'refers_to',
  'empty_means',
  'description',
] as const;

/** One row for each column of the bundle: type, unit, range, codes, what an empty cell means, and what it holds. */
export const dataDictionary = (t: Translate): string =>
  csvOf([
    HEAD,
    ...allFields().map(({ table, field }) => [
      snakeCase(table),
      field.column,
      field.name,
      field.type,
      field.unit === null ? '' : t(`data.unit.${field.unit}`),
      boundText(field.minimum),
      boundText(field.maximum),
      field.codes ?? '',
      field.values?.join('|') ?? '',
      field.refersTo === null ? '' : `${snakeCase(field.refersTo.table)}.${snakeCase(field.refersTo.field)}`,
      emptyText(t, field),
      fieldText(t, table, field),
    ]),
  ]);

const boundText = (bound: number | null): string => (bound === null ? '' : String(bound));

function emptyText(t: Translate, { nullMeaning, type, isFilled }: TableField): string {
  if (nullMeaning !== null) return t(`data.null.${nullMeaning}`);
  if (isFilled) return t('data.null.never');
  return t(type === 'list' ? 'data.null.emptyList' : 'data.null.emptyText');
}
