import type { Assessment, DataSource, Institution } from '../model/assessment.ts';
import type { Criterion, Framework } from '../model/framework.ts';
import { computeScores, type ScoredParts } from './compute-scores.ts';
import type { Scores } from './result.ts';

/**
 * What of the framework and of the assessment is looked at. Kinds combine by "and"; within a kind any of the named ones
 * is enough, and an empty list asks for nothing.
 */
export interface ScoreFilter {
  /** Critical criteria only. */
  readonly critical: boolean;
  /** Areas of work that a criterion serves. */
  readonly areas: readonly string[];
  /** Institutions that keep a source. System criteria have no institution: this narrows sources and topics alone. */
  readonly institutions: readonly string[];
  /** References that a criterion rests on. */
  readonly references: readonly string[];
}

/** Looks at everything. */
export const NO_FILTER: ScoreFilter = { critical: false, areas: [], institutions: [], references: [] };

/** How many of all. */
export interface Share {
  readonly count: number;
  readonly total: number;
}

/** What filtered scores rest on, to be said wherever they are shown. */
export interface FilterBasis {
  readonly systemCriteria: Share;
  readonly sourceCriteria: Share;
  readonly sources: Share;
}

export interface FilteredScores {
  /** Blocks without a passing criterion, and topics without a passing source, are not in it. */
  readonly scores: Scores;
  readonly basis: FilterBasis;
  /** The framework and the parts of the assessment that the scores were computed from. */
  readonly framework: Framework;
  readonly assessment: ScoredParts;
}

type FilteredParts = ScoredParts & Pick<Assessment, 'institutions'>;

/** Whether the filter asks for anything. */
export const isFiltering = (filter: ScoreFilter): boolean =>
  filter.critical || [filter.areas, filter.institutions, filter.references].some((ids) => ids.length > 0);

/**
 * Scores (F.3 to F.6) of the criteria and sources that pass a filter, computed by the same engine: caps, intervals and
 * the rules by which a score is withheld hold within what is left. A dimension without a passing criterion disappears
 * and counts nowhere as left out; without a passing source criterion no source has a quality, so sources and topics
 * disappear. A topic keeps the cells of passing sources; under a filter by institution it disappears without one. Whether
 * two sources are linked (β of F.5) is a fact about them and rests on all answers, as in the whole.
 */
export function filteredScores(
  framework: Framework,
  assessment: FilteredParts,
  filter: ScoreFilter,
): FilteredScores {
  const passes = criterionTest(filter);
  const systemCriteria = framework.systemCriteria.filter(passes);
  const sourceCriteria = framework.sourceCriteria.filter(passes);
  const keeps = sourceTest(framework, assessment, filter);
  const sources = sourceCriteria.length > 0 ? assessment.sources.filter(keeps) : [];

  const passing = new Set(sources.map(({ id }) => id));
  const existing = new Set(sources.flatMap(({ id, status }) => (status === 'planned' ? [] : [id])));
  const topicLinks = assessment.topicLinks.filter(({ source }) => passing.has(source));
  const served = new Set(topicLinks.filter(({ source }) => existing.has(source)).map(({ topic }) => topic));
  const hasDimension = new Set(systemCriteria.map(({ dimension }) => dimension));
  const narrowed: Framework = {
    ...framework,
    settings: {
      ...framework.settings,
      dimensions: framework.settings.dimensions.filter(({ id }) => hasDimension.has(id)),
    },
    systemCriteria,
    sourceCriteria,
    topics: framework.topics.filter(
      ({ id }) => sourceCriteria.length > 0 && (filter.institutions.length === 0 || served.has(id)),
    ),
  };
  const parts = { answers: assessment.answers, topics: assessment.topics, sources, topicLinks };
  const share = (some: readonly unknown[], all: readonly unknown[]) => ({
    count: some.length,
    total: all.length,
  });
  return {
    scores: computeScores(narrowed, parts),
    basis: {
      systemCriteria: share(systemCriteria, framework.systemCriteria),
      sourceCriteria: share(sourceCriteria, framework.sourceCriteria),
      sources: share(sources, assessment.sources),
    },
    framework: narrowed,
    assessment: parts,
  };
}

function criterionTest(filter: ScoreFilter): (criterion: Criterion) => boolean {
  const areas = new Set(filter.areas);
  const references = new Set(filter.references);
  const hasAny = (wanted: ReadonlySet<string>, ids: readonly string[]) =>
    wanted.size === 0 || ids.some((id) => wanted.has(id));
  return (criterion) =>
    (!filter.critical || criterion.critical) &&
    hasAny(areas, criterion.areas) &&
    hasAny(references, criterion.references);
}

/**
 * An institution keeps a source as its custodian; where no custodian is entered, as the one that fills a role of the
 * usual keepers of such a source (C.1).
 */
function sourceTest(
  framework: Framework,
  assessment: Pick<FilteredParts, 'institutions'>,
  filter: ScoreFilter,
): (source: DataSource) => boolean {
  if (filter.institutions.length === 0) return () => true;
  const wanted = new Set(filter.institutions);
  const roles = new Set(
    assessment.institutions.filter(({ id }) => wanted.has(id)).flatMap((each: Institution) => each.roles),
  );
  const usual = new Map(framework.sourceTypes.map(({ id, typical }) => [id, typical?.custodians ?? []]));
  return ({ custodian, type }) =>
    custodian === null ? (usual.get(type) ?? []).some((role) => roles.has(role)) : wanted.has(custodian);
}
