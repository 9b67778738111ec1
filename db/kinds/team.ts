import { boolean, integer, json, text } from './field.ts';
import { defineKind } from './kind.ts';

export const people = defineKind('people', {
  table: 'person',
  key: ['id'],
  fields: { id: text(), name: text(), organisation: text(), role: text() },
});

export const institutions = defineKind('institutions', {
  table: 'institution',
  key: ['id'],
  inUserOrder: true,
  fields: {
    id: text(),
    name: text(),
    acronym: text(),
    kind: text(),
    roles: json(),
    produces: boolean(),
    holds: boolean(),
    uses: boolean(),
    mandate: text(),
    website: text(),
    notes: text(),
    contacts: {
      type: 'rows',
      table: 'contact',
      fields: {
        id: text(),
        name: text(),
        position: text('job_title'),
        email: text(),
        phone: text(),
        focalPoint: boolean(),
        consentToPublish: boolean(),
      },
    },
    order: integer('sort_order'),
  },
});
