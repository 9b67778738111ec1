import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { Scores } from '../../../../assessment-framework/scoring/result.ts';
import type { IndexKey } from './find-block.ts';

interface IndexPart {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  /** null: left out of the index. */
  readonly score: number | null;
}

interface Facts {
  readonly scores: Scores;
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly texts: FrameworkTexts;
}

/** What an index is made of, weakest first; parts without a score last. */
export function indexParts(key: IndexKey, facts: Facts): readonly IndexPart[] {
  const rank = ({ score }: IndexPart) => score ?? 2;
  return partsOf(key, facts).toSorted((a, b) => rank(a) - rank(b));
}

function partsOf(key: IndexKey, { scores, framework, assessment, texts }: Facts): readonly IndexPart[] {
  switch (key) {
    case 'system':
      return scores.dimensions.map(({ id, score }) => ({
        id,
        name: texts.framework.dimensions[id]?.name ?? id,
        weight: framework.settings.dimensions.find((each) => each.id === id)?.weight ?? 1,
        score,
      }));
    case 'sources': {
      const records = new Map(assessment.sources.map((source) => [source.id, source]));
      return scores.sources
        .filter(({ id }) => records.get(id)?.status !== 'planned')
        .map(({ id, sourceWeight, score }) => ({
          id,
          name: records.get(id)?.name ?? id,
          weight: sourceWeight,
          score,
        }));
    }
    default:
      return scores.topics
        .filter(({ weight }) => weight > 0)
        .map(({ id, weight, coverage }) => ({
          id,
          name: texts.topics[id]?.name ?? id,
          weight,
          score: coverage,
        }));
  }
}
