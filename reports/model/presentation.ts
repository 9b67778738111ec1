import type { ReportChapter } from '../../assessment-framework/report-outline/outline.ts';
import { composer, lying } from './compose.ts';
import { coverageFigure, coverageMatrix } from './coverage-section.ts';
import type { ReportedGap } from './gap-groups.ts';
import { activeItems, planItems } from './plan-items.ts';
import { planSentences } from './plan-sentences.ts';
import { planTimeline } from './plan-timeline.ts';
import { rankedList, recommendationRows } from './recommendations-section.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, DocumentPart, FigureBlock, Line, TableBlock } from './report-model.ts';
import { sourceScores } from './sources-section.ts';
import { indexPanel, priorityGaps, profileFigure } from './summary-section.ts';
import { summaryFindings } from './summary-text.ts';
import { dimensionScores } from './system-section.ts';

/** Rows of a table that are read on one page lying on its side. */
const MOST_ROWS = 6;
const MOST_SHORT_ROWS = 12;
/** Bars of a chart that stand on such a page. */
const MOST_BARS = 12;

/** Slides of a chapter: pages lying on their side, each with its finding as title and one figure or table. */
export function presentationChapter(
  context: ReportContext,
  chapter: ReportChapter,
  gaps: readonly ReportedGap[],
): readonly DocumentPart[] {
  const shown = (SLIDES[chapter]?.(context, gaps) ?? []).filter(({ blocks }) => blocks.length > 0);
  const make = composer(chapter);
  return lying(
    shown.flatMap(({ finding, blocks }, index): readonly Block[] => [
      index === 0 ? make.title(finding, true) : { kind: 'heading', level: 1, bare: true, text: finding },
      ...blocks,
    ]),
  );
}

interface Slide {
  readonly finding: string;
  readonly blocks: readonly Block[];
}

type MakeSlides = (context: ReportContext, gaps: readonly ReportedGap[]) => readonly Slide[];

const SLIDES: Readonly<Partial<Record<ReportChapter, MakeSlides>>> = {
  summary: (context, gaps) => {
    const findings = summaryFindings(context, gaps);
    return [
      { finding: findingOf(context, findings.state), blocks: indexPanel(context) },
      { finding: findingOf(context, findings.dimensions), blocks: [profileFigure(context)] },
    ];
  },
  coverage: (context, gaps) => {
    const finding = findingOf(context, summaryFindings(context, gaps).coverage);
    const relevant = context.input.scores.topics.some(({ priority }) => priority !== 'not-relevant');
    return relevant
      ? [
          ...partsOf(context, coverageFigure(context)).map((figure) => ({ finding, blocks: [figure] })),
          { finding: matrixFinding(context), blocks: tablesOf(coverageMatrix(context)) },
        ]
      : [];
  },
  sources: (context) =>
    context.orderedSources.length === 0
      ? []
      : [
          {
            finding: rangeFinding(context, 'sources'),
            blocks: [firstRows(context, sourceScores(context), MOST_SHORT_ROWS)],
          },
        ],
  system: (context) => [{ finding: rangeFinding(context, 'dimensions'), blocks: [dimensionScores(context)] }],
  gaps: (context, gaps) => {
    const finding = summaryFindings(context, gaps).gaps;
    return finding === undefined
      ? []
      : [{ finding: findingOf(context, finding), blocks: tablesOf(priorityGaps(context, gaps)) }];
  },
  recommendations: (context, gaps) => {
    const ranked = rankedList(context, gaps);
    const table = {
      ...recommendationRows(context, ranked),
      id: composer('recommendations').id('first'),
      caption: context.t('recommendations.firstCaption'),
    };
    return ranked.length === 0
      ? []
      : [
          {
            finding: recommendationFinding(context, ranked, gaps),
            blocks: [firstRows(context, table, MOST_ROWS)],
          },
        ];
  },
  plan: (context) => {
    const active = activeItems(planItems(context));
    return active.length === 0
      ? []
      : [
          {
            finding: planSentences(context)[0] ?? '',
            blocks: [planTimeline(context, active)],
          },
        ];
  },
};

/** The key sentence of a paragraph of the summary; that nothing is known where there is none. */
const findingOf = ({ t }: ReportContext, finding: Line | undefined): string =>
  finding?.lead ?? t('finding.nothing.lead');

/** From the weakest to the strongest of the sources or dimensions. */
function rangeFinding(context: ReportContext, of: 'sources' | 'dimensions'): string {
  const { t, input, format } = context;
  const scored = input.scores[of]
    .flatMap(({ id, score }) => (score === null ? [] : [{ id, score }]))
    .toSorted((a, b) => a.score - b.score);
  const [weakest, strongest] = [scored[0], scored.at(-1)];
  if (!weakest || !strongest) return t('finding.nothing.lead');
  const nameOf = (id: string) => (of === 'sources' ? context.sourceName(id) : context.dimensionName(id));
  return t(`presentation.${of}`, {
    weakest: nameOf(weakest.id),
    lowest: format.score(weakest.score),
    strongest: nameOf(strongest.id),
    highest: format.score(strongest.score),
  });
}

/** How many relevant topics no source measures. */
function matrixFinding({ t, input }: ReportContext): string {
  const relevant = input.scores.topics.filter(({ priority }) => priority !== 'not-relevant');
  const bare = relevant.filter(({ cells }) => !cells.some(({ share }) => share > 0)).length;
  return t('presentation.matrix', { count: bare, total: relevant.length });
}

function recommendationFinding(
  { t, format }: ReportContext,
  ranked: ReturnType<typeof rankedList>,
  gaps: readonly ReportedGap[],
): string {
  const shown = ranked.slice(0, MOST_ROWS);
  const closed = new Set(shown.flatMap(({ closes }) => closes.map(({ key }) => key)));
  return t('presentation.recommendations', {
    count: shown.length,
    closed: format.integer(closed.size),
    total: format.integer(gaps.filter(({ status }) => status === 'found').length),
  });
}

const tablesOf = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ kind }) => kind === 'table');

/** A chart of many rows on as many pages as it needs to be read. */
function partsOf({ t }: ReportContext, figure: FigureBlock): readonly FigureBlock[] {
  const { rows } = figure.chart;
  const parts = Math.ceil(rows.length / MOST_BARS);
  if (parts < 2 || figure.id === undefined) return [figure];
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ...figure,
    id: `${figure.id}.part${part + 1}`,
    caption: t('presentation.part', { caption: figure.caption, part: part + 1, parts }),
    chart: { ...figure.chart, rows: rows.slice(part * size, (part + 1) * size) },
  }));
}

/** The first rows of a table, with how many it has; its data are a part, so it has an id of its own. */
function firstRows({ t }: ReportContext, table: TableBlock, most: number): TableBlock {
  if (table.rows.length <= most) return table;
  return {
    ...table,
    ...(table.id === undefined ? {} : { id: `${table.id}.part` }),
    rows: table.rows.slice(0, most),
    note: t('presentation.firstRows', { shown: most, count: table.rows.length }),
  };
}
