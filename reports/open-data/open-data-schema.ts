import { z } from 'zod';
import { openReportLanguage } from '../model/translate.ts';
import { fieldText, tableText } from './field-texts.ts';
import { jsonOf } from './open-data-json.ts';
import { OPEN_TABLE_NAMES, OPEN_TABLES, OpenData } from './open-data-model.ts';
import { fieldsOf } from './table-fields.ts';

/** JSON Schema (2020-12) of the open data, in English: what `openDataJson` writes is valid by it. */
export function openDataJsonSchema(): Uint8Array {
  const { t } = openReportLanguage('en');
  const schema = z.toJSONSchema(OpenData, { target: 'draft-2020-12' });
  const tables = Object.fromEntries(
    OPEN_TABLE_NAMES.map((table) => {
      const record = z.toJSONSchema(OPEN_TABLES[table].record, { target: 'draft-2020-12' });
      const { $schema: _, properties = {}, ...rest } = record;
      const described = Object.fromEntries(
        fieldsOf(table).map(({ name }) => [
          name,
          { description: fieldText(t, table, { name }), ...Object(properties[name]) },
        ]),
      );
      return [table, { description: tableText(t, table), ...rest, properties: described }];
    }),
  );
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => {
      if (!(name in tables)) return [name, property];
      const at = { $ref: `#/$defs/${name}` };
      return [name, Object(property).type === 'array' ? { type: 'array', items: at } : at];
    }),
  );
  return new TextEncoder().encode(
    `${jsonOf({ title: t('data.schema.title'), description: t('data.schema.text'), ...schema, properties, $defs: tables })}\n`,
  );
}
