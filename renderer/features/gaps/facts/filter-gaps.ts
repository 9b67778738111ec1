import type { GapItem } from './gap-items.ts';

export const GAP_VIEWS = ['listed', 'found', 'to-verify', 'by-hand', 'accepted', 'dismissed'] as const;

/** What the list shows; an empty string means every one. */
export interface GapFilter {
  /** `listed`: everything that is not dismissed. */
  readonly view: (typeof GAP_VIEWS)[number];
  readonly severity: string;
  readonly class: string;
  readonly topic: string;
  readonly source: string;
  readonly text: string;
}

export const NO_FILTER: GapFilter = {
  view: 'listed',
  severity: '',
  class: '',
  topic: '',
  source: '',
  text: '',
};

/** Gaps that pass every part of the filter, in the same order. */
export function filterGaps(items: readonly GapItem[], filter: GapFilter): readonly GapItem[] {
  const wanted = filter.text.trim().toLocaleLowerCase();
  const fits = (chosen: string, values: readonly (string | null)[]) =>
    chosen === '' || values.includes(chosen);
  return items.filter(
    (item) =>
      inView(item, filter.view) &&
      fits(filter.severity, [item.severity]) &&
      fits(filter.class, [item.class]) &&
      fits(filter.topic, item.topics) &&
      fits(filter.source, item.sources) &&
      [item.rule, item.name, item.subjectName].join(' ').toLocaleLowerCase().includes(wanted),
  );
}

function inView({ status, state }: GapItem, view: GapFilter['view']): boolean {
  if (view === 'dismissed' || view === 'accepted') return status === view;
  if (status === 'dismissed') return false;
  return view === 'listed' || state === view;
}
