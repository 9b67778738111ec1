import { json, level, text } from './field.ts';
import { defineKind } from './kind.ts';

export const answers = defineKind('answers', {
  table: 'answer',
  key: ['criterion', 'source'],
  fields: {
    criterion: text(),
    source: text('source_id'),
    value: level(),
    confidence: text(),
    justification: text(),
    naReason: text(),
    evidence: { type: 'links', table: 'answer_evidence', column: 'evidence_id' },
    answeredBy: text(),
    answeredAt: text(),
  },
  references: [
    { to: 'sources', field: 'source', onRemove: 'remove' },
    { to: 'evidence', field: 'evidence', onRemove: 'drop' },
  ],
});

export const assignments = defineKind('assignments', {
  table: 'assignment',
  key: ['criterion', 'source'],
  fields: { criterion: text(), source: text('source_id'), person: text('person_id') },
  references: [
    { to: 'sources', field: 'source', onRemove: 'remove' },
    { to: 'people', field: 'person', onRemove: 'remove' },
  ],
});

export const reviews = defineKind('reviews', {
  table: 'review',
  key: ['id'],
  fields: {
    id: text(),
    criterion: text(),
    source: text('source_id'),
    reviewer: text('reviewer_id'),
    verdict: text(),
    proposedValue: level(),
    comment: text(),
    at: text(),
    resolution: {
      type: 'group',
      marker: 'resolution_outcome',
      fields: {
        outcome: text('resolution_outcome'),
        text: text('resolution_text'),
        by: text('resolution_by'),
        at: text('resolution_at'),
      },
    },
  },
  references: [
    { to: 'sources', field: 'source', onRemove: 'remove' },
    { to: 'people', field: 'reviewer', onRemove: 'remove' },
  ],
});

export const secondScores = defineKind('secondScores', {
  table: 'second_score',
  key: ['id'],
  fields: {
    id: text(),
    criterion: text(),
    source: text('source_id'),
    person: text('person_id'),
    value: level(),
    note: text(),
    at: text(),
  },
  references: [
    { to: 'sources', field: 'source', onRemove: 'remove' },
    { to: 'people', field: 'person', onRemove: 'remove' },
  ],
});

export const regionalAnswers = defineKind('regionalAnswers', {
  table: 'regional_answer',
  key: ['check'],
  fields: { check: text('check_id'), level: { type: 'integer', column: 'level' }, note: text() },
});

export const sectors = defineKind('sectors', {
  table: 'sector',
  key: ['sector'],
  fields: {
    sector: text(),
    document: text(),
    usesIndicators: json(),
    institution: text('institution_id'),
    note: text(),
  },
  references: [{ to: 'institutions', field: 'institution', onRemove: 'clear' }],
});
