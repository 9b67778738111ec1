import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';

type TextFact =
  | 'name'
  | 'acronym'
  | 'legalBasis'
  | 'purpose'
  | 'population'
  | 'exclusions'
  | 'geography'
  | 'dataEntry'
  | 'access'
  | 'publication'
  | 'resources'
  | 'plannedChange'
  | 'notes';
type NumberFact = 'firstYear' | 'recordCount' | 'entriesPerYear';
type DateFact = 'lastReferenceDate' | 'lastPublishedDate';
type ChoiceFact = 'status' | 'unit' | 'frequency';

/** One line of the sheet: which fact, and how it is edited. */
export type Fact =
  | { readonly kind: 'line' | 'text'; readonly name: TextFact }
  /** A line for which other sources may hold the same words. */
  | { readonly kind: 'known'; readonly name: 'software' | 'identifier' }
  | { readonly kind: 'number'; readonly name: NumberFact; readonly least: number; readonly most: number }
  | { readonly kind: 'date'; readonly name: DateFact }
  | { readonly kind: 'choice'; readonly name: ChoiceFact; readonly options: readonly string[] }
  | { readonly kind: 'type' | 'custodian' | 'core' | 'contacts' };

const UNITS: readonly DataSource['unit'][] = [
  'person',
  'household',
  'move',
  'document',
  'case',
  'transaction',
  'other',
  'unknown',
];
const STATUSES: readonly DataSource['status'][] = ['active', 'planned', 'discontinued'];
const RHYTHMS: readonly DataSource['frequency'][] = [
  'one-off',
  'decennial',
  'multi-annual',
  'annual',
  'quarterly',
  'monthly',
  'continuous',
  'unknown',
];

const line = (name: TextFact): Fact => ({ kind: 'line', name });
const text = (name: TextFact): Fact => ({ kind: 'text', name });
const count = (name: NumberFact): Fact => ({ kind: 'number', name, least: 0, most: 1e15 });

/** The interview card of a source (methodology C.2) in the order of a conversation. Variables have a part of their own. */
export const FACT_GROUPS: readonly { readonly id: string; readonly facts: readonly Fact[] }[] = [
  {
    id: 'identity',
    facts: [
      line('name'),
      line('acronym'),
      { kind: 'type' },
      { kind: 'custodian' },
      { kind: 'choice', name: 'status', options: STATUSES },
      { kind: 'core' },
    ],
  },
  { id: 'law', facts: [text('legalBasis'), text('purpose')] },
  {
    id: 'population',
    facts: [
      { kind: 'choice', name: 'unit', options: UNITS },
      text('population'),
      text('exclusions'),
      text('geography'),
      count('recordCount'),
      count('entriesPerYear'),
    ],
  },
  {
    id: 'time',
    facts: [
      { kind: 'choice', name: 'frequency', options: RHYTHMS },
      { kind: 'number', name: 'firstYear', least: 1800, most: 2200 },
      { kind: 'date', name: 'lastReferenceDate' },
      { kind: 'date', name: 'lastPublishedDate' },
    ],
  },
  {
    id: 'systems',
    facts: [
      { kind: 'known', name: 'software' },
      text('dataEntry'),
      { kind: 'known', name: 'identifier' },
      text('access'),
      line('publication'),
      text('resources'),
      text('plannedChange'),
    ],
  },
  { id: 'contacts', facts: [{ kind: 'contacts' }, text('notes')] },
];

/** The field of a source that a line of the sheet edits. */
export const nameOf = (fact: Fact): keyof DataSource => ('name' in fact ? fact.name : fact.kind);
