import { answeredBy, type Query } from './query.ts';
import { type Word, wordsOf } from './words.ts';

/** A piece of a text; `hit` pieces are what was looked for. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** How well a text answers a query, and what to show of it. */
export interface Match {
  /** How many different words of the query the text holds. */
  readonly answered: number;
  readonly snippet: readonly SnippetPart[];
}

/** Characters of a snippet, and how many of them stand before the first hit. */
const LENGTH = 160;
const BEFORE = 40;
/** A long text is read until every word was found, and no further than this many hits. */
const ENOUGH_HITS = 40;

interface Hit extends Word {
  readonly places: readonly number[];
}

/** The words of the query in a text, with the stretch of the text that holds most of them; null when there is none. */
export function matchIn(text: string, query: Query): Match | null {
  const hits: Hit[] = [];
  const found = new Set<number>();
  for (const word of wordsOf(text)) {
    const places = answeredBy(query, word.folded);
    if (places.length === 0) continue;
    hits.push({ ...word, places });
    for (const place of places) found.add(place);
    if (hits.length >= ENOUGH_HITS && found.size > query.whole.length) break;
  }
  const first = densest(hits);
  return first === null ? null : { answered: found.size, snippet: cut(text, hits, first) };
}

/** The hit at which to begin: as many different words as possible within the length of a snippet; the earliest of equals. */
function densest(hits: readonly Hit[]): Hit | null {
  let best: Hit | null = null;
  let most = 0;
  let end = 0;
  const inside = new Map<number, number>();
  const count = (hit: Hit, step: 1 | -1) => {
    for (const place of hit.places) {
      const now = (inside.get(place) ?? 0) + step;
      if (now === 0) inside.delete(place);
      else inside.set(place, now);
    }
  };
  for (const [index, hit] of hits.entries()) {
    for (let next = hits[end]; next !== undefined; next = hits[end]) {
      if (end > index && next.end - hit.start > LENGTH - BEFORE) break;
      count(next, 1);
      end++;
    }
    if (inside.size > most) {
      best = hit;
      most = inside.size;
    }
    count(hit, -1);
  }
  return best;
}

function cut(text: string, hits: readonly Hit[], first: Hit): readonly SnippetPart[] {
  const from = wordStart(text, Math.max(0, first.start - BEFORE), first.start);
  const to = Math.max(Math.min(text.length, from + LENGTH), first.end);
  const parts: SnippetPart[] = [];
  const add = (piece: string, hit: boolean) => {
    const shown = piece.replace(/\s+/g, ' ');
    if (shown !== '') parts.push({ text: shown, hit });
  };
  let at = from;
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  const rest = to < text.length ? text.slice(at, wordEnd(text, to, at)) : text.slice(at);
  add(rest + (to < text.length ? '…' : ''), false);
  return from > 0 ? [{ text: '…', hit: false }, ...parts] : parts;
}

/** The next beginning of a word after `at`, so that no word is shown by half; at most `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, limit).search(/\s\S/);
  return space < 0 ? limit : at + space + 1;
}

function wordEnd(text: string, at: number, limit: number): number {
  const space = text.slice(limit, at).search(/\s\S*$/);
  return space < 0 ? at : limit + space;
}
