import { boolean, integer, json, real, text } from './field.ts';
import { defineKind } from './kind.ts';

export const indicators = defineKind('indicators', {
  table: 'indicator',
  key: ['indicator'],
  fields: {
    indicator: text(),
    availability: text(),
    reason: text(),
    source: text('source_id'),
    figures: {
      type: 'rows',
      table: 'indicator_figure',
      fields: { period: text(), value: real(), breakdown: text(), status: text(), note: text() },
    },
    unit: text(),
    disaggregations: json(),
    definitionNote: text(),
    confidence: text(),
    evidence: json(),
  },
  references: [
    { to: 'sources', field: 'source', onRemove: 'clear' },
    { to: 'evidence', field: 'evidence', onRemove: 'drop' },
  ],
});

export const comparisonCard = defineKind('comparisonCard', {
  table: 'comparison_fact',
  key: ['statistic', 'item'],
  fields: { statistic: text(), item: text(), value: text(), convertible: boolean() },
});

export const mirrorFlows = defineKind('mirrorFlows', {
  table: 'mirror_flow',
  key: ['id'],
  fields: {
    id: text(),
    partner: text(),
    direction: text(),
    year: integer(),
    reportedHere: real(),
    reportedByPartner: real(),
    note: text(),
  },
});
