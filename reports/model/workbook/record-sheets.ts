import type { Criterion } from '../../../assessment-framework/model/framework.ts';
import { toPlainText } from '../../../assessment-framework/rich-text/plain-text.ts';
import { evidenceText, levelText } from '../answers-annex.ts';
import type { ReportedGap } from '../gap-groups.ts';
import { leadName } from '../gaps-section.ts';
import { valueState } from '../phrases.ts';
import { evidenceInOrder, evidenceOrigin } from '../records-annex.ts';
import { criteriaOfDimension, type ReportContext } from '../report-context.ts';
import type { SheetValue, TableSheet } from '../report-model.ts';
import { LEVEL_SCALE, stateWords } from './scales.ts';

/** Every criterion of every checklist with its answer, answered or not. */
export function answersSheet(context: ReportContext): TableSheet {
  const { t, input, orderedSources, dimensionName } = context;
  const system = input.framework.settings.dimensions.flatMap(({ id }) =>
    criteriaOfDimension(input.framework, id).map((criterion) =>
      answerRow(context, criterion, { part: dimensionName(id), source: null }),
    ),
  );
  const sources = orderedSources.flatMap((source) =>
    input.framework.sourceCriteria.map((criterion) =>
      answerRow(context, criterion, { part: source.name, source: source.id }),
    ),
  );
  return {
    kind: 'table',
    name: t('sheet.answers'),
    title: t('answers.sheetCaption'),
    frozenColumns: 3,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('answers.column.checklist'), type: 'text', width: 12 },
      { label: t('answers.column.part'), type: 'text', width: 32 },
      { label: t('sheet.column.id'), type: 'text', width: 10 },
      { label: t('answers.column.criterion'), type: 'text', width: 32 },
      { label: t('answers.column.question'), type: 'text', width: 44 },
      { label: t('answers.column.importance'), type: 'text', width: 11 },
      { label: t('answers.column.level'), type: 'level', width: 8, scale: LEVEL_SCALE },
      { label: t('sheet.column.state'), type: 'text', width: 16, words: stateWords(context) },
      { label: t('answers.column.levelText'), type: 'text', width: 50 },
      { label: t('answers.confidence'), type: 'text', width: 30 },
      { label: t('answers.column.justification'), type: 'text', width: 60 },
      { label: t('answers.evidence'), type: 'text', width: 44 },
      { label: t('answers.column.date'), type: 'date', width: 12 },
      { label: t('answers.column.references'), type: 'text', width: 30 },
      { label: t('answers.column.version'), type: 'text', width: 14 },
    ],
    rows: [...system, ...sources],
  };
}

function answerRow(
  context: ReportContext,
  criterion: Criterion,
  place: { part: string; source: string | null },
): readonly SheetValue[] {
  const { t, input, answerOf, criterionText, criterionLabel, format } = context;
  const answer = answerOf(criterion.id, place.source);
  const value = answer?.value ?? null;
  return [
    t(place.source === null ? 'answers.system' : 'answers.source'),
    place.part,
    criterion.id,
    criterionLabel(criterion.id),
    criterionText(criterion.id)?.question ?? '',
    t(criterion.critical ? 'answers.critical' : 'answers.normal'),
    typeof value === 'number' ? value : null,
    valueState(context, value),
    answer && typeof value === 'number' ? levelText(context, answer) : '',
    answer && value !== 'NA' ? t(`confidence.${answer.confidence}`) : '',
    answer
      ? [answer.naReason, toPlainText(answer.justification)].filter((text) => text !== '').join('\n')
      : '',
    answer ? evidenceText(context, answer.evidence) : '',
    answer?.answeredAt?.slice(0, 10) ?? null,
    criterion.references.join(t('format.listSeparator')),
    t('answers.versionText', {
      framework: input.framework.settings.id,
      version: input.framework.settings.version,
      criterion: format.integer(criterion.version),
    }),
  ];
}

/** The recommendations of the framework that close a found gap, with how many they close. */
export function recommendationsSheet(context: ReportContext, gaps: readonly ReportedGap[]): TableSheet {
  const { t, input } = context;
  const found = gaps.filter((gap) => gap.status === 'found');
  const closed = (id: string) => found.filter((gap) => gap.recommendations.includes(id));
  return {
    kind: 'table',
    name: t('sheet.recommendations'),
    title: t('recommendations.caption'),
    frozenColumns: 2,
    emptyText: t('recommendations.none'),
    columns: [
      { label: t('sheet.column.id'), type: 'text', width: 10 },
      { label: t('recommendations.column.recommendation'), type: 'text', width: 44 },
      { label: t('recommendations.column.result'), type: 'text', width: 70 },
      { label: t('recommendations.column.lead'), type: 'text', width: 40 },
      { label: t('recommendations.column.horizon'), type: 'text', width: 22 },
      { label: t('recommendations.column.cost'), type: 'text', width: 30 },
      { label: t('recommendations.column.closes'), type: 'text', width: 24 },
      { label: t('recommendations.column.count'), type: 'integer', width: 12 },
    ],
    rows: input.framework.recommendations
      .filter(({ id }) => closed(id).length > 0)
      .map((item) => [
        item.id,
        input.texts.recommendations[item.id]?.label ?? item.id,
        input.texts.recommendations[item.id]?.text ?? '',
        item.leads.map((role) => leadName(context, role)).join(t('format.listSeparator')),
        input.texts.framework.horizons[item.horizon]?.name ?? item.horizon,
        input.texts.framework.costs[item.cost]?.name ?? item.cost,
        item.closes.join(t('format.listSeparator')),
        closed(item.id).length,
      ]),
  };
}

/** Evidence, one a row, without names of persons. */
export function evidenceSheet(context: ReportContext): TableSheet {
  const { t } = context;
  return {
    kind: 'table',
    name: t('sheet.evidence'),
    title: t('evidence.caption'),
    frozenColumns: 1,
    emptyText: t('evidence.none'),
    columns: [
      { label: t('evidence.column.title'), type: 'text', width: 60 },
      { label: t('evidence.column.kind'), type: 'text', width: 12 },
      { label: t('evidence.column.origin'), type: 'text', width: 50 },
      { label: t('evidence.column.strength'), type: 'text', width: 16 },
      { label: t('evidence.column.date'), type: 'date', width: 12 },
    ],
    rows: evidenceInOrder(context).map((item) => [
      item.title,
      t(`evidence.kind.${item.kind}`),
      evidenceOrigin(context, item),
      t(`strength.${item.strength}`),
      item.date,
    ]),
  };
}

/** References of the framework, one a row. */
export function referencesSheet({ t, input }: ReportContext): TableSheet {
  return {
    kind: 'table',
    name: t('sheet.references'),
    title: t('references.title'),
    frozenColumns: 1,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('sheet.column.id'), type: 'text', width: 22 },
      { label: t('references.column.citation'), type: 'text', width: 100 },
      { label: t('references.column.year'), type: 'integer', width: 8 },
      { label: t('references.column.publisher'), type: 'text', width: 30 },
      { label: t('references.column.address'), type: 'text', width: 50 },
      { label: t('references.column.verification'), type: 'text', width: 40 },
    ],
    rows: input.framework.references.map((item) => [
      item.id,
      item.citation,
      item.year ?? null,
      item.publisher ?? '',
      item.url ?? '',
      t(`references.${item.verification}`),
    ]),
  };
}
