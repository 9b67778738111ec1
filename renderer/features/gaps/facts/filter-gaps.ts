import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { GapItem } from './gap-items.ts';

export const GAP_VIEWS = [
  'listed',
  'found',
  'to-verify',
  'by-hand',
  'accepted',
  'reopened',
  'planned',
  'unplanned',
  'merged',
  'dismissed',
] as const;

/** What table and board show; an empty string means every one. */
export interface GapFilter {
  /** `listed`: everything that is neither dismissed nor merged. The board shows dismissed gaps in their column. */
  readonly view: (typeof GAP_VIEWS)[number];
  readonly severity: string;
  readonly class: string;
  readonly topic: string;
  readonly source: string;
  readonly institution: string;
  readonly sdg: string;
  readonly gcm: string;
  readonly area: string;
  readonly reference: string;
  readonly text: string;
}

export const NO_FILTER: GapFilter = {
  view: 'listed',
  severity: '',
  class: '',
  topic: '',
  source: '',
  institution: '',
  sdg: '',
  gcm: '',
  area: '',
  reference: '',
  text: '',
};

/** Gaps that pass every part of the filter but their state, in the same order. */
export function matchingGaps(
  items: readonly GapItem[],
  filter: GapFilter,
  framework: Pick<Framework, 'topics' | 'sourceCriteria' | 'systemCriteria'>,
): readonly GapItem[] {
  const wanted = filter.text.trim().toLocaleLowerCase();
  const fits = (chosen: string, values: readonly (string | null)[]) =>
    chosen === '' || values.includes(chosen);
  const isStandard = filter.reference === '' ? () => true : byReference(framework, filter.reference);
  return items.filter(
    (item) =>
      fits(filter.severity, [item.severity]) &&
      fits(filter.class, [item.class]) &&
      fits(filter.topic, item.topics) &&
      fits(filter.source, item.sources) &&
      fits(filter.institution, item.institutions) &&
      fits(filter.sdg, item.sdg) &&
      fits(filter.gcm, item.gcm.map(String)) &&
      fits(filter.area, item.areas) &&
      isStandard(item) &&
      [item.rule ?? '', item.name, item.subjectName].join(' ').toLocaleLowerCase().includes(wanted),
  );
}

/** Gaps that pass the whole filter. */
export const filterGaps = (
  items: readonly GapItem[],
  filter: GapFilter,
  framework: Parameters<typeof matchingGaps>[2],
): readonly GapItem[] => matchingGaps(items, filter, framework).filter((item) => inView(item, filter.view));

/** How many parts of the filter are set, the text and the state apart. */
export const countOf = (filter: GapFilter, fields: readonly (keyof GapFilter)[]): number =>
  fields.filter((field) => filter[field] !== NO_FILTER[field]).length;

/** A gap rests on a standard when a topic it touches, or a criterion that decided it, refers to it. */
function byReference(framework: Parameters<typeof matchingGaps>[2], reference: string) {
  const named = (entries: readonly { readonly id: string; readonly references: readonly string[] }[]) =>
    new Set(entries.flatMap(({ id, references }) => (references.includes(reference) ? [id] : [])));
  const topics = named(framework.topics);
  const criteria = named([...framework.sourceCriteria, ...framework.systemCriteria]);
  return ({ topics: touched, gap }: GapItem) =>
    touched.some((topic) => topics.has(topic)) ||
    (gap?.decidedBy.some(({ criterion }) => criteria.has(criterion)) ?? false);
}

function inView({ status, state, column }: GapItem, view: GapFilter['view']): boolean {
  if (view === 'dismissed' || view === 'merged' || view === 'accepted' || view === 'reopened')
    return status === view;
  if (status === 'dismissed' || status === 'merged') return false;
  if (view === 'planned') return column === 'planned';
  if (view === 'unplanned') return column !== 'planned' && state !== 'to-verify';
  return view === 'listed' || state === view;
}
