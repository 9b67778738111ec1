import type { DataSource } from '../../assessment-framework/model/assessment.ts';
import type { SourceScore } from '../../assessment-framework/scoring/result.ts';
import { composer } from './compose.ts';
import { judgedSentences } from './judged.ts';
import { blockTone, citeCriterion, linesCell, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Line, Row } from './report-model.ts';
import { scoreChip, verdict } from './verdict.ts';

const make = composer('sources');

/** Strengths, and weaknesses, that leave room for the rest on one page. */
const MOST_SENTENCES = 3;

/** The page of one source: facts, verdict, profile, strengths, weaknesses and the topics it serves (J, source card). */
export function sourcePage(context: ReportContext, source: DataSource): readonly Block[] {
  const { t, input } = context;
  const score = input.scores.sources.find(({ id }) => id === source.id);
  return [
    { kind: 'page-break' },
    make.heading(2, source.name),
    make.paragraph(
      'verdict',
      score ? verdict(context, score) : t(`sources.noScore.${source.status}`),
      source.id,
    ),
    factsCard(context, source),
    ...(score && score.counts.known > 0
      ? [
          make.paragraph('profile-title', { text: t('sources.profileTitle'), strong: true }, source.id),
          profile(context, score),
          ...judged(context, score),
        ]
      : []),
    make.paragraph('topics', topicsLine(context, source), source.id),
  ];
}

/** What the inventory knows of the source; facts that nobody entered are named together. */
function factsCard(context: ReportContext, source: DataSource): Block {
  const { t } = context;
  const facts = factLines(context, source);
  const known = facts.filter(({ lines }) => lines.length > 0);
  const missing = facts.filter(({ lines }) => lines.length === 0).map(({ label }) => label);
  return {
    kind: 'table',
    id: make.id('facts', source.id),
    caption: t('facts.caption', { source: source.name }),
    unnumbered: true,
    rowHeight: 'dense',
    columns: [
      { label: t('facts.column.fact'), share: 20 },
      { label: t('facts.column.entry'), share: 80 },
    ],
    rows: known.map(
      ({ label, lines }): Row => ({ cells: [textCell(label, { strong: true }), linesCell(lines)] }),
    ),
    ...(missing.length === 0
      ? {}
      : { note: t('facts.missing', { facts: missing.join(t('format.separator')) }) }),
  };
}

interface Fact {
  readonly label: string;
  /** None: not entered. */
  readonly lines: readonly Line[];
}

function factLines(context: ReportContext, source: DataSource): readonly Fact[] {
  const { t, sourceTypeName } = context;
  const text = (...parts: readonly string[]): readonly Line[] => {
    const words = parts.filter((part) => part !== '').join(t('format.listSeparator'));
    return words === '' ? [] : [{ text: words }];
  };
  const variables = (ids: readonly string[]) =>
    ids.map((id) => context.input.texts.variables[id]?.name ?? id).join(t('format.separator'));
  return [
    {
      label: t('facts.type'),
      lines: text(
        sourceTypeName(source.type),
        t(source.core ? 'sources.core' : 'sources.supplementary'),
        t(`sources.status.${source.status}`),
      ),
    },
    {
      label: t('facts.custodian'),
      lines: text(custodianText(context, source)),
    },
    { label: t('facts.legalBasis'), lines: text(source.legalBasis) },
    { label: t('facts.purpose'), lines: text(source.purpose) },
    {
      label: t('facts.population'),
      lines: [
        ...text(source.population),
        ...(source.exclusions === '' ? [] : [{ lead: t('facts.exclusions'), text: source.exclusions }]),
      ],
    },
    { label: t('facts.geography'), lines: text(source.geography) },
    { label: t('facts.period'), lines: text(periodText(context, source)) },
    { label: t('facts.size'), lines: text(...sizeTexts(context, source)) },
    {
      label: t('facts.variables'),
      lines: [
        ...text(variables(source.variables)),
        ...(source.tabulatedBy.length === 0
          ? []
          : [{ lead: t('facts.tabulatedBy'), text: variables(source.tabulatedBy) }]),
      ],
    },
    { label: t('facts.systems'), lines: text(source.software, source.dataEntry) },
    { label: t('facts.identifier'), lines: text(source.identifier) },
    { label: t('facts.access'), lines: text(source.access) },
    { label: t('facts.publication'), lines: text(source.publication) },
    { label: t('facts.resources'), lines: text(source.resources) },
    ...(source.plannedChange === ''
      ? []
      : [{ label: t('facts.plannedChange'), lines: text(source.plannedChange) }]),
  ];
}

/** The custodian with its acronym; empty where none is entered. */
function custodianText({ t, institutions }: ReportContext, { custodian }: DataSource): string {
  if (custodian === null) return '';
  const { name, acronym } = institutions.get(custodian) ?? { name: custodian, acronym: '' };
  return acronym === '' ? name : t('facts.withAcronym', { name, acronym });
}

/** Frequency and years; an unknown frequency without dates counts as not entered. */
function periodText({ t, format }: ReportContext, source: DataSource): string {
  const { frequency, firstYear, lastReferenceDate, lastPublishedDate } = source;
  return [
    frequency === 'unknown' ? '' : t(`frequency.${frequency}`),
    firstYear === null ? '' : t('facts.since', { year: String(firstYear) }),
    lastReferenceDate === null ? '' : t('facts.latest', { date: format.shortDate(lastReferenceDate) }),
    lastPublishedDate === null ? '' : t('facts.published', { date: format.shortDate(lastPublishedDate) }),
  ]
    .filter((part) => part !== '')
    .join(t('format.listSeparator'));
}

function sizeTexts({ t, format }: ReportContext, source: DataSource): readonly string[] {
  return [
    source.unit === 'unknown' ? '' : t('facts.unit', { unit: t(`unit.${source.unit}`) }),
    source.recordCount === null ? '' : t('facts.records', { records: format.integer(source.recordCount) }),
    source.entriesPerYear === null
      ? ''
      : t('facts.entries', { entries: format.integer(source.entriesPerYear) }),
  ];
}

/** Mean of the known answers by group of criteria, in one row. */
function profile(context: ReportContext, score: SourceScore): Block {
  const { t, input, sourceName } = context;
  const groups = input.framework.settings.sourceGroups;
  return {
    kind: 'table',
    id: make.id('profile', score.id),
    caption: t('sources.profileCaption', { source: sourceName(score.id) }),
    unnumbered: true,
    rowHeight: 'dense',
    columns: groups.map((group) => ({
      label: input.texts.framework.sourceGroups[group]?.name ?? group,
      share: 100 / groups.length,
      align: 'center' as const,
    })),
    rows: [
      {
        cells: groups.map((group) => {
          const value = score.groups[group] ?? null;
          return textCell(scoreChip(context, { score: value }), {
            tone: blockTone(context, value),
            align: 'center',
          });
        }),
      },
    ],
  };
}

/** What is strong and what is weak, in the sentences of the rubric. */
function judged(context: ReportContext, score: SourceScore): readonly Block[] {
  const { t, release } = context;
  const part = (what: 'strengths' | 'weaknesses', levels: readonly number[]): readonly Block[] => {
    const lines = judgedSentences(context, score, { levels, most: MOST_SENTENCES }).map(
      // The sentence of the rubric would tell the level.
      ({ criterion, text }) => ({ text: release.answerLevels ? text : citeCriterion(context, criterion) }),
    );
    if (lines.length === 0) return [make.paragraph(what, t(`sources.no.${what}`), score.id)];
    return [
      make.paragraph(what, { text: t(`sources.${what}`), strong: true }, score.id),
      make.list(`${what}-list`, lines, score.id),
    ];
  };
  return [...part('strengths', [4, 3]), ...part('weaknesses', [0, 1, 2])];
}

function topicsLine(context: ReportContext, source: DataSource): Line {
  const { t, input, topicLabel, format } = context;
  const served = input.scores.topics
    .flatMap((topic) => {
      const cell = topic.cells.find((one) => one.source === source.id && one.share > 0);
      return cell ? [{ id: topic.id, coverage: cell.coverage }] : [];
    })
    .toSorted((a, b) => b.coverage - a.coverage);
  return {
    lead: t('sources.topics'),
    text:
      served.length === 0
        ? t('sources.noTopic')
        : served
            .map(({ id, coverage }) =>
              t('sources.topicCoverage', { topic: topicLabel(id), coverage: format.score(coverage) }),
            )
            .join(t('format.listSeparator')),
  };
}
