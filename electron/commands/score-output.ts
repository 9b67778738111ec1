import type {
  BlockScore,
  Gap,
  Index,
  Scores,
  TopicCoverage,
} from '../../assessment-framework/scoring/result.ts';

/**
 * What `score --json` prints: fractions 0-1, unrounded; null where there is no point score.
 * Later checks read this shape, so fields are only ever added.
 */
export function scoreOutput(scores: Scores, gaps: readonly Gap[]) {
  const { system, sources, coverage, overall } = scores.indices;
  return {
    framework: scores.framework,
    dimensions: scores.dimensions.map(block),
    sources: scores.sources.map((source) => ({ ...block(source), core: source.core })),
    topics: scores.topics.map(topic),
    indices: {
      system: { ...index(system), arithmetic: system.arithmetic },
      sources: index(sources),
      coverage: {
        ...index(coverage),
        headcount: coverage.headcount,
        coveredTopics: coverage.coveredTopics,
        relevantTopics: coverage.relevantTopics,
      },
      overall: { score: overall.score, lower: overall.lower, upper: overall.upper, band: overall.band },
    },
    gaps: gaps.map((gap) => ({
      rule: gap.rule,
      severity: gap.severity,
      subjects: [gap.subject],
      recommendations: gap.recommendations,
      state: gap.state,
      subjectKind: gap.subjectKind,
      topics: gap.topics,
      sources: gap.sources,
      decidedBy: gap.decidedBy,
      dismissed: gap.dismissed,
    })),
  };
}

function block(score: BlockScore) {
  const { id, state, lower, upper, rawMean, cap, completeness, applicability, confidence, grade } = score;
  return {
    id,
    state,
    score: score.score,
    lower,
    upper,
    rawMean,
    cap,
    completeness,
    applicability,
    confidence,
    grade,
  };
}

function topic({ id, coverage, lower, upper, band, cells }: TopicCoverage) {
  return {
    id,
    coverage,
    lower,
    upper,
    band,
    cells: cells.map((cell) => ({
      source: cell.source,
      share: cell.share,
      variables: cell.variables,
      quality: cell.quality,
      coverage: cell.coverage,
    })),
  };
}

function index({ score, lower, upper, band, leftOut }: Index) {
  return { score, lower, upper, band, leftOut };
}
