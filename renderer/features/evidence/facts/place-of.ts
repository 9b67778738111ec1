import type { Answer, Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';

/** Where an answer stands, in words. */
export interface Place {
  readonly label: string;
  /** Short name of the dimension, or name of the data source. */
  readonly block: string;
}

interface World {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
}

/** Looks up names of criteria and of the blocks they stand in. */
export function placesOf({ assessment, framework, texts }: World) {
  const dimensionOf = new Map(framework.systemCriteria.map(({ id, dimension }) => [id, dimension]));
  const sources = new Map(assessment.sources.map(({ id, name, acronym }) => [id, acronym || name]));
  return ({ criterion, source }: Pick<Answer, 'criterion' | 'source'>): Place => {
    if (source !== null) {
      const label = texts.sourceCriteria[criterion]?.label ?? criterion;
      return { label, block: sources.get(source) ?? source };
    }
    const dimension = dimensionOf.get(criterion) ?? '';
    const label = texts.systemCriteria[criterion]?.label ?? criterion;
    return { label, block: texts.framework.dimensions[dimension]?.short ?? dimension };
  };
}
