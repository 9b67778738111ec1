import type { Gap, GapFact } from '../scoring/result.ts';

/** Longest text a record can keep (`decidedOn`). */
const LONGEST = 8_000;

/**
 * Stable text of the facts of a gap: a line a fact, in order of the alphabet, the place first and what was found behind
 * ` = `. It stays the same while the facts do, whatever else of the assessment changes; a share or a coverage counts as
 * another fact when it differs by a percentage point. A text that a record could not keep ends in the sum of what is cut off.
 */
export function factsKey({ state, facts }: Pick<Gap, 'state' | 'facts'>): string {
  const text = [`state = ${state}`, ...facts.map(factLine).toSorted()].join('\n');
  if (text.length <= LONGEST) return text;
  const kept = text.lastIndexOf('\n', LONGEST - 40);
  return `${text.slice(0, kept)}\nrest = ${sumOf(text.slice(kept))}`;
}

/** A fact that differs from what a gap was dismissed on: null where there was, or is, no such fact. */
export interface ChangedFact {
  /** What it is about, as in the key: `answer S04 census`. */
  readonly place: string;
  /** What was found then: a level, `NK`, a fraction, a year, ids; as the key keeps it. */
  readonly before: string | null;
  readonly after: GapFact | null;
}

/** What differs between the facts a gap was dismissed on (`decidedOn`, an earlier `factsKey`) and those of now. */
export function changedFacts(decidedOn: string, { facts }: Pick<Gap, 'facts'>): readonly ChangedFact[] {
  const before = new Map(
    decidedOn.split('\n').flatMap((line) => {
      const [place = '', found] = line.split(' = ');
      return found === undefined || place === 'state' || place === 'rest' ? [] : [[place, found] as const];
    }),
  );
  const after = new Map(facts.map((fact) => [placeOf(fact), fact]));
  const places = [...new Set([...after.keys(), ...before.keys()])];
  return places.flatMap((place) => {
    const fact = after.get(place) ?? null;
    const then = before.get(place) ?? null;
    return fact !== null && foundOf(fact) === then ? [] : [{ place, before: then, after: fact }];
  });
}

const factLine = (fact: GapFact) => `${placeOf(fact)} = ${foundOf(fact)}`;

/** What a fact is about. Ids hold no spaces and begin with a letter or a digit. */
function placeOf(fact: GapFact): string {
  switch (fact.kind) {
    case 'answer':
      return `answer ${fact.criterion} ${fact.source ?? '-'}`;
    case 'variables':
      return `variables ${fact.topic} ${fact.source}`;
    case 'age':
    case 'shares-a-topic':
      return `${fact.kind} ${fact.source}`;
    case 'no-source-of-type':
      return `${fact.kind} ${fact.topic} ${fact.type}`;
    case 'demanded':
      return `demanded ${fact.topic} ${fact.variable}`;
    default:
      return `${fact.kind} ${fact.topic}`;
  }
}

function foundOf(fact: GapFact): string {
  switch (fact.kind) {
    case 'answer':
      return String(fact.value);
    case 'coverage':
      return fact.value.toFixed(2);
    case 'share':
      return fact.largest.toFixed(2);
    case 'variables':
      return fact.missing.toSorted().join(',');
    case 'linked-sources':
      return fact.sources.toSorted().join(',');
    case 'age':
      return String(fact.year);
    case 'shares-a-topic':
      return fact.topics.toSorted().join(',');
    default:
      return 'yes';
  }
}

/** FNV-1a of a text, 32 bits, as eight hexadecimal digits. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}
