import { type AnyRecord, boolean, type GroupField, integer, json, text } from './field.ts';
import { defineKind, type Reference } from './kind.ts';

export const systems = defineKind('systems', {
  table: 'information_system',
  key: ['id'],
  fields: {
    id: text(),
    name: text(),
    institution: text('institution_id'),
    sources: json(),
    categories: json(),
    software: text(),
    hosting: text(),
    identifiers: text(),
    interfaces: text(),
    records: integer(),
    since: integer(),
    status: text(),
    notes: text(),
  },
  references: [
    { to: 'institutions', field: 'institution', onRemove: 'clear' },
    { to: 'sources', field: 'sources', onRemove: 'drop' },
  ],
});

const party = (side: 'from' | 'to'): GroupField => ({
  type: 'group',
  marker: `${side}_kind`,
  fields: { kind: text(`${side}_kind`), id: text(`${side}_id`), name: text(`${side}_name`) },
});

/** A party that is removed stays readable in the exchange by its name. */
const withoutParty = (to: 'systems' | 'institutions', partyKind: string): Reference => ({
  to,
  named: (record) =>
    [record.from, record.to].flatMap((side) => {
      const { kind, id } = side as AnyRecord;
      return kind === partyKind ? [id] : [];
    }),
  without: (record, id, name) => {
    const cleared = (value: unknown): unknown => {
      const side = value as AnyRecord;
      return side.kind === partyKind && side.id === id
        ? { ...side, id: null, name: side.name || name }
        : value;
    };
    const [from, into] = [cleared(record.from), cleared(record.to)];
    return from === record.from && into === record.to ? null : { ...record, from, to: into };
  },
});

export const exchanges = defineKind('exchanges', {
  table: 'exchange',
  key: ['id'],
  fields: {
    id: text(),
    from: party('from'),
    to: party('to'),
    content: text(),
    means: text(),
    frequency: text(),
    agreement: text(),
    personalData: boolean(),
    status: text(),
    notes: text(),
  },
  references: [withoutParty('systems', 'system'), withoutParty('institutions', 'institution')],
});
