import type { Database, Statement } from 'better-sqlite3';
import {
  type AnyRecord,
  columnName,
  columnsOf,
  type Fields,
  type LinksField,
  type Row,
  type RowsField,
  recordOf,
  type SqlValue,
  valuesOf,
} from './kinds/field.ts';
import { type Key, type Kind, keyOf } from './kinds/kind.ts';

/** Reads and writes one kind of record, without history; every statement is prepared once. Call inside a transaction. */
export interface RecordTable {
  get(assessmentId: string, key: Key): AnyRecord | null;
  /** All records of an assessment in the order of packages. */
  list(assessmentId: string): AnyRecord[];
  /** Records whose scalar field holds the value, for example the answers of a source. */
  listWhere(assessmentId: string, field: string, value: string): AnyRecord[];
  insert(assessmentId: string, record: AnyRecord): void;
  /** Writes the named fields of a record that is there; other columns and their indexes stay untouched. */
  update(assessmentId: string, record: AnyRecord, changed: readonly string[]): void;
  delete(assessmentId: string, key: Key): void;
}

const quoted = (column: string) => `"${column}"`;

/** SQL of the list query of a kind; exported for the test that every list query has an index. */
export function listSql(kind: Kind, condition = ''): string {
  const order = kind.orderBy.map(quoted).join(', ');
  return `SELECT * FROM ${kind.table} WHERE assessment_id = ?${condition} ORDER BY ${order}`;
}

export function recordTable(db: Database, kind: Kind): RecordTable {
  const columns = columnsOf(kind.fields);
  const byKey = ['assessment_id', ...kind.keyColumns].map((column) => `${quoted(column)} IS ?`).join(' AND ');
  const select = db.prepare<SqlValue[], Row>(`SELECT * FROM ${kind.table} WHERE ${byKey}`);
  const selectAll = db.prepare<[string], Row>(listSql(kind));
  const insert = db.prepare<SqlValue[]>(
    `INSERT INTO ${kind.table} (assessment_id, ${columns.map(quoted).join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
  );
  const rowId = db.prepare<SqlValue[], { row_id: number }>(`SELECT row_id FROM ${kind.table} WHERE ${byKey}`);
  const remove = db.prepare<SqlValue[]>(`DELETE FROM ${kind.table} WHERE ${byKey}`);
  const lists = listFieldsOf(db, kind);
  const filtered = new Map<string, Statement<[string, string], Row>>();
  const updates = new Map<
    string,
    { readonly fields: Fields; readonly statement: Statement<SqlValue[]> | null }
  >();

  /** The statement that writes just these fields; null when they all lie in tables of their own. */
  const updateOf = (changed: readonly string[]) => {
    const name = changed.join();
    let update = updates.get(name);
    if (update === undefined) {
      const fields: Fields = Object.fromEntries(
        Object.entries(kind.fields).filter(([field]) => changed.includes(field)),
      );
      const assignments = columnsOf(fields).map((column) => `${quoted(column)} = ?`);
      const sql = `UPDATE ${kind.table} SET ${assignments.join(', ')} WHERE ${byKey}`;
      update = { fields, statement: assignments.length === 0 ? null : db.prepare<SqlValue[]>(sql) };
      updates.set(name, update);
    }
    return update;
  };

  const withLists = (row: Row): AnyRecord => {
    const record = recordOf(kind.fields, row);
    for (const list of lists) record[list.name] = list.of(row.row_id as number);
    return record;
  };

  return {
    get(assessmentId, key) {
      const row = select.get(assessmentId, ...key);
      return row === undefined ? null : withLists(row);
    },

    list(assessmentId) {
      const children = lists.map((list) => [list.name, list.ofAll(assessmentId)] as const);
      return selectAll.all(assessmentId).map((row) => {
        const record = recordOf(kind.fields, row);
        for (const [name, byParent] of children) record[name] = byParent.get(row.row_id as number) ?? [];
        return record;
      });
    },

    listWhere(assessmentId, fieldName, value) {
      const field = kind.fields[fieldName];
      if (field === undefined || field.type === 'group' || field.type === 'rows' || field.type === 'links')
        throw new Error(`${kind.name}.${fieldName} is not one column`);
      const column = columnName(fieldName, field);
      let statement = filtered.get(column);
      if (statement === undefined) {
        statement = db.prepare<[string, string], Row>(listSql(kind, ` AND ${quoted(column)} = ?`));
        filtered.set(column, statement);
      }
      return statement.all(assessmentId, value).map(withLists);
    },

    insert(assessmentId, record) {
      const parent = Number(insert.run(assessmentId, ...valuesOf(kind.fields, record)).lastInsertRowid);
      for (const list of lists) {
        const items = record[list.name] as readonly unknown[];
        if (items.length > 0) list.write(assessmentId, parent, items);
      }
    },

    update(assessmentId, record, changed) {
      const key = keyOf(kind, record);
      const { fields, statement } = updateOf(changed);
      statement?.run(...valuesOf(fields, record), assessmentId, ...key);
      for (const list of lists) {
        if (!changed.includes(list.name)) continue;
        const parent = rowId.get(assessmentId, ...key)?.row_id ?? 0;
        list.clear(parent);
        list.write(assessmentId, parent, record[list.name] as readonly unknown[]);
      }
    },

    delete(assessmentId, key) {
      remove.run(assessmentId, ...key);
    },
  };
}

interface ListField {
  readonly name: string;
  of(parent: number): unknown[];
  ofAll(assessmentId: string): Map<number, unknown[]>;
  clear(parent: number): void;
  write(assessmentId: string, parent: number, items: readonly unknown[]): void;
}

/** The lists of a kind that lie in tables of their own. */
function listFieldsOf(db: Database, kind: Kind): readonly ListField[] {
  return Object.entries(kind.fields).flatMap(([name, field]) =>
    field.type === 'rows' || field.type === 'links' ? [listField(db, kind, name, field)] : [],
  );
}

const byPosition = (a: Row, b: Row) => (a.position as number) - (b.position as number);

function listField(db: Database, kind: Kind, name: string, field: RowsField | LinksField): ListField {
  const columns = field.type === 'rows' ? columnsOf(field.fields) : ['assessment_id', field.column];
  const toItem = (row: Row) => (field.type === 'rows' ? recordOf(field.fields, row) : row[field.column]);
  const toValues = (assessmentId: string, item: unknown): SqlValue[] =>
    field.type === 'rows' ? valuesOf(field.fields, item as AnyRecord) : [assessmentId, item as string];
  // Put in order here: measured, an ORDER BY beside the parameter makes this look-up several times slower.
  const ofParent = db.prepare<[number], Row>(`SELECT * FROM ${field.table} WHERE parent_id = ?`);
  const ofAssessment = db.prepare<[string], Row>(
    `SELECT child.* FROM ${kind.table} AS parent JOIN ${field.table} AS child ON child.parent_id = parent.row_id
     WHERE parent.assessment_id = ? ORDER BY child.parent_id, child.position`,
  );
  const clear = db.prepare<[number]>(`DELETE FROM ${field.table} WHERE parent_id = ?`);
  const insert = db.prepare<SqlValue[]>(
    `INSERT INTO ${field.table} (parent_id, position, ${columns.map(quoted).join(', ')}) VALUES (?, ?${', ?'.repeat(columns.length)})`,
  );
  return {
    name,
    of: (parent) => ofParent.all(parent).sort(byPosition).map(toItem),
    ofAll(assessmentId) {
      const byParent = new Map<number, unknown[]>();
      for (const row of ofAssessment.all(assessmentId)) {
        const parent = row.parent_id as number;
        const items = byParent.get(parent);
        if (items === undefined) byParent.set(parent, [toItem(row)]);
        else items.push(toItem(row));
      }
      return byParent;
    },
    clear: (parent) => void clear.run(parent),
    write(assessmentId, parent, items) {
      items.forEach((item, position) => {
        insert.run(parent, position, ...toValues(assessmentId, item));
      });
    },
  };
}
