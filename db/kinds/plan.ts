import { type AnyRecord, boolean, integer, json, real, text } from './field.ts';
import { defineKind } from './kind.ts';

export const gaps = defineKind('gaps', {
  table: 'gap',
  key: ['id'],
  fields: {
    id: text(),
    rule: text(),
    subjectKind: text(),
    subject: text(),
    reportingDuty: boolean(),
    status: text(),
    title: text(),
    severity: text(),
    topics: json(),
    sources: json(),
    recommendations: json(),
    note: text(),
  },
  references: [
    {
      to: 'sources',
      without: (record, id) => {
        if (record.subjectKind === 'source' && record.subject === id) return 'remove';
        const named = record.sources as readonly string[];
        return named.includes(id) ? { ...record, sources: named.filter((source) => source !== id) } : null;
      },
    },
  ],
});

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
    cost: real(),
    currency: text(),
    funding: text(),
    status: text(),
    effects: json(),
    note: text(),
    order: integer('sort_order'),
  },
  references: [
    { to: 'institutions', field: 'lead', onRemove: 'clear' },
    { to: 'institutions', field: 'partners', onRemove: 'drop' },
    {
      to: 'sources',
      without: (record, id) => {
        const effects = record.effects as readonly AnyRecord[];
        const kept = effects.filter((effect) => effect.source !== id);
        return kept.length === effects.length ? null : { ...record, effects: kept };
      },
    },
  ],
});
