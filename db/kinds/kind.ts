import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { type AnyRecord, columnName, type Field, type Fields } from './field.ts';

/** The lists of an assessment that hold records: all but the history. */
export type RecordKind = Exclude<
  keyof Assessment,
  'format' | 'formatVersion' | 'framework' | 'head' | 'history'
>;
export type RecordOf<K extends RecordKind> = Assessment[K][number];

/** What a record can refer to by id. */
export type Target =
  | 'people'
  | 'institutions'
  | 'contacts'
  | 'sources'
  | 'evidence'
  | 'systems'
  | 'gaps'
  | 'actions';

/**
 * A reference of a kind, and what becomes of the record when its target is removed:
 * it goes too, its field is cleared, or the id is dropped from its list. `without` serves references inside objects and
 * returns null where the record does not refer to the target; `named` gives the ids there, for a record that comes back.
 */
export type Reference =
  | { readonly to: Target; readonly field: string; readonly onRemove: 'remove' | 'clear' | 'drop' }
  | {
      readonly to: Target;
      readonly named: (record: AnyRecord) => readonly unknown[];
      readonly without: (record: AnyRecord, id: string, name: string) => AnyRecord | 'remove' | null;
    };

/** How one kind of record lies in the library. */
export interface Kind {
  readonly name: RecordKind;
  readonly table: string;
  /** The fields that identify a record inside its assessment. */
  readonly key: readonly string[];
  readonly keyColumns: readonly string[];
  readonly fields: Fields;
  /** Columns of the order in lists and packages: the same on every computer. */
  readonly orderBy: readonly string[];
  readonly references: readonly Reference[];
}

interface KindOptions<K extends RecordKind> {
  readonly table: string;
  readonly key: readonly (keyof RecordOf<K> & string)[];
  readonly fields: { readonly [F in keyof RecordOf<K> & string]: Field };
  readonly inUserOrder?: boolean;
  readonly references?: readonly Reference[];
}

/** Describes a kind; does not compile while a field of the model has no place in the library. */
export function defineKind<K extends RecordKind>(name: K, options: KindOptions<K>): Kind {
  const fields: Fields = options.fields;
  const keyColumns = options.key.map((keyField) => {
    const field = fields[keyField];
    if (field === undefined || field.type === 'group' || field.type === 'rows' || field.type === 'links')
      throw new Error(`${name}.${keyField} cannot be part of a key`);
    return columnName(keyField, field);
  });
  return {
    name,
    table: options.table,
    key: options.key,
    keyColumns,
    fields,
    orderBy: options.inUserOrder === true ? ['sort_order', ...keyColumns] : keyColumns,
    references: options.references ?? [],
  };
}

/** Values of the key fields in the order of `kind.key`; null where the model allows it (the source of a system criterion). */
export type Key = readonly (string | null)[];

export function keyOf(kind: Kind, record: AnyRecord): Key {
  return kind.key.map((field) => (record[field] ?? null) as string | null);
}

/** The key as one text for the history: `D5.02`, or `S04/source-1`. */
export function entityIdOf(key: Key): string {
  return key
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/');
}

/** The key of a text made by `entityIdOf`. */
export function keyFromEntityId(kind: Kind, entityId: string): Key {
  const parts = entityId.split('/').map(decodeURIComponent);
  return kind.key.map((_, index) => parts[index] ?? null);
}
