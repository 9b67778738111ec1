import type { Assessment, AssessmentHead } from '../model/assessment.ts';
import type { ReleasedKind } from './field-rules.ts';
import type { ReleaseCategory } from './release-categories.ts';

/** Something that a released file goes without. */
export interface RemovedItem {
  readonly category: ReleaseCategory;
  /** Where it stood: a list of the assessment, or its head. */
  readonly kind: ReleasedKind | 'head' | 'history';
  /** Id of the record, or the ids that name it, with a space between; empty where `count` records are meant. */
  readonly id: string;
  /** Field, with a dot before inner ones (`contacts.email`); empty for the whole record. */
  readonly field: string;
  /** What a user knows the record by: names, or ids of the framework, from the whole to the part. */
  readonly labels: readonly string[];
  /** What is removed, its beginning where it is long; empty where a label says it. */
  readonly found: string;
  /** How many records or places are meant; at least 1. */
  readonly count: number;
}

type Records = { readonly [Kind in ReleasedKind]: Assessment[Kind][number] };
type NameOf = (id: string | null) => string;
type Labels = {
  readonly [Kind in ReleasedKind]: (record: Records[Kind], sourceName: NameOf) => readonly string[];
};

const ofPlace = (
  { criterion, source }: { readonly criterion: string; readonly source: string | null },
  sourceName: NameOf,
) => [criterion, sourceName(source)];

const LABELS: Labels = {
  people: ({ name, organisation }) => [name, organisation],
  institutions: ({ name }) => [name],
  sources: ({ name }) => [name],
  topics: ({ topic }) => [topic],
  answers: ofPlace,
  assignments: ofPlace,
  topicLinks: ({ topic, source }, sourceName) => [topic, sourceName(source)],
  evidence: ({ title }) => [title],
  indicators: ({ indicator }) => [indicator],
  systems: ({ name }) => [name],
  exchanges: ({ content, id }) => [content || id],
  gaps: ({ title, rule, subject }) => (title === '' ? [rule ?? '', subject] : [title]),
  actions: ({ title, id }) => [title || id],
  targets: ofPlace,
  secondScores: ofPlace,
  researchQuestions: ({ question }) => [question],
  reviews: ofPlace,
  regionalAnswers: ({ check }) => [check],
  comparisonCard: ({ statistic, item }) => [item, statistic],
  mirrorFlows: ({ partner, year }) => [partner, String(year)],
  sectors: ({ sector }) => [sector],
  reportTexts: ({ part, language }) => [part, language],
};

/** What a user knows a record by. */
export function labelsOf<Kind extends ReleasedKind>(
  kind: Kind,
  record: Records[Kind],
  sourceName: NameOf,
): readonly string[] {
  const labels: Labels[Kind] = LABELS[kind];
  return labels(record, sourceName).filter((label) => label !== '');
}

/** Id of a record, or the ids that name it. */
export function idOf(record: Readonly<Record<string, unknown>> | AssessmentHead): string {
  if ('id' in record) return String(record.id);
  const { criterion, topic, source, indicator, check, statistic, item, sector, part, language } = record;
  return [criterion, topic, source, indicator, check, statistic, item, sector, part, language]
    .filter((id) => typeof id === 'string')
    .join(' ');
}

const LONGEST = 160;

/** The beginning of a text, for a list. */
export const beginningOf = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
