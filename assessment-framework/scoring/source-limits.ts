import type { Framework } from '../model/framework.ts';
import type { AnswerTerm, SourceScore } from './result.ts';

/** What holds the score of a source down most, in the order in which it is to be mended. */
export const SOURCE_LIMITS = ['cap', 'withheld', 'open', 'group', 'evidence', 'none'] as const;
export type SourceLimitKind = (typeof SOURCE_LIMITS)[number];

/** A limit and what mending it would bring, in fractions 0-1 of the scale. */
export interface SourceLimit {
  readonly kind: SourceLimitKind;
  /** Points that the score would gain; null where there is no score yet, or where only the range would narrow. */
  readonly frees: number | null;
  /** `evidence`: by how much the range would narrow if a document were seen for every known answer. */
  readonly narrows: number | null;
  /** `cap`: the critical criteria that set it. `open`: criteria without a known answer, most weight first. */
  readonly criteria: readonly string[];
  /** `group`: the weakest group of criteria, and its mean. */
  readonly group: { readonly id: string; readonly mean: number } | null;
}

/** One point of the scale of 100: what frees less limits nothing. */
const LEAST = 0.01;

const NOTHING = { frees: null, narrows: null, criteria: [], group: null } as const;

/**
 * The limit of a source (F.4): a critical cap that bites; too few answers for a score; open answers, where they could
 * lift the score further than the weakest group; that group, raised to the mean of all other known answers; the evidence,
 * where nothing else frees a point. Gains keep the cap in force, but for the gain of mending the cap itself.
 */
export function sourceLimit(framework: Framework, source: SourceScore): SourceLimit {
  if (source.score === null) return { ...NOTHING, kind: 'withheld', criteria: openCriteria(source.terms) };
  if (source.cappedBy.length > 0) {
    const frees = (source.rawMean ?? source.score) - source.score;
    return { ...NOTHING, kind: 'cap', frees, criteria: source.cappedBy };
  }
  const open = openGain(source, source.score);
  const group = groupGain(framework, source, source.score);
  if (open >= LEAST && open >= (group?.frees ?? 0)) {
    return { ...NOTHING, kind: 'open', frees: open, criteria: openCriteria(source.terms) };
  }
  if (group && group.frees >= LEAST) {
    return { ...NOTHING, kind: 'group', frees: group.frees, group: { id: group.id, mean: group.mean } };
  }
  const narrows = evidenceGain(source.terms);
  return narrows >= LEAST ? { ...NOTHING, kind: 'evidence', narrows } : { ...NOTHING, kind: 'none' };
}

const isOpen = ({ value }: AnswerTerm) => value === null || value === 'NK';

function openCriteria(terms: readonly AnswerTerm[]): readonly string[] {
  return terms
    .filter(isOpen)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ criterion }) => criterion);
}

/** What the score would gain at most: every open criterion at the highest level. */
function openGain({ terms, cap }: SourceScore, score: number): number {
  const { weight, points } = sums(terms, (term) => (isOpen(term) ? 1 : term.x));
  return weight > 0 ? Math.min(points / weight, cap) - score : 0;
}

/** The weakest group and what the score would gain if its known answers stood where the mean of the others stands. */
function groupGain(framework: Framework, { terms, groups, cap }: SourceScore, score: number) {
  const known = Object.entries(groups).flatMap(([id, mean]) => (mean === null ? [] : [{ id, mean }]));
  const [weakest] = known.toSorted((a, b) => a.mean - b.mean);
  if (!weakest || known.length < 2) return null;
  const groupOf = new Map(framework.sourceCriteria.map(({ id, group }) => [id, group]));
  const isInside = ({ criterion }: AnswerTerm) => groupOf.get(criterion) === weakest.id;
  const others = sums(terms, (term) => (isInside(term) ? null : term.x));
  const raised = others.points / others.weight;
  const all = sums(terms, (term) => (isInside(term) && term.x !== null ? Math.max(term.x, raised) : term.x));
  return { ...weakest, frees: Math.min(all.points / all.weight, cap) - score };
}

/** The width that the confidence of known answers gives to the range. */
function evidenceGain(terms: readonly AnswerTerm[]): number {
  const known = terms.filter(({ x }) => x !== null);
  const weight = terms.reduce((sum, term) => sum + (term.value === 'NA' ? 0 : term.weight), 0);
  const width = known.reduce((sum, term) => sum + term.weight * (term.xUpper - term.xLower), 0);
  return weight > 0 ? width / weight : 0;
}

function sums(terms: readonly AnswerTerm[], xOf: (term: AnswerTerm) => number | null) {
  let weight = 0;
  let points = 0;
  for (const term of terms) {
    const x = term.value === 'NA' ? null : xOf(term);
    if (x === null) continue;
    weight += term.weight;
    points += term.weight * x;
  }
  return { weight, points };
}
