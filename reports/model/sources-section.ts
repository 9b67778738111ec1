import type { DataSource } from '../../assessment-framework/model/assessment.ts';
import type { SourceScore } from '../../assessment-framework/scoring/result.ts';
import { blockBand, blockTone, citeCriterion, linesCell, rangeText, shortList, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';
import { scoreChip, verdict } from './system-section.ts';

const MOST_NAMED = 5;

/** Chapter 4: inventory of sources, their scores, their profile by group of criteria, and what stands out in each. */
export function sourcesSection(context: ReportContext): readonly Block[] {
  const { t, orderedSources } = context;
  const title: Block = { kind: 'heading', level: 1, text: t('sources.title') };
  if (orderedSources.length === 0) return [title, { kind: 'paragraph', line: { text: t('sources.none') } }];
  return [
    title,
    { kind: 'paragraph', line: { text: t('sources.intro', { count: orderedSources.length }) } },
    { kind: 'heading', level: 2, text: t('sources.inventory') },
    inventory(context),
    { kind: 'heading', level: 2, text: t('sources.results') },
    results(context),
    { kind: 'heading', level: 2, text: t('sources.groups') },
    groupProfile(context),
    { kind: 'heading', level: 2, text: t('sources.strengths') },
    ...orderedSources.flatMap((source) => sourceText(context, source)),
  ];
}

function inventory(context: ReportContext): Block {
  const { t, orderedSources, institutionName, sourceTypeName } = context;
  return {
    kind: 'table',
    caption: t('sources.inventoryCaption'),
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

function results(context: ReportContext): Block {
  const { t, format } = context;
  return {
    kind: 'table',
    caption: t('sources.resultsCaption'),
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
    caption: t('sources.groupsCaption'),
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

function sourceText(context: ReportContext, source: DataSource): readonly Block[] {
  const { t, input } = context;
  const score = input.scores.sources.find(({ id }) => id === source.id);
  if (!score) return [];
  const at = (level: (value: number) => boolean) =>
    score.terms
      .filter(({ value }) => typeof value === 'number' && level(value))
      .map(({ criterion }) => citeCriterion(context, criterion));
  const topics = input.scores.topics.filter((topic) =>
    topic.cells.some((cell) => cell.source === source.id && cell.share > 0),
  );
  const lines = [
    { lead: t('sources.lead.topics'), items: topics.map(({ id }) => context.topicLabel(id)), most: 12 },
    { lead: t('system.strong'), items: at((value) => value === 4), most: MOST_NAMED },
    { lead: t('system.weak'), items: at((value) => value <= 1), most: MOST_NAMED },
  ].filter(({ items }) => items.length > 0);
  return [
    { kind: 'heading', level: 3, text: source.name },
    { kind: 'paragraph', line: { text: verdict(context, score) } },
    {
      kind: 'list',
      lines: [
        ...lines.map(({ lead, items, most }) => ({ lead, text: shortList(context, items, most) })),
        ...(topics.length === 0 ? [{ lead: t('sources.lead.topics'), text: t('sources.noTopic') }] : []),
      ],
    },
  ];
}
