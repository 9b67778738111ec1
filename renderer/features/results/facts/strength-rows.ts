import type { Answer, Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import {
  evidenceById,
  type StrengthShares,
  strengthShares,
  type WeakHighScore,
  weakHighScores,
} from '../../../../assessment-framework/scoring/evidence-strength.ts';
import { groupBy } from '../../../../assessment-framework/scoring/group-by.ts';
import type { BlockScore, Scores } from '../../../../assessment-framework/scoring/result.ts';

/** A dimension or a source with what its levels rest on. */
export interface StrengthRow {
  readonly kind: 'dimension' | 'source';
  readonly block: BlockScore;
  readonly name: string;
  readonly shares: StrengthShares;
  /** Share of levels for which a document was seen, a copy is held or the figures were checked; null without a level. */
  readonly documented: number | null;
  /** High levels on hearsay, stale evidence or none. */
  readonly weak: number;
}

export interface StrengthFacts {
  readonly rows: readonly StrengthRow[];
  readonly weak: readonly WeakHighScore[];
  readonly total: StrengthShares;
}

interface Known {
  readonly scores: Scores;
  /** Criteria that pass the filter. */
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly texts: FrameworkTexts;
}

/** How dimensions and sources are supported, in the order of their kind; only answers that enter the scores count. */
export function strengthFacts({ scores, framework, assessment, texts }: Known): StrengthFacts {
  const known = evidenceById(assessment.evidence);
  const day = assessment.head.referenceDate;
  const dimensionOf = new Map(framework.systemCriteria.map(({ id, dimension }) => [id, dimension]));
  const ofSources = new Set(framework.sourceCriteria.map(({ id }) => id));
  const shown = new Set(scores.sources.map(({ id }) => id));
  const answers = assessment.answers.filter(({ criterion, source }) =>
    source === null ? dimensionOf.has(criterion) : ofSources.has(criterion) && shown.has(source),
  );
  const blockOf = ({ criterion, source }: Pick<Answer, 'criterion' | 'source'>) =>
    source === null ? `dimension ${dimensionOf.get(criterion)}` : `source ${source}`;
  const answersOf = groupBy(answers, blockOf);
  const weak = weakHighScores(framework, { ...assessment, answers });
  const weakOf = groupBy(weak, blockOf);
  const names = new Map(assessment.sources.map(({ id, name }) => [id, name]));
  const rowsOf = (kind: StrengthRow['kind'], blocks: readonly BlockScore[]) =>
    blocks.map((block): StrengthRow => {
      const key = `${kind} ${block.id}`;
      const shares = strengthShares(answersOf.get(key) ?? [], known, day);
      return {
        kind,
        block,
        name:
          (kind === 'dimension' ? texts.framework.dimensions[block.id]?.short : names.get(block.id)) ??
          block.id,
        shares,
        documented: documentedShare(shares),
        weak: weakOf.get(key)?.length ?? 0,
      };
    });
  return {
    rows: [...rowsOf('dimension', scores.dimensions), ...rowsOf('source', scores.sources)],
    weak,
    total: strengthShares(answers, known, day),
  };
}

/** Share of levels with at least a document seen; null without a level. */
export function documentedShare({ total, counts }: StrengthShares): number | null {
  return total === 0 ? null : (counts.seen + counts['copy-held'] + counts.checked) / total;
}
