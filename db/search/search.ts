import type { Database } from 'better-sqlite3';
import { HEAD } from '../head-store.ts';
import { allKinds } from '../kinds/all-kinds.ts';
import type { AnyRecord } from '../kinds/field.ts';
import { entityIdOf, type Key, keyFromEntityId } from '../kinds/kind.ts';
import { LibraryError } from '../library-error.ts';
import type { Stores } from '../record-repository.ts';
import { fileTextOf, type ReadFile } from './file-text.ts';
import { type Query, readQuery, toMatch } from './query.ts';
import { type Place, searchStore } from './search-store.ts';
import { type Match, matchIn, type SnippetPart } from './snippet.ts';
import { type FieldText, nameOf, SEARCHED, type Searched, textsOf } from './texts.ts';
import { foldedText, RULES } from './words.ts';

/** Records indexed in one go: a few milliseconds, so that a save in between does not wait. */
const STEP = 100;

/** A record that was found, and the text of it that answers best. */
export interface Found {
  readonly kind: Searched;
  /** Key of the record as in the history. */
  readonly entityId: string;
  /** Name of the record; empty where the framework names it. */
  readonly name: string;
  /** The field, or `fileText` for the content of an attached file. */
  readonly field: string;
  readonly snippet: readonly SnippetPart[];
}

/** Full-text search. The index is not written by a save: it catches up with the history, step by step. */
export interface Search {
  /**
   * The best hits, one a record: every word occurs in it, the last one may be a beginning. Sees what the index has
   * reached: call `step` before until it returns true.
   *
   * @throws LibraryError `not-found` (assessment)
   */
  find(
    assessmentId: string,
    text: string,
    limit: number,
  ): { readonly hits: readonly Found[]; readonly total: number };
  /**
   * Takes the next records into the index, a few milliseconds of work; true when there is nothing more to do: it is up to
   * date, or somebody else writes to the library and it must be tried again later.
   *
   * @throws LibraryError `not-found` (assessment), `disk-full`
   */
  step(assessmentId: string): boolean;
  /** Assessments whose index is behind. */
  behind(): readonly string[];
}

/** What is still to be indexed, and the change that is reached then. */
interface Round {
  readonly places: Place[];
  readonly seq: number;
}

export function searchOf(db: Database, { transaction, heads, records }: Stores, readFile: ReadFile): Search {
  const store = searchStore(db);
  const rounds = new Map<string, Round>();
  const keys = SEARCHED.flatMap((kind) => {
    if (kind === HEAD) return [];
    const { table, keyColumns } = allKinds[kind];
    const columns = keyColumns.map((column) => `"${column}"`).join(', ');
    const select = db.prepare<[string], Key>(`SELECT ${columns} FROM ${table} WHERE assessment_id = ?`).raw();
    return [{ kind, select }];
  });

  const recordAt = (assessmentId: string, kind: Searched, entityId: string): AnyRecord | null =>
    kind === HEAD
      ? (heads.get(assessmentId)?.head ?? null)
      : records.tables[kind].get(assessmentId, keyFromEntityId(allKinds[kind], entityId));

  const textsAt = (kind: Searched, record: AnyRecord) => {
    const { names, others } = textsOf(kind, record);
    return { names, others: kind === 'evidence' ? [...others, ...fileTextOf(record, readFile)] : others };
  };

  /** Every record there is, and every one that the index still holds: those that are gone are taken out. */
  const everything = (assessmentId: string): Place[] => {
    const places: Place[] = [{ kind: HEAD, entityId: assessmentId }];
    for (const { kind, select } of keys)
      for (const key of select.iterate(assessmentId)) places.push({ kind, entityId: entityIdOf(key) });
    const indexed = store.places(assessmentId);
    if (indexed.length === 0) return places;
    const known = new Set(places.map(nameOfPlace));
    return [...places, ...indexed.filter((place) => !known.has(nameOfPlace(place)))];
  };

  const changed = (assessmentId: string, seq: number): Place[] => {
    const places = new Map<string, Place>();
    for (const entries of store.changedSince(assessmentId, seq))
      for (const { entity, entityId } of JSON.parse(entries) as { entity: string; entityId: string }[])
        if (isSearched(entity)) places.set(`${entity} ${entityId}`, { kind: entity, entityId });
    return [...places.values()];
  };

  /** What there is to do now; null when the index is up to date. */
  const nextRound = (assessmentId: string): Round | null => {
    const state = store.state(assessmentId);
    const seq = store.latestSeq(assessmentId);
    if (state === null || state.rules !== RULES || state.seq === null) {
      transaction(() => store.begin(assessmentId, RULES));
      return { places: everything(assessmentId), seq };
    }
    return state.seq === seq ? null : { places: changed(assessmentId, state.seq), seq };
  };

  const index = (assessmentId: string, number: number, place: Place): void => {
    if (!isSearched(place.kind)) return;
    const record = recordAt(assessmentId, place.kind, place.entityId);
    const { names, others } = record === null ? { names: [], others: [] } : textsAt(place.kind, record);
    store.put(assessmentId, number, place, folded(names), folded(others));
  };

  const stepNow = (assessmentId: string): boolean => {
    const round = rounds.get(assessmentId) ?? nextRound(assessmentId);
    if (round === null) return true;
    const now = round.places.splice(0, STEP);
    const isLast = round.places.length === 0;
    if (isLast) rounds.delete(assessmentId);
    else rounds.set(assessmentId, round);
    transaction(() => {
      const state = store.state(assessmentId);
      if (state === null) return;
      for (const place of now) index(assessmentId, state.number, place);
      // Another door on this library may have come further meanwhile.
      if (isLast) store.reached(assessmentId, RULES, Math.max(state.seq ?? 0, round.seq));
    });
    return false;
  };

  return {
    step(assessmentId) {
      heads.assertThere(assessmentId);
      const wait = String(db.pragma('busy_timeout', { simple: true }));
      // The index never waits for a long import, nor for the disk: what a power failure takes is indexed again.
      db.pragma('busy_timeout = 0');
      db.pragma('synchronous = NORMAL');
      try {
        return stepNow(assessmentId);
      } catch (error) {
        rounds.delete(assessmentId);
        if (error instanceof LibraryError && error.code === 'library-locked') return true;
        throw error;
      } finally {
        db.pragma('synchronous = FULL');
        db.pragma(`busy_timeout = ${wait}`);
      }
    },
    behind: () => store.behind(RULES),
    find(assessmentId, text, limit) {
      heads.assertThere(assessmentId);
      const [state, query] = [store.state(assessmentId), readQuery(text)];
      if (state === null || query === null) return { hits: [], total: 0 };
      const { rows, total } = store.match(state.number, toMatch(query), limit);
      const hits = rows.flatMap((row) => {
        const place = store.placeOf(row);
        if (place === null || !isSearched(place.kind)) return [];
        const record = recordAt(assessmentId, place.kind, place.entityId);
        if (record === null) return [];
        const { names, others } = textsAt(place.kind, record);
        const best = bestOf([...names, ...others], query);
        if (best === null) return [];
        const name = nameOf(place.kind, record);
        return [{ kind: place.kind, entityId: place.entityId, name, ...best }];
      });
      return { hits, total };
    },
  };
}

const nameOfPlace = ({ kind, entityId }: Place) => `${kind} ${entityId}`;

const folded = (texts: readonly FieldText[]) =>
  texts
    .map(({ text }) => foldedText(text))
    .filter((text) => text !== '')
    .join(' ');

/** The text that answers most words of the query; the first of equals. */
function bestOf(texts: readonly FieldText[], query: Query): Pick<Found, 'field' | 'snippet'> | null {
  let best: (Match & { readonly field: string }) | null = null;
  for (const { field, text } of texts) {
    const match = matchIn(text, query);
    if (match !== null && match.answered > (best?.answered ?? 0)) best = { field, ...match };
    if (best !== null && best.answered > query.whole.length) break;
  }
  return best === null ? null : { field: best.field, snippet: best.snippet };
}

function isSearched(kind: string): kind is Searched {
  return (SEARCHED as readonly string[]).includes(kind);
}
