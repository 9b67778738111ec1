import type { DataSource } from '../../assessment-framework/model/assessment.ts';
import type { SourceScore } from '../../assessment-framework/scoring/result.ts';
import { composer, see } from './compose.ts';
import { blockBand, blockTone, linesCell, rangeText, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row, TableBlock } from './report-model.ts';
import { sourcePage } from './source-page.ts';
import { scoreChip } from './verdict.ts';

const make = composer('sources');

/** Chapter: inventory of sources, their scores, their profile by group of criteria, then a page each (J 4). */
export function sourcesSection(context: ReportContext): readonly Block[] {
  const { t, orderedSources } = context;
  const title = make.title(t('sources.title'));
  if (orderedSources.length === 0) return [title, make.paragraph('none', t('sources.none'))];
  return [
    title,
    make.paragraph(
      'intro',
      see(
        t('sources.intro', { count: orderedSources.length }),
        'sources:inventory',
        'sources:scores',
        'sources:groups',
      ),
    ),
    make.heading(2, t('sources.inventory')),
    inventory(context),
    make.heading(2, t('sources.results')),
    sourceScores(context),
    make.heading(2, t('sources.groups')),
    groupProfile(context),
    ...orderedSources.flatMap((source) => sourcePage(context, source)),
  ];
}

function inventory(context: ReportContext): Block {
  const { t, orderedSources, institutionName, sourceTypeName } = context;
  return {
    kind: 'table',
    id: make.id('inventory'),
    caption: t('sources.inventoryCaption'),
    rowHeight: 'dense',
    columns: [
      { label: t('sources.column.source'), share: 28 },
      { label: t('sources.column.type'), share: 24 },
      { label: t('sources.column.custodian'), share: 22 },
      { label: t('sources.column.frequency'), share: 13 },
      { label: t('sources.column.latest'), share: 13, align: 'end' },
    ],
    rows: orderedSources.map(
      (source): Row => ({
        cells: [
          linesCell([
            { text: source.name, strong: true },
            { text: sourceMarks(context, source), muted: true },
          ]),
          textCell(sourceTypeName(source.type)),
          textCell(institutionName(source.custodian)),
          textCell(t(`frequency.${source.frequency}`)),
          textCell(
            source.lastReferenceDate === null
              ? t('common.unknown')
              : context.format.shortDate(source.lastReferenceDate),
            { align: 'end' },
          ),
        ],
      }),
    ),
  };
}

/** Acronym, weight and state of a source in one phrase. */
function sourceMarks({ t }: ReportContext, source: DataSource): string {
  const marks = [
    source.acronym === source.name ? '' : source.acronym,
    source.core ? t('sources.core') : '',
    source.status === 'active' ? '' : t(`sources.status.${source.status}`),
  ].filter((mark) => mark !== '');
  return marks.join(t('format.separator'));
}

function scoresInOrder({
  input,
  orderedSources,
}: ReportContext): readonly { source: DataSource; score: SourceScore | undefined }[] {
  const scores = new Map(input.scores.sources.map((score) => [score.id, score]));
  return orderedSources.map((source) => ({ source, score: scores.get(source.id) }));
}

/** Scores of the sources with their ranges (T-3). */
export function sourceScores(context: ReportContext): TableBlock {
  const { t, format } = context;
  return {
    kind: 'table',
    id: make.id('scores'),
    caption: t('sources.resultsCaption'),
    rowHeight: 'dense',
    columns: [
      { label: t('sources.column.source'), share: 36 },
      { label: t('score.column.score'), share: 11, align: 'center' },
      { label: t('score.column.range'), share: 14, align: 'center' },
      { label: t('score.column.band'), share: 28 },
      { label: t('score.column.completeness'), share: 19, align: 'end' },
      { label: t('score.column.confidence'), share: 11, align: 'center' },
    ],
    rows: scoresInOrder(context).flatMap(({ source, score }): readonly Row[] =>
      score
        ? [
            {
              cells: [
                textCell(source.name),
                textCell(scoreChip(context, score), {
                  tone: blockTone(context, score.score),
                  align: 'center',
                }),
                textCell(rangeText(context, score), { align: 'center' }),
                textCell(blockBand(context, score)),
                textCell(format.percent(score.completeness), { align: 'end' }),
                textCell(score.grade, { align: 'center' }),
              ],
            },
          ]
        : [],
    ),
    note: t('score.tableNote'),
  };
}

function groupProfile(context: ReportContext): Block {
  const { t, input } = context;
  const groups = input.framework.settings.sourceGroups;
  return {
    kind: 'table',
    id: make.id('groups'),
    caption: t('sources.groupsCaption'),
    rowHeight: 'dense',
    columns: [
      { label: t('sources.column.source'), share: 30 },
      ...groups.map((group) => ({
        label: input.texts.framework.sourceGroups[group]?.name ?? group,
        share: 70 / groups.length,
        align: 'center' as const,
        turned: true,
      })),
    ],
    rows: scoresInOrder(context).flatMap(({ source, score }): readonly Row[] =>
      score
        ? [
            {
              cells: [
                textCell(source.name),
                ...groups.map((group) => {
                  const value = score.groups[group] ?? null;
                  return textCell(scoreChip(context, { score: value }), {
                    tone: blockTone(context, value),
                    align: 'center',
                  });
                }),
              ],
            },
          ]
        : [],
    ),
    note: t('sources.groupsNote'),
  };
}
