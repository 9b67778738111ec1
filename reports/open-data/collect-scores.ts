import type { Criterion } from '../../assessment-framework/model/framework.ts';
import type { BlockScore, Index } from '../../assessment-framework/scoring/result.ts';
import type { ReportContext } from '../model/report-context.ts';
import type { OpenData, OpenRow } from './open-data-model.ts';

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));
/** A fraction that rounding in its last digit has carried over an end of the scale is brought back. */
export const withinOrNull = (fraction: number | null): number | null =>
  fraction === null ? null : within(fraction);

const isPublic = ({ input }: ReportContext): boolean => input.choice?.release === 'public';

/** The indices (F.6). */
export function openIndices({ input }: ReportContext): OpenData['indices'] {
  const { system, sources, coverage, overall } = input.scores.indices;
  const none = { arithmeticMean: null, headcount: null, coveredTopics: null, relevantTopics: null };
  const shared = (index: Index) => ({
    ...{ score: withinOrNull(index.score), scoreLower: within(index.lower), scoreUpper: within(index.upper) },
    ...{ band: index.band, bandLower: index.bandLower, bandUpper: index.bandUpper },
    leftOut: [...index.leftOut],
  });
  return [
    { index: 'system', ...none, ...shared(system), arithmeticMean: withinOrNull(system.arithmetic) },
    { index: 'sources', ...none, ...shared(sources) },
    {
      index: 'coverage',
      ...none,
      ...shared(coverage),
      headcount: withinOrNull(coverage.headcount),
      coveredTopics: coverage.coveredTopics,
      relevantTopics: coverage.relevantTopics,
    },
    {
      index: 'overall',
      ...none,
      score: withinOrNull(overall.score),
      scoreLower: within(overall.lower),
      scoreUpper: within(overall.upper),
      band: overall.band,
      bandLower: null,
      bandUpper: null,
      leftOut: [],
    },
  ];
}

/** Scores of the chapters of the system-level checklist (F.4). */
export function openDimensions(context: ReportContext): OpenData['dimensions'] {
  const { framework, scores } = context.input;
  const weights = new Map(framework.settings.dimensions.map(({ id, weight }) => [id, weight]));
  return scores.dimensions.map((block) => ({
    dimension: block.id,
    weight: weights.get(block.id) ?? 1,
    ...blockOf(context, block),
  }));
}

/** Quality scores of the sources (F.4), in the order of the inventory. */
export const openSourceScores = (context: ReportContext): OpenData['sourceScores'] =>
  sourceScoresInOrder(context).map((block) => ({
    sourceId: block.id,
    weight: block.sourceWeight,
    ...blockOf(context, block),
  }));

/** Means of groups of criteria; a group can be a single answer, so that a public release has none. */
export const openGroupScores = (context: ReportContext): OpenData['sourceGroupScores'] =>
  isPublic(context)
    ? []
    : sourceScoresInOrder(context).flatMap(({ id, groups }) =>
        Object.entries(groups).map(([group, mean]) => ({ sourceId: id, group, mean: withinOrNull(mean) })),
      );

function sourceScoresInOrder({ input, orderedSources }: ReportContext) {
  const scores = new Map(input.scores.sources.map((score) => [score.id, score]));
  return orderedSources.flatMap(({ id }) => scores.get(id) ?? []);
}

// The mean of a withheld block is withheld with it; which answers set a cap says what their levels are.
const blockOf = (context: ReportContext, block: BlockScore) => ({
  state: block.state,
  score: withinOrNull(block.score),
  scoreLower: within(block.lower),
  scoreUpper: within(block.upper),
  meanBeforeCap: block.state === 'scored' ? withinOrNull(block.rawMean) : null,
  cap: block.cap,
  completeness: within(block.completeness),
  applicability: within(block.applicability),
  confidence: within(block.confidence),
  grade: block.grade,
  criteria: block.counts.total,
  known: block.counts.known,
  notKnown: block.counts.notKnown,
  notApplicable: block.counts.notApplicable,
  notAnswered: block.counts.blank,
  cappedBy: isPublic(context) ? [] : [...block.cappedBy],
});

/** Topics with their coverage (F.5). */
export function openTopics({ input }: ReportContext): OpenData['topics'] {
  const { framework, assessment, scores } = input;
  const reasons = new Map(assessment.topics.map(({ topic, reason }) => [topic, reason]));
  const topics = new Map(framework.topics.map((topic) => [topic.id, topic]));
  return scores.topics.map((score) => ({
    topicId: score.id,
    priority: score.priority,
    priorityUndecided: score.priorityUndecided,
    priorityReason: reasons.get(score.id) ?? '',
    weight: score.weight,
    coverage: within(score.coverage),
    coverageLower: within(score.lower),
    coverageUpper: within(score.upper),
    coverageLevel: score.band,
    linkedSources: score.cells.length,
    demandedVariables: [...(topics.get(score.id)?.mandatory ?? [])],
    sdg: [...(topics.get(score.id)?.sdg ?? [])],
    gcm: [...(topics.get(score.id)?.gcm ?? [])],
  }));
}

/** What each source measures of each topic it is linked to, best first (F.5). */
export function openCells({ input }: ReportContext): OpenData['coverageCells'] {
  const links = new Map(input.assessment.topicLinks.map((link) => [`${link.topic}|${link.source}`, link]));
  return input.scores.topics.flatMap(({ id, cells }) =>
    cells.map((cell, index) => ({
      topicId: id,
      sourceId: cell.source,
      rank: index + 1,
      share: cell.share,
      variablesShare: within(cell.variables),
      presentVariables: [...cell.presentVariables],
      missingVariables: [...cell.missingVariables],
      quality: within(cell.quality),
      qualityIsMidpoint: cell.qualityIsMidpoint,
      coverage: within(cell.coverage),
      coverageLower: within(cell.lower),
      coverageUpper: within(cell.upper),
      linkedWith: [...(links.get(`${id}|${cell.source}`)?.linkedWith ?? [])],
      note: links.get(`${id}|${cell.source}`)?.note ?? '',
    })),
  );
}

/** Every question with its answer or without one, in the order of the framework; none in a public release. */
export function openAnswers(context: ReportContext): OpenData['answers'] {
  if (isPublic(context)) return [];
  const { framework, scores } = context.input;
  const ofSystem = new Map(framework.systemCriteria.map((criterion) => [criterion.id, criterion]));
  const ofSources = new Map(framework.sourceCriteria.map((criterion) => [criterion.id, criterion]));
  return [
    ...scores.dimensions.flatMap(({ id, terms }) =>
      terms.map((term) =>
        answerOf(context, term, {
          criterion: ofSystem.get(term.criterion),
          source: null,
          dimension: id,
          group: null,
        }),
      ),
    ),
    ...sourceScoresInOrder(context).flatMap(({ id, terms }) =>
      terms.map((term) => {
        const criterion = ofSources.get(term.criterion);
        return answerOf(context, term, {
          criterion,
          source: id,
          dimension: null,
          group: criterion?.group ?? null,
        });
      }),
    ),
  ];
}

function answerOf(
  context: ReportContext,
  term: BlockScore['terms'][number],
  place: {
    readonly criterion: Criterion | undefined;
    readonly source: string | null;
    readonly dimension: string | null;
    readonly group: string | null;
  },
): OpenRow<'answers'> {
  const answer = context.answerOf(term.criterion, place.source);
  const isKnown = typeof term.value === 'number';
  return {
    criterion: term.criterion,
    criterionVersion: place.criterion?.version ?? 1,
    sourceId: place.source,
    dimension: place.dimension,
    group: place.group,
    critical: term.critical,
    weight: term.weight,
    state: isKnown ? 'answered' : STATES[`${term.value}`],
    level: isKnown ? term.value : null,
    confidence: isKnown ? term.confidence : null,
    justification: answer?.justification ?? '',
    notApplicableReason: answer?.naReason ?? '',
  };
}

const STATES = { NA: 'not-applicable', NK: 'not-known', null: 'not-answered' } as const;
