import { z } from 'zod';
import { OPEN_TABLES, type OpenTableName } from './open-data-model.ts';
import type { CodeListName, FieldUnit, NullMeaning } from './open-fields.ts';

export type FieldType = 'text' | 'number' | 'integer' | 'boolean' | 'date' | 'datetime' | 'list';

/** A field of a table as files describe it; read from the schema, so that dictionary and data cannot differ. */
export interface TableField {
  /** As in the JSON document. */
  readonly name: string;
  /** As a column: lower case with underscores. */
  readonly column: string;
  readonly type: FieldType;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** All values of a closed list. */
  readonly values: readonly string[] | null;
  readonly codes: CodeListName | null;
  readonly unit: FieldUnit | null;
  /** null: the field always holds something, or an empty text or list. */
  readonly nullMeaning: NullMeaning | null;
  /** Holds something in every row. */
  readonly isFilled: boolean;
  readonly refersTo: { readonly table: string; readonly field: string } | null;
}

/** What zod writes of a field, with the notes that travel along. */
interface FieldSchema {
  readonly type?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly FieldSchema[];
  readonly 'x-codes'?: CodeListName;
  readonly 'x-unit'?: FieldUnit;
  readonly 'x-null'?: NullMeaning;
  readonly 'x-refersTo'?: string;
}

const read = new Map<OpenTableName, readonly TableField[]>();

/** The fields of a table in their order; read from its schema once. */
export function fieldsOf(table: OpenTableName): readonly TableField[] {
  const known = read.get(table);
  if (known) return known;
  const { properties = {} } = z.toJSONSchema(OPEN_TABLES[table].record);
  const fields = Object.entries(properties).map(([name, schema]) => toField(name, schema as FieldSchema));
  read.set(table, fields);
  return fields;
}

function toField(name: string, schema: FieldSchema): TableField {
  const inner = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  const type = typeOf(inner);
  const isBounded = type === 'number' || type === 'integer';
  const [table, field] = (inner['x-refersTo'] ?? '').split('.');
  return {
    name,
    column: snakeCase(name),
    type,
    minimum: isBounded ? boundOf(inner.minimum) : null,
    maximum: isBounded ? boundOf(inner.maximum) : null,
    values: inner.enum ?? null,
    codes: inner['x-codes'] ?? null,
    unit: inner['x-unit'] ?? null,
    nullMeaning: schema['x-null'] ?? null,
    isFilled:
      schema['x-null'] === undefined &&
      type !== 'list' &&
      (type !== 'text' || inner.minLength !== undefined || inner.enum !== undefined),
    refersTo: table && field ? { table, field } : null,
  };
}

/** Bounds that only say how far whole numbers are exact are none. */
const boundOf = (bound: number | undefined): number | null =>
  bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? null : bound;

function typeOf({ type, format }: FieldSchema): FieldType {
  if (type === 'array') return 'list';
  if (type === 'number' || type === 'integer' || type === 'boolean') return type;
  if (format === 'date-time') return 'datetime';
  return format === 'date' ? 'date' : 'text';
}

/** `scoreLower` as `score_lower`. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
