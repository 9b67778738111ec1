import { writeRichText } from '../../assessment-framework/rich-text/write-rich-text.ts';
import type { BlockScore, Index, TopicCoverage } from '../../assessment-framework/scoring/result.ts';
import { agreementSentence } from './agreement-section.ts';
import {
  countBySeverity,
  groupGaps,
  type ReportedGap,
  rankedRecommendations,
  reportedGaps,
} from './gap-groups.ts';
import { levelSentence } from './judged.ts';
import { citeCriterion, joined, proseList, quoted, rangeText, scoreWithRange } from './phrases.ts';
import { planSentences } from './plan-sentences.ts';
import type { ReportContext } from './report-context.ts';
import type { Line } from './report-model.ts';
import { verdictSentence } from './sensitivity-section.ts';

const MOST_NAMED = 3;
const MOST_TOPICS = 5;

/**
 * The executive summary as a draft of plain paragraphs, an empty line between them, in the simple Markdown of notes: what
 * the team may take over and edit. The key sentence of each paragraph is bold.
 */
export function composeSummaryDraft(context: ReportContext): string {
  return writeRichText(
    summaryParagraphs(context, reportedGaps(context)).map(({ lead, text }) => ({
      kind: 'paragraph',
      lines: [[...(lead ? [{ text: lead, bold: true as const }, { text: ' ' }] : []), { text }]],
    })),
  );
}

/** The summary in prose, a paragraph a theme, composed by rules from facts; what has no facts yet is not said. */
export function summaryParagraphs(context: ReportContext, gaps: readonly ReportedGap[]): readonly Line[] {
  const { t } = context;
  if (!isAnythingKnown(context)) return [{ lead: t('finding.nothing.lead'), text: t('finding.nothing') }];
  const findings = summaryFindings(context, gaps);
  return [
    scope(context),
    findings.state,
    findings.dimensions,
    findings.coverage,
    findings.gaps,
    first(context, gaps),
    certainty(context),
  ].filter((line) => line !== undefined);
}

/** The main findings, each with its key sentence as lead; left out where nothing can be said. */
export function summaryFindings(
  context: ReportContext,
  gaps: readonly ReportedGap[],
): Readonly<Record<'state' | 'dimensions' | 'coverage' | 'gaps', Line | undefined>> {
  return {
    state: isAnythingKnown(context) ? state(context) : undefined,
    dimensions: dimensions(context),
    coverage: coverage(context),
    gaps: gravestGaps(context, gaps),
  };
}

const blocksOf = ({ input }: ReportContext): readonly BlockScore[] => [
  ...input.scores.dimensions,
  ...input.scores.sources,
];

const isAnythingKnown = (context: ReportContext): boolean =>
  blocksOf(context).some(({ counts }) => counts.known > 0);

function scope({ t, input, format }: ReportContext): Line {
  const { scores, assessment } = input;
  return {
    lead: t('summary.scope.lead'),
    text: t('summary.scope', {
      date: format.date(assessment.head.referenceDate),
      count: scores.sources.length,
      dimensions: format.integer(scores.dimensions.length),
      topics: format.integer(scores.indices.coverage.relevantTopics),
    }),
  };
}

function state(context: ReportContext): Line {
  const { t, input, bandName, format } = context;
  const { system, sources, coverage: covered } = input.scores.indices;
  const range = rangeText(context, system);
  const pillars = sources.score === null || covered.score === null ? '' : pillarSentences(context);
  if (system.score === null) {
    return {
      lead: t('summary.state.withheld.lead'),
      text: joined(context, [t('summary.state.withheld', { count: system.leftOut.length, range }), pillars]),
    };
  }
  const same = system.bandLower === system.bandUpper;
  return {
    lead: t(same ? 'summary.state.lead' : 'summary.state.between.lead', {
      band: bandName(system.band ?? ''),
      lower: bandName(system.bandLower),
      upper: bandName(system.bandUpper),
    }),
    text: joined(context, [t('summary.state', { score: format.score(system.score), range }), pillars]),
  };
}

function pillarSentences(context: ReportContext): string {
  const { t, input } = context;
  const { system, sources, coverage: covered } = input.scores.indices;
  const scored: readonly { readonly id: 'system' | 'sources' | 'coverage'; readonly index: Index }[] = [
    { id: 'system', index: system },
    { id: 'sources', index: sources },
    { id: 'coverage', index: covered },
  ];
  const weakest = scored.find(({ index }) =>
    scored.every((other) => other.index === index || index.upper < other.index.lower),
  );
  return joined(context, [
    t('summary.state.pillars', {
      sources: scoreWithRange(context, sources),
      coverage: scoreWithRange(context, covered),
    }),
    system.score === null ? '' : t(weakest ? `summary.weakest.${weakest.id}` : 'summary.weakest.none'),
  ]);
}

function dimensions(context: ReportContext): Line | undefined {
  const { t, input, dimensionName } = context;
  const scored = input.scores.dimensions
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const [weakest, second, ...rest] = scored;
  const strongest = rest.at(-1);
  if (!weakest || !second || !strongest || weakest.score === strongest.score) return undefined;
  const of = (block: BlockScore) => scoreWithRange(context, block);
  return {
    lead: t('summary.dimensions.lead', { weakest: dimensionName(weakest.id) }),
    text: joined(context, [
      t('summary.dimensions', {
        weakestScore: of(weakest),
        second: dimensionName(second.id),
        secondScore: of(second),
        strongest: dimensionName(strongest.id),
        strongestScore: of(strongest),
      }),
      foundIn(context, weakest),
      heldDown(context),
    ]),
  };
}

/** What the rubric says of the lowest answers of a dimension, critical ones first, in its own words. */
function foundIn(context: ReportContext, block: BlockScore): string {
  const { t, release } = context;
  if (!release.answerLevels) return '';
  const low = block.terms
    .filter(({ value }) => typeof value === 'number' && value <= 1)
    .toSorted((a, b) => b.weight - a.weight || Number(a.value) - Number(b.value))
    .slice(0, MOST_NAMED)
    .map(({ criterion, value }) => quoted(context, levelSentence(context, criterion, value)));
  return low.length === 0 ? '' : t('summary.foundIn', { findings: context.format.list(low) });
}

function heldDown(context: ReportContext): string {
  const { t, input, dimensionName } = context;
  const capped = input.scores.dimensions.filter(
    ({ cappedBy, score }) => cappedBy.length > 0 && score !== null,
  );
  if (capped.length === 0) return '';
  const criteria = capped.flatMap(({ cappedBy }) => cappedBy).map((id) => citeCriterion(context, id));
  return t('summary.capped', {
    count: capped.length,
    dimensions: proseList(
      context,
      capped.map(({ id }) => quoted(context, dimensionName(id))),
      MOST_TOPICS,
    ),
    criteria: proseList(context, criteria, MOST_TOPICS),
  });
}

function coverage(context: ReportContext): Line | undefined {
  const { t, input, topicLabel } = context;
  const relevant = input.scores.topics.filter(({ priority }) => priority !== 'not-relevant');
  if (relevant.length === 0 || input.assessment.topicLinks.length === 0) return undefined;
  const { coveredTopics, relevantTopics } = input.scores.indices.coverage;
  const [lowest, second] = input.framework.settings.coverage.levels;
  const names = (topics: readonly TopicCoverage[]) =>
    proseList(
      context,
      topics.toSorted((a, b) => b.weight - a.weight).map(({ id }) => topicLabel(id)),
      MOST_TOPICS,
    );
  const at = (level: string | undefined) => relevant.filter(({ band }) => band === level);
  const [none, weak] = [at(lowest?.id), at(second?.id)];
  const best = relevant
    .filter(({ coverage: value }) => value > 0)
    .toSorted((a, b) => b.coverage - a.coverage);
  return {
    lead: t('summary.coverage.lead', { count: coveredTopics, total: relevantTopics }),
    text: joined(context, [
      best.length > MOST_NAMED
        ? t('summary.coverage.best', { topics: names(best.slice(0, MOST_NAMED)) })
        : '',
      none.length === 0
        ? t('summary.coverage.allMeasured')
        : t('summary.coverage.none', { count: none.length, topics: names(none) }),
      weak.length === 0 ? '' : t('summary.coverage.weak', { count: weak.length, topics: names(weak) }),
    ]),
  };
}

function gravestGaps(context: ReportContext, gaps: readonly ReportedGap[]): Line | undefined {
  const { t, subjectName, format } = context;
  const found = gaps.filter(({ status }) => status === 'found');
  if (found.length === 0) return undefined;
  const { critical, high } = countBySeverity(found);
  const unverified = gaps.filter(({ status }) => status === 'to-verify').length;
  const groups = groupGaps(found).slice(0, MOST_NAMED);
  return {
    lead: t('summary.gaps.lead', {
      count: found.length,
      critical: format.integer(critical),
      high: format.integer(high),
    }),
    text: joined(context, [
      ...groups.map(({ name, consequence, severity, gaps: own }) =>
        t(consequence === '' ? 'summary.gap.plain' : 'summary.gap', {
          name,
          consequence,
          subjects: proseList(
            context,
            own
              .filter((gap) => gap.severity === severity)
              .map((gap) => subjectName(gap.subjectKind, gap.subject)),
            MOST_NAMED,
          ),
        }),
      ),
      unverified === 0 ? '' : t('finding.gaps.verify', { count: unverified }),
    ]),
  };
}

function first(context: ReportContext, gaps: readonly ReportedGap[]): Line | undefined {
  const { t, input } = context;
  const found = gaps.filter(({ status }) => status === 'found');
  const ranked = rankedRecommendations(context, found).slice(0, MOST_NAMED);
  const closed = new Set(ranked.flatMap(({ closes }) => closes.map(({ key }) => key)));
  const sentences = [
    ranked.length === 0
      ? ''
      : t('summary.first', {
          count: ranked.length,
          labels: context.format.list(
            ranked.map(({ id }) => quoted(context, input.texts.recommendations[id]?.label ?? id)),
          ),
          closed: context.format.integer(closed.size),
          total: context.format.integer(found.length),
        }),
    ...planSentences(context),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0
    ? undefined
    : { lead: t('summary.first.lead'), text: joined(context, sentences) };
}

function certainty(context: ReportContext): Line {
  const { t, input, format, analysis, release } = context;
  const blocks = blocksOf(context);
  const sum = (pick: (counts: BlockScore['counts']) => number) =>
    blocks.reduce((total, { counts }) => total + pick(counts), 0);
  const known = blocks.flatMap(({ terms }) => terms.filter(({ value }) => typeof value === 'number'));
  const seen = known.filter(({ confidence }) => confidence === 'high').length;
  return {
    lead: t(`sensitivity.verdict.${analysis.robustness().verdict}.lead`),
    text: joined(context, [
      verdictSentence(context),
      t('summary.unknown', {
        notKnown: format.integer(sum(({ notKnown }) => notKnown)),
        blank: format.integer(sum(({ blank }) => blank)),
        total: format.integer(sum(({ total }) => total)),
      }),
      known.length === 0 ? '' : t('summary.seen', { share: format.percent(seen / known.length) }),
      input.assessment.secondScores.length === 0 || !release.secondScores ? '' : agreementSentence(context),
    ]),
  };
}
