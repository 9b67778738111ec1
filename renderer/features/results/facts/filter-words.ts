import type { TFunction } from 'i18next';
import type { Institution } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework, Reference } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type {
  FilterBasis,
  ScoreFilter,
  Share,
} from '../../../../assessment-framework/scoring/filtered-scores.ts';
import type { Format } from '../../../shared/format/use-format.ts';

/** A filter as people read it. */
export interface FilterWords {
  /** For titles: "critical criteria; kept by NSO". */
  readonly short: string;
  /** What the scores rest on, as a sentence. */
  readonly basis: string;
}

interface Known {
  readonly texts: FrameworkTexts;
  readonly framework: Framework;
  readonly institutions: readonly Institution[];
  readonly format: Format;
  readonly t: TFunction<'results'>;
}

export function filterWords(filter: ScoreFilter, basis: FilterBasis, known: Known): FilterWords {
  const { texts, framework, institutions, format, t } = known;
  const names = {
    areas: filter.areas.map((id) => texts.framework.areas[id]?.name ?? id),
    institutions: filter.institutions.map((id) => institutionName(institutions, id)),
    references: filter.references.map((id) => referenceName(framework.references, id)),
  };
  const parts = [
    ...(filter.critical ? [t('filter.words.critical')] : []),
    ...(['areas', 'institutions', 'references'] as const).flatMap((kind) =>
      names[kind].length > 0 ? [t(`filter.words.${kind}`, { list: format.either(names[kind]) })] : [],
    ),
  ];
  const of = ({ count, total }: Share) => t('filter.of', { count, total });
  return {
    short: parts.join(t('filter.between')),
    basis: t('filter.basis', {
      system: of(basis.systemCriteria),
      source: of(basis.sourceCriteria),
      sources: of(basis.sources),
    }),
  };
}

/** The short name by which an institution is known. */
export function institutionName(institutions: readonly Institution[], id: string): string {
  const institution = institutions.find((each) => each.id === id);
  return institution?.acronym || institution?.name || id;
}

/** Who and when: the citation up to its year. */
export function referenceName(references: readonly Reference[], id: string): string {
  const citation = references.find((each) => each.id === id)?.citation ?? id;
  return /^.{3,80}?\(\d{4}[a-z]?\)/.exec(citation)?.[0] ?? [...citation].slice(0, 60).join('');
}
