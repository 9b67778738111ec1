import type { Assessment } from '../model/assessment.ts';
import type { ReleasedKind } from './field-rules.ts';
import type { ReleaseCategory } from './release-categories.ts';
import { RELEASE_CATEGORIES } from './release-categories.ts';
import { beginningOf, idOf, labelsOf, type RemovedItem } from './removed-item.ts';

interface RemovedField {
  readonly category: ReleaseCategory;
  readonly field: string;
  readonly found: string;
  readonly owner: object;
}

/** Gathers what a release removes. */
export interface RemovedList {
  addField(kind: RemovedItem['kind'], record: object, removed: RemovedField): void;
  addRecord(kind: ReleasedKind, record: object, category: ReleaseCategory): void;
  addHistory(): void;
  /** By category in their order, as the assessment is ordered within. */
  items(): readonly RemovedItem[];
}

/** Many and alike: told once for each author with their number. */
const COUNTED: readonly ReleaseCategory[] = ['authorship', 'assignments', 'history'];
/** The same words may be found in a text more than once. */
const REPEATED: readonly ReleaseCategory[] = ['names-in-texts', 'contact-details-in-texts'];

export function removedList(assessment: Assessment): RemovedList {
  const sources = new Map(assessment.sources.map(({ id, name }) => [id, name]));
  const people = new Map(assessment.people.map(({ id, name }) => [id, name]));
  const sourceName = (id: string | null) => (id === null ? '' : (sources.get(id) ?? id));
  const alone: RemovedItem[] = [];
  const merged = new Map<string, RemovedItem>();

  const add = (item: Omit<RemovedItem, 'count'>) => {
    const found = beginningOf(item.found);
    const isCounted = COUNTED.includes(item.category);
    if (!isCounted && !REPEATED.includes(item.category)) {
      alone.push({ ...item, found, count: 1 });
      return;
    }
    const one = isCounted ? { ...item, found, id: '', labels: [] } : { ...item, found };
    const key = [one.category, one.kind, one.id, one.field, found].join('\n');
    merged.set(key, { ...one, count: (merged.get(key)?.count ?? 0) + 1 });
  };
  const labels = (kind: RemovedItem['kind'], record: object) => {
    if (kind === 'head') return [assessment.head.title || assessment.head.country];
    return kind === 'history' ? [] : labelsOf(kind, record as never, sourceName);
  };

  return {
    addField(kind, record, { category, field, found: text, owner }) {
      const { position } = owner as { readonly position?: string };
      add({
        category,
        kind,
        id: idOf(record as Readonly<Record<string, unknown>>),
        field,
        labels: [...labels(kind, record), ...(position ? [position] : [])],
        // The moment of an answer is no name: all of them are told together.
        found: field === 'answeredAt' || field === 'writtenOn' ? '' : text,
      });
    },
    addRecord(kind, record, category) {
      const { person, comment, note } = record as Readonly<Record<string, unknown>>;
      const words = kind === 'assignments' ? (people.get(String(person)) ?? '') : (comment ?? note);
      add({
        category,
        kind,
        id: idOf(record as Readonly<Record<string, unknown>>),
        field: '',
        labels: labels(kind, record),
        found: typeof words === 'string' ? words : '',
      });
    },
    addHistory() {
      for (const { by } of assessment.history)
        add({ category: 'history', kind: 'history', id: '', field: '', labels: [], found: by });
    },
    items: () =>
      [...alone, ...merged.values()].toSorted(
        (a, b) => RELEASE_CATEGORIES.indexOf(a.category) - RELEASE_CATEGORIES.indexOf(b.category),
      ),
  };
}
