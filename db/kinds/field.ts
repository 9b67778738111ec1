/** What a column of the library can hold. */
export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, unknown>>;
export type AnyRecord = Readonly<Record<string, unknown>>;

/** One value in one column. `level` is an answer value: a level or NA or NK, kept as text. */
export interface ColumnField {
  readonly type: 'text' | 'integer' | 'real' | 'boolean' | 'json' | 'level';
  /** Without it: the field's name in snake case. */
  readonly column: string | null;
}

/** An object spread over columns of the same table; null when the marker column is null. */
export interface GroupField {
  readonly type: 'group';
  readonly marker: string;
  readonly fields: Readonly<Record<string, ColumnField>>;
}

/** A list of objects, one row each in a table of its own. */
export interface RowsField {
  readonly type: 'rows';
  readonly table: string;
  readonly fields: Readonly<Record<string, ColumnField>>;
}

/** A list of ids of another kind, one row each in a table of its own. */
export interface LinksField {
  readonly type: 'links';
  readonly table: string;
  readonly column: string;
}

export type Field = ColumnField | GroupField | RowsField | LinksField;
export type Fields = Readonly<Record<string, Field>>;

const columnOf =
  (type: ColumnField['type']) =>
  (column?: string): ColumnField => ({ type, column: column ?? null });

export const text = columnOf('text');
export const integer = columnOf('integer');
export const real = columnOf('real');
export const boolean = columnOf('boolean');
export const json = columnOf('json');
export const level = columnOf('level');

const snakeCase = new Map<string, string>();

/** The column of a field, for example `legal_basis` of `legalBasis`. */
export function columnName(name: string, field: ColumnField): string {
  if (field.column !== null) return field.column;
  let column = snakeCase.get(name);
  if (column === undefined) {
    column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    snakeCase.set(name, column);
  }
  return column;
}

function toSql(field: ColumnField, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'boolean':
      return value === true ? 1 : 0;
    case 'json':
      return JSON.stringify(value);
    case 'level':
      return String(value);
    default:
      return value as SqlValue;
  }
}

function fromSql(field: ColumnField, value: unknown): unknown {
  if (value === null) return null;
  switch (field.type) {
    case 'boolean':
      return value === 1;
    case 'json':
      return JSON.parse(value as string);
    case 'level':
      return value === 'NA' || value === 'NK' ? value : Number(value);
    default:
      return value;
  }
}

/** The columns of the fields that live in the table itself, in order. */
export function columnsOf(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'rows' || field.type === 'links') return [];
    if (field.type === 'group')
      return Object.entries(field.fields).map(([inner, column]) => columnName(inner, column));
    return [columnName(name, field)];
  });
}

/** The values of `columnsOf(fields)`, in the same order. */
export function valuesOf(fields: Fields, record: AnyRecord): SqlValue[] {
  const values: SqlValue[] = [];
  for (const [name, field] of entriesOf(fields)) {
    if (field.type === 'rows' || field.type === 'links') continue;
    if (field.type === 'group') values.push(...valuesOf(field.fields, (record[name] ?? {}) as AnyRecord));
    else values.push(toSql(field, record[name]));
  }
  return values;
}

const listed = new WeakMap<Fields, readonly (readonly [string, Field])[]>();

/** The fields as a list, made once: every save and every row read walks it. */
function entriesOf(fields: Fields): readonly (readonly [string, Field])[] {
  let entries = listed.get(fields);
  if (entries === undefined) {
    entries = Object.entries(fields);
    listed.set(fields, entries);
  }
  return entries;
}

/** The record of a row; lists in tables of their own come out empty. */
export function recordOf(fields: Fields, row: Row): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [name, field] of entriesOf(fields)) {
    if (field.type === 'rows' || field.type === 'links') record[name] = [];
    else if (field.type === 'group')
      record[name] = row[field.marker] === null ? null : recordOf(field.fields, row);
    else record[name] = fromSql(field, row[columnName(name, field)]);
  }
  return record;
}
