import { hasMarks } from '../../assessment-framework/rich-text/rich-text.ts';
import { HEAD } from '../head-store.ts';
import type { AnyRecord } from '../kinds/field.ts';
import type { RecordKind } from '../kinds/kind.ts';

/** Parts of an assessment whose texts can be found. */
export const SEARCHED = [
  'answers',
  'sources',
  'institutions',
  'evidence',
  'gaps',
  'actions',
  'targets',
  'secondScores',
  'researchQuestions',
  'indicators',
  'topicLinks',
  'systems',
  'reportTexts',
  HEAD,
] as const satisfies readonly (RecordKind | typeof HEAD)[];
export type Searched = (typeof SEARCHED)[number];

/** A text of a record, by the name of its field. The text of an attached file has the name `fileText`. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

/** The texts of a record: `names` weigh more than the rest. */
export interface RecordTexts {
  readonly names: readonly FieldText[];
  readonly others: readonly FieldText[];
}

interface Rule {
  readonly names: readonly string[];
  readonly others: readonly string[];
}

/** Fields of free text. Codes, dates, numbers and lists of terms are found by filters, not by words. */
const rules: Readonly<Record<Searched, Rule>> = {
  answers: { names: [], others: ['justification', 'naReason'] },
  sources: {
    names: ['name', 'acronym'],
    others: [
      'legalBasis',
      'purpose',
      'population',
      'exclusions',
      'geography',
      'software',
      'dataEntry',
      'identifier',
      'access',
      'publication',
      'resources',
      'plannedChange',
      'notes',
    ],
  },
  institutions: { names: ['name', 'acronym'], others: ['contacts', 'mandate', 'website', 'notes'] },
  evidence: { names: ['title', 'file'], others: ['interview', 'url', 'note'] },
  gaps: { names: ['title'], others: ['reason', 'note'] },
  actions: { names: ['title'], others: ['success', 'funding', 'note'] },
  targets: { names: [], others: ['note'] },
  secondScores: { names: [], others: ['note'] },
  researchQuestions: { names: ['question'], others: ['purpose', 'method', 'note'] },
  indicators: { names: [], others: ['reason', 'definitionNote', 'unit', 'figures'] },
  topicLinks: { names: [], others: ['note'] },
  systems: {
    names: ['name'],
    others: ['software', 'hosting', 'identifiers', 'interfaces', 'notes'],
  },
  reportTexts: { names: [], others: ['text'] },
  [HEAD]: { names: ['title', 'country'], others: ['context', 'scope'] },
};

/**
 * What is found of objects inside a record. E-mail addresses and telephone numbers are left out, and so is the name of who
 * was interviewed: it is kept apart.
 */
const insides: Readonly<Record<string, readonly string[]>> = {
  contacts: ['name', 'position'],
  file: ['name'],
  interview: ['function', 'place'],
  figures: ['period', 'breakdown', 'note'],
};

/** The texts of a record in the order of their weight; fields without a text are left out. */
export function textsOf(kind: Searched, record: AnyRecord): RecordTexts {
  const { names, others } = rules[kind];
  return { names: fieldTexts(record, names), others: fieldTexts(record, others) };
}

function fieldTexts(record: AnyRecord, fields: readonly string[]): readonly FieldText[] {
  return fields.flatMap((field) => {
    const given = textOf(field, record[field]);
    // What is found is shown: without the marks of its formatting.
    const text = field === 'justification' || field === 'text' ? withoutMarks(given) : given;
    return text === '' ? [] : [{ field, text }];
  });
}

function textOf(field: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    return value
      .map((item) => textOf(field, item))
      .filter((text) => text !== '')
      .join(' · ');
  }
  if (typeof value !== 'object' || value === null) return '';
  return (insides[field] ?? [])
    .map((inner) => (value as AnyRecord)[inner])
    .filter((text) => typeof text === 'string' && text !== '')
    .join(', ');
}

/** The name of a record as the user gave it; empty where the framework names it. */
export function nameOf(kind: Searched, record: AnyRecord): string {
  if (kind === HEAD) return String(record.title || record.country);
  const name = record.name ?? record.title ?? record.question;
  return typeof name === 'string' ? name : '';
}

/**
 * A note without the stars and backslashes of its Markdown. By their look only: what is found is words, and the full reader
 * of Markdown would make every start of the application slower.
 */
function withoutMarks(text: string): string {
  if (!hasMarks(text)) return text;
  return text.replace(/\\([!-/:-@[-`{-~])|(?<=\S)\*{1,3}|\*{1,3}(?=\S)/g, '$1');
}
