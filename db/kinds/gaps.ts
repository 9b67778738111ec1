import { boolean, integer, json, text } from './field.ts';
import { defineKind, type Reference } from './kind.ts';

// A gap is named by its key, which ends in the id of its subject, or by the id of its record where it was entered by hand.
const isAboutSource = (key: string, id: string) =>
  key.includes(':') && key.slice(key.indexOf(':') + 1) === id;

/** The list `gaps` of a record loses what names a removed source, or a removed gap that was entered by hand. */
export const gapKeyReferences: readonly Reference[] = (['sources', 'gaps'] as const).map((to) => ({
  to,
  // A key may end in a topic as well, and may name what is no longer detected: neither is amiss.
  named: (record) =>
    to === 'sources' ? [] : (record.gaps as readonly string[]).filter((key) => !key.includes(':')),
  without: (record, id) => {
    const keys = record.gaps as readonly string[];
    const kept = keys.filter((key) => !(to === 'sources' ? isAboutSource(key, id) : key === id));
    return kept.length === keys.length ? null : { ...record, gaps: kept };
  },
}));

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
    reason: text(),
    decidedOn: text(),
    mergedInto: text(),
    title: text(),
    severity: text(),
    topics: json(),
    sources: json(),
    institutions: json(),
    recommendations: json(),
    note: text(),
  },
  references: [
    {
      to: 'sources',
      named: (record) => [
        ...(record.sources as readonly string[]),
        ...(record.subjectKind === 'source' ? [record.subject] : []),
      ],
      without: (record, id) => {
        if (record.subjectKind === 'source' && record.subject === id) return 'remove';
        const named = record.sources as readonly string[];
        const sources = named.filter((source) => source !== id);
        const into = record.mergedInto as string | null;
        const mergedInto = into !== null && isAboutSource(into, id) ? null : into;
        return sources.length === named.length && mergedInto === into
          ? null
          : { ...record, sources, mergedInto };
      },
    },
    {
      to: 'gaps',
      named: ({ mergedInto }) => (String(mergedInto ?? ':').includes(':') ? [] : [mergedInto]),
      without: (record, id) => (record.mergedInto === id ? { ...record, mergedInto: null } : null),
    },
    { to: 'institutions', field: 'institutions', onRemove: 'drop' },
  ],
});

export const researchQuestions = defineKind('researchQuestions', {
  table: 'research_question',
  key: ['id'],
  inUserOrder: true,
  fields: {
    id: text(),
    template: text(),
    question: text(),
    purpose: text(),
    method: text(),
    sources: json(),
    lead: text('lead_id'),
    partners: json(),
    gaps: json(),
    topics: json(),
    status: text(),
    note: text(),
    order: integer('sort_order'),
  },
  references: [
    { to: 'sources', field: 'sources', onRemove: 'drop' },
    { to: 'institutions', field: 'lead', onRemove: 'clear' },
    { to: 'institutions', field: 'partners', onRemove: 'drop' },
    ...gapKeyReferences,
  ],
});
