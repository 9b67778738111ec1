import type { Answer, Assessment, Evidence } from '../model/assessment.ts';
import type { Criterion, Framework } from '../model/framework.ts';
import { criterionWeight } from './block-score.ts';

/** What a piece of evidence is, weakest first. */
export const EVIDENCE_STRENGTHS = [
  'heard',
  'seen',
  'copy-held',
  'checked',
] as const satisfies readonly Evidence['strength'][];

/** How well an answer is supported, weakest first; `stale`: all it rests on has gone stale. */
export const ANSWER_STRENGTHS = ['none', 'stale', ...EVIDENCE_STRENGTHS] as const;
export type AnswerStrength = (typeof ANSWER_STRENGTHS)[number];

/** A level of at least this is a high score. */
const HIGH_LEVEL = 3;
/** High scores that rest on no more than this are listed as weakly supported. */
const WEAK_UP_TO = ANSWER_STRENGTHS.indexOf('heard');

export type EvidenceById = ReadonlyMap<string, Evidence>;

/** Evidence of an assessment by its id. */
export const evidenceById = (evidence: readonly Evidence[]): EvidenceById =>
  new Map(evidence.map((piece) => [piece.id, piece]));

/** Whether a piece has gone stale on a day (`YYYY-MM-DD`): from the date on it that says so. */
export const isStale = ({ staleOn }: Pick<Evidence, 'staleOn'>, day: string): boolean =>
  staleOn !== null && staleOn <= day;

/** The strongest piece behind an answer that is not stale on the day, and how strong the answer is with it. */
export function answerStrength(
  answer: Pick<Answer, 'evidence'>,
  known: EvidenceById,
  day: string,
): { readonly strength: AnswerStrength; readonly best: Evidence | null } {
  const pieces = answer.evidence.flatMap((id) => known.get(id) ?? []);
  const fresh = pieces.filter((piece) => !isStale(piece, day));
  const [best] = fresh.toSorted(
    (a, b) => EVIDENCE_STRENGTHS.indexOf(b.strength) - EVIDENCE_STRENGTHS.indexOf(a.strength),
  );
  if (best) return { strength: best.strength, best };
  return { strength: pieces.length > 0 ? 'stale' : 'none', best: null };
}

/** Number of answers with a level, by what supports them. */
export interface StrengthShares {
  readonly total: number;
  readonly counts: Readonly<Record<AnswerStrength, number>>;
}

/**
 * How the answers of a block are supported. Only levels count: 'not applicable' and 'not known' claim nothing about
 * the data.
 */
export function strengthShares(answers: readonly Answer[], known: EvidenceById, day: string): StrengthShares {
  const counts = { none: 0, stale: 0, heard: 0, seen: 0, 'copy-held': 0, checked: 0 };
  const levels = answers.filter(({ value }) => typeof value === 'number');
  for (const answer of levels) counts[answerStrength(answer, known, day).strength] += 1;
  return { total: levels.length, counts };
}

/** An answer at level 3 or 4 that rests on hearsay, on stale evidence or on none. */
export interface WeakHighScore {
  readonly criterion: string;
  /** null for system criteria. */
  readonly source: string | null;
  readonly value: 3 | 4;
  readonly strength: AnswerStrength;
  readonly critical: boolean;
  /** Weight of the criterion in its block (F.2). */
  readonly weight: number;
}

/**
 * High scores on weak evidence, judged on the reference date: critical criteria first, then by weight, by level and by
 * what is missing most. Answers to criteria that the framework does not know are left out.
 */
export function weakHighScores(framework: Framework, assessment: Assessment): readonly WeakHighScore[] {
  const criteria = new Map<string, Criterion>(
    [...framework.systemCriteria, ...framework.sourceCriteria].map((criterion) => [criterion.id, criterion]),
  );
  const known = evidenceById(assessment.evidence);
  const weak = assessment.answers.flatMap((answer): WeakHighScore[] => {
    const { value, source } = answer;
    const criterion = criteria.get(answer.criterion);
    if (!criterion || typeof value !== 'number' || value < HIGH_LEVEL) return [];
    const { strength } = answerStrength(answer, known, assessment.head.referenceDate);
    if (ANSWER_STRENGTHS.indexOf(strength) > WEAK_UP_TO) return [];
    const weight = criterionWeight(criterion, framework.settings.weights);
    const { id, critical } = criterion;
    return [{ criterion: id, source, value: value as 3 | 4, strength, critical, weight }];
  });
  return weak.toSorted(
    (a, b) =>
      Number(b.critical) - Number(a.critical) ||
      b.weight - a.weight ||
      b.value - a.value ||
      ANSWER_STRENGTHS.indexOf(a.strength) - ANSWER_STRENGTHS.indexOf(b.strength),
  );
}
