import type { Answer, AnswerValue, Assessment, SecondScore } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { answersOf, indexAnswers } from '../scoring/answer-index.ts';
import { byId, isBelow } from '../scoring/tolerance.ts';
import { type Kappa, quadraticKappa } from './weighted-kappa.ts';

/** With fewer pairs of levels than this the interval says little: its standard error holds for large numbers. */
export const SMALL_SAMPLE = 10;
/** Levels this far apart are discussed one by one. */
const DISCUSS_FROM = 2;

/** One criterion that two assessors scored. */
export interface DoubleScored {
  /** Id of the second score. */
  readonly id: string;
  readonly criterion: string;
  readonly source: string | null;
  /** Who scored a second time. */
  readonly person: string;
  readonly first: AnswerValue;
  readonly second: AnswerValue;
  /** Distance in levels; null when one of the values is no level. */
  readonly distance: number | null;
  /** Two levels or more apart, or one level against 'not applicable' or 'not known'. */
  readonly discuss: boolean;
}

/** Agreement over a part of the double-scored criteria. */
export interface AgreementPart extends Kappa {
  /** `all`, a dimension of the framework, or `sources` for the checklists of all data sources together. */
  readonly id: string;
  /** Kappa is under the framework's threshold. */
  readonly needsDiscussion: boolean;
  /** Fewer than `SMALL_SAMPLE` pairs. */
  readonly small: boolean;
}

/** Agreement between the answers and second scores (F.7). */
export interface Agreement {
  readonly overall: AgreementPart;
  /** Dimensions in the order of the framework, then `sources`; only parts with double-scored criteria. */
  readonly parts: readonly AgreementPart[];
  /** Every pair that has a meaning together, in the order of the second scores. */
  readonly pairs: readonly DoubleScored[];
  /** Pairs of which at least one value is no level: they enter no kappa. */
  readonly apart: readonly DoubleScored[];
  /** What to discuss: largest distance first, then values that are no levels; within that system first, by criterion. */
  readonly toDiscuss: readonly DoubleScored[];
}

/**
 * Quadratic weighted kappa between answers and second scores, overall, by dimension and for the source checklists together, and the
 * criteria to discuss (F.7). Only pairs of levels enter kappa. Of several second scores of one person to the same criterion the
 * latest counts; scores of several people are pairs of their own. Second scores without an answer beside them, or to something
 * unknown, are left out.
 */
export function agreementOf(
  assessment: Pick<Assessment, 'answers' | 'secondScores' | 'sources'>,
  framework: Framework,
): Agreement {
  const dimensionOf = new Map(framework.systemCriteria.map(({ id, dimension }) => [id, dimension]));
  const pairs = doubleScored(assessment, framework);
  const partOf = ({ criterion, source }: DoubleScored) =>
    source === null ? dimensionOf.get(criterion) : 'sources';
  const part = (id: string, of: readonly DoubleScored[]): AgreementPart => {
    const kappa = quadraticKappa(of.flatMap(levelsOf));
    return {
      id,
      ...kappa,
      needsDiscussion:
        kappa.kappa !== null && isBelow(kappa.kappa, framework.settings.sensitivity.discussBelow),
      small: kappa.n < SMALL_SAMPLE,
    };
  };
  return {
    overall: part('all', pairs),
    parts: [...framework.settings.dimensions.map(({ id }) => id), 'sources'].flatMap((id) => {
      const own = pairs.filter((pair) => partOf(pair) === id);
      return own.length === 0 ? [] : [part(id, own)];
    }),
    pairs,
    apart: pairs.filter(({ distance }) => distance === null),
    toDiscuss: pairs.filter(({ discuss }) => discuss).sort(byDistance),
  };
}

function doubleScored(
  { answers, secondScores, sources }: Pick<Assessment, 'answers' | 'secondScores' | 'sources'>,
  framework: Framework,
): DoubleScored[] {
  const firsts = indexAnswers(answers);
  const systemIds = new Set(framework.systemCriteria.map(({ id }) => id));
  const sourceCriteria = new Set(framework.sourceCriteria.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  const isKnown = ({ criterion, source }: SecondScore) =>
    source === null ? systemIds.has(criterion) : sourceIds.has(source) && sourceCriteria.has(criterion);
  return latestOf(secondScores.filter(isKnown)).flatMap((score) => {
    const first = answersOf(firsts, score.source).get(score.criterion);
    return first === undefined ? [] : [pairOf(first, score)];
  });
}

/** Of the scores of one person to one criterion the last by time, then by id. */
function latestOf(scores: readonly SecondScore[]): SecondScore[] {
  const latest = new Map<string, SecondScore>();
  for (const score of scores) {
    const key = `${score.person} ${score.source ?? ''} ${score.criterion}`;
    const other = latest.get(key);
    if (other === undefined || (byId(other.at, score.at) || byId(other.id, score.id)) < 0) {
      latest.set(key, score);
    }
  }
  return [...latest.values()];
}

function pairOf({ value: first }: Answer, score: SecondScore): DoubleScored {
  const { id, criterion, source, person, value: second } = score;
  const distance = typeof first === 'number' && typeof second === 'number' ? Math.abs(first - second) : null;
  const oneLevel = (typeof first === 'number') !== (typeof second === 'number');
  const discuss = oneLevel || (distance !== null && distance >= DISCUSS_FROM);
  return { id, criterion, source, person, first, second, distance, discuss };
}

const levelsOf = ({ first, second }: DoubleScored): (readonly [number, number])[] =>
  typeof first === 'number' && typeof second === 'number' ? [[first, second]] : [];

function byDistance(a: DoubleScored, b: DoubleScored): number {
  return (
    (b.distance ?? -1) - (a.distance ?? -1) ||
    byId(a.source ?? '', b.source ?? '') ||
    byId(a.criterion, b.criterion) ||
    byId(a.id, b.id)
  );
}
