import { type AnyRecord, integer, json, real, text } from './field.ts';
import { gapKeyReferences } from './gaps.ts';
import { defineKind } from './kind.ts';

export const actions = defineKind('actions', {
  table: 'action',
  key: ['id'],
  inUserOrder: true,
  fields: {
    id: text(),
    recommendation: text(),
    title: text(),
    gaps: json(),
    lead: text('lead_id'),
    partners: json(),
    start: text('start_date'),
    end: text('end_date'),
    dependsOn: json(),
    costClass: text(),
    cost: real(),
    currency: text(),
    fundingStatus: text(),
    funding: text(),
    success: text(),
    status: text(),
    effects: json(),
    links: json(),
    activates: json(),
    note: text(),
    order: integer('sort_order'),
  },
  references: [
    { to: 'institutions', field: 'lead', onRemove: 'clear' },
    { to: 'institutions', field: 'partners', onRemove: 'drop' },
    { to: 'actions', field: 'dependsOn', onRemove: 'drop' },
    { to: 'sources', field: 'activates', onRemove: 'drop' },
    {
      to: 'sources',
      named: (record) => [...listOf(record.effects), ...listOf(record.links)].map(({ source }) => source),
      without: (record, id) => {
        const isOther = ({ source }: AnyRecord) => source !== id;
        const [effects, links] = [listOf(record.effects), listOf(record.links)];
        const kept = { effects: effects.filter(isOther), links: links.filter(isOther) };
        return kept.effects.length === effects.length && kept.links.length === links.length
          ? null
          : { ...record, ...kept };
      },
    },
    ...gapKeyReferences,
  ],
});

const listOf = (value: unknown) => value as readonly AnyRecord[];

export const targets = defineKind('targets', {
  table: 'target',
  key: ['criterion', 'source'],
  fields: { criterion: text(), source: text('source_id'), goals: json(), note: text() },
  references: [{ to: 'sources', field: 'source', onRemove: 'remove' }],
});
