import { boolean, integer, json, real, text } from './field.ts';
import { defineKind } from './kind.ts';

export const sources = defineKind('sources', {
  table: 'data_source',
  key: ['id'],
  inUserOrder: true,
  fields: {
    id: text(),
    name: text(),
    acronym: text(),
    type: text(),
    custodian: text('custodian_id'),
    core: boolean(),
    status: text(),
    legalBasis: text(),
    purpose: text(),
    unit: text(),
    population: text(),
    exclusions: text(),
    geography: text(),
    frequency: text(),
    firstYear: integer(),
    lastReferenceDate: text(),
    lastPublishedDate: text(),
    variables: json(),
    tabulatedBy: json(),
    recordCount: integer(),
    entriesPerYear: integer(),
    software: text(),
    dataEntry: text(),
    identifier: text(),
    access: text(),
    publication: text(),
    resources: text(),
    plannedChange: text(),
    contacts: json(),
    notes: text(),
    order: integer('sort_order'),
  },
  references: [
    { to: 'institutions', field: 'custodian', onRemove: 'clear' },
    { to: 'contacts', field: 'contacts', onRemove: 'drop' },
  ],
});

export const topics = defineKind('topics', {
  table: 'topic_setting',
  key: ['topic'],
  fields: { topic: text(), priority: text(), reason: text() },
});

export const topicLinks = defineKind('topicLinks', {
  table: 'topic_link',
  key: ['topic', 'source'],
  fields: {
    topic: text(),
    source: text('source_id'),
    share: real(),
    variables: json(),
    linkedWith: json(),
    note: text(),
  },
  references: [
    { to: 'sources', field: 'source', onRemove: 'remove' },
    { to: 'sources', field: 'linkedWith', onRemove: 'drop' },
  ],
});
