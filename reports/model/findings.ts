import type { BlockScore } from '../../assessment-framework/scoring/result.ts';
import { countBySeverity, groupGaps, type ReportedGap } from './gap-groups.ts';
import { bandText, blockBand, citeCriterion, scoreWithRange, shortList } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Line } from './report-model.ts';

/** The main findings as sentences composed from facts, in a fixed order; only what can be said is said. */
export function composeFindings(context: ReportContext, gaps: readonly ReportedGap[]): readonly Line[] {
  const findings = [
    ...noAnswers(context),
    ...weakestPillar(context),
    ...dimensionsApart(context),
    ...heldDown(context),
    ...topicsWithoutSource(context),
    ...sourcesApart(context),
    ...gravestGaps(context, gaps),
    ...unknowns(context),
  ];
  return findings;
}

function noAnswers({ t, input }: ReportContext): readonly Line[] {
  const known = [...input.scores.dimensions, ...input.scores.sources].some((block) => block.counts.known > 0);
  return known ? [] : [{ lead: t('finding.nothing.lead'), text: t('finding.nothing') }];
}

function weakestPillar(context: ReportContext): readonly Line[] {
  const { t, input } = context;
  const { system, sources, coverage } = input.scores.indices;
  const pillars = [
    { name: t('index.system.name'), index: system },
    { name: t('index.sources.name'), index: sources },
    { name: t('index.coverage.name'), index: coverage },
  ].flatMap(({ name, index }) => (index.score === null ? [] : [{ name, index, score: index.score }]));
  const sorted = [...pillars].sort((a, b) => a.score - b.score);
  const weakest = sorted[0];
  const strongest = sorted.at(-1);
  if (!weakest || !strongest || weakest === strongest) return [];
  const apart = strongest.index.lower > weakest.index.upper;
  return [
    {
      lead: t(apart ? 'finding.pillars.apart.lead' : 'finding.pillars.close.lead', { weakest: weakest.name }),
      text: t(apart ? 'finding.pillars.apart' : 'finding.pillars.close', {
        weakest: weakest.name,
        weakestScore: scoreWithRange(context, weakest.index),
        weakestBand: bandText(context, weakest.index),
        strongest: strongest.name,
        strongestScore: scoreWithRange(context, strongest.index),
        strongestBand: bandText(context, strongest.index),
      }),
    },
  ];
}

function dimensionsApart(context: ReportContext): readonly Line[] {
  const { t, input, dimensionName, format } = context;
  const item = (block: BlockScore) =>
    t('finding.item', {
      name: dimensionName(block.id),
      score: scoreWithRange(context, block),
      band: blockBand(context, block),
    });
  const scored = scoredBlocks(input.scores.dimensions);
  const weakest = scored[0];
  const strongest = scored.at(-1);
  if (!weakest || !strongest || weakest.score === strongest.score) return [];
  return [
    {
      lead: t('finding.dimensions.lead', { weakest: dimensionName(weakest.id) }),
      text: t('finding.dimensions', {
        lowest: format.list(scored.slice(0, scored.length > 2 ? 2 : 1).map(item)),
        highest: item(strongest),
      }),
    },
  ];
}

function heldDown(context: ReportContext): readonly Line[] {
  const { t, input, dimensionName } = context;
  const capped = input.scores.dimensions.filter((block) => block.cappedBy.length > 0 && block.score !== null);
  if (capped.length === 0) return [];
  const criteria = capped.flatMap((block) => block.cappedBy).map((id) => citeCriterion(context, id));
  return [
    {
      lead: t('finding.capped.lead', { count: capped.length }),
      text: t('finding.capped', {
        count: capped.length,
        dimensions: shortList(
          context,
          capped.map(({ id }) => dimensionName(id)),
          4,
        ),
        criteria: shortList(context, criteria, 4),
      }),
    },
  ];
}

function topicsWithoutSource(context: ReportContext): readonly Line[] {
  const { t, input, topicLabel } = context;
  const relevant = input.scores.topics.filter((topic) => topic.priority !== 'not-relevant');
  const lowest = input.framework.settings.coverage.levels[0]?.id;
  const uncovered = relevant.filter((topic) => topic.band === lowest);
  // Before the first link every topic is uncovered; the chapter on coverage says why.
  if (relevant.length === 0 || input.assessment.topicLinks.length === 0) return [];
  if (uncovered.length === 0) {
    return [
      {
        lead: t('finding.topics.none.lead'),
        text: t('finding.topics.none', {
          covered: input.scores.indices.coverage.coveredTopics,
          total: input.scores.indices.coverage.relevantTopics,
        }),
      },
    ];
  }
  const byWeight = [...uncovered].sort((a, b) => b.weight - a.weight);
  return [
    {
      lead: t('finding.topics.lead', { count: uncovered.length, total: relevant.length }),
      text: t('finding.topics', {
        count: uncovered.length,
        topics: shortList(
          context,
          byWeight.map(({ id }) => topicLabel(id)),
          6,
        ),
        covered: input.scores.indices.coverage.coveredTopics,
        total: input.scores.indices.coverage.relevantTopics,
      }),
    },
  ];
}

function sourcesApart(context: ReportContext): readonly Line[] {
  const { t, input, sourceName } = context;
  const scored = scoredBlocks(input.scores.sources);
  const weakest = scored[0];
  const strongest = scored.at(-1);
  if (!weakest || !strongest || weakest.score === strongest.score) return [];
  return [
    {
      lead: t('finding.sources.lead', {
        strongest: sourceName(strongest.id),
        weakest: sourceName(weakest.id),
      }),
      text: t('finding.sources', {
        strongest: sourceName(strongest.id),
        strongestScore: scoreWithRange(context, strongest),
        weakest: sourceName(weakest.id),
        weakestScore: scoreWithRange(context, weakest),
        withheld: t('finding.sources.withheld', {
          count: input.scores.sources.length - scored.length,
        }),
      }),
    },
  ];
}

function gravestGaps(context: ReportContext, gaps: readonly ReportedGap[]): readonly Line[] {
  const { t } = context;
  const found = gaps.filter((gap) => gap.status === 'found');
  if (found.length === 0) return [];
  const counts = countBySeverity(found);
  const names = groupGaps(found)
    .slice(0, 3)
    .map(({ name }) => name);
  return [
    {
      lead: t('finding.gaps.lead', { count: found.length, critical: counts.critical }),
      text: t('finding.gaps', {
        high: counts.high,
        names: shortList(context, names, 3),
        verify: t('finding.gaps.verify', { count: gaps.filter((gap) => gap.status === 'to-verify').length }),
      }),
    },
  ];
}

function unknowns(context: ReportContext): readonly Line[] {
  const { t, input, format } = context;
  const blocks = [...input.scores.dimensions, ...input.scores.sources];
  const sum = (pick: (block: BlockScore) => number) =>
    blocks.reduce((total, block) => total + pick(block), 0);
  const total = sum((block) => block.counts.total);
  const notKnown = sum((block) => block.counts.notKnown);
  const blank = sum((block) => block.counts.blank);
  if (total === 0 || notKnown + blank === 0) return [];
  return [
    {
      lead: t('finding.unknown.lead'),
      text: t('finding.unknown', {
        notKnown: format.integer(notKnown),
        blank: format.integer(blank),
        total: format.integer(total),
      }),
    },
  ];
}

function scoredBlocks<T extends BlockScore>(
  blocks: readonly T[],
): readonly (T & { readonly score: number })[] {
  return blocks
    .flatMap((block) => (block.score === null ? [] : [{ ...block, score: block.score }]))
    .sort((a, b) => a.score - b.score);
}
