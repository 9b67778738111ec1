import type { Answer } from '../../../assessment-framework/model/assessment.ts';
import type { Criterion } from '../../../assessment-framework/model/framework.ts';
import { toPlainText } from '../../../assessment-framework/rich-text/plain-text.ts';
import type { AnswerTerm } from '../../../assessment-framework/scoring/result.ts';
import { evidenceText, levelText } from '../answers-annex.ts';
import { valueChip, valueState } from '../phrases.ts';
import { criteriaOfDimension, type ReportContext } from '../report-context.ts';
import type { CellNote, SheetValue, TableSheet } from '../report-model.ts';
import { criterionNote } from './criteria-sheet.ts';
import { live } from './formula.ts';
import { type At, type LiveColumn, liveTable, step } from './live-table.ts';
import { LEVEL_SCALE, levelWords, stateWords } from './scales.ts';

/** Column of the id of the criterion. */
const CRITERION = 3;

/** A criterion of a checklist with its answer, answered or not. */
interface AnswerRow {
  readonly criterion: Criterion;
  /** Dimension, or code of the source. */
  readonly block: string;
  readonly part: string;
  readonly source: string | null;
  readonly group: string;
  readonly answer: Answer | undefined;
  readonly term: AnswerTerm | undefined;
}

/** Every criterion of every checklist with its answer, to be changed or filled, and what the answer counts for. */
export function answersSheet(context: ReportContext): TableSheet {
  const { t } = context;
  const rows = answerRows(context);
  return {
    kind: 'table',
    name: t('sheet.answers'),
    title: t('answers.sheetCaption'),
    frozenColumns: 4,
    emptyText: t('sheet.empty'),
    ...liveTable([...readColumns(context), ...stepColumns(context)], rows),
    notes: answerNotes(context, rows),
  };
}

/** Code of a source in the workbook, by its place in the list of sources. The space keeps it apart from ids of the framework. */
export const sourceCode = ({ t }: ReportContext, index: number): string =>
  t('sheet.sourceCode', { number: index + 1 });

function answerRows(context: ReportContext): readonly AnswerRow[] {
  const { t, input, orderedSources, dimensionName, answerOf } = context;
  const { framework, scores } = input;
  const block = (
    criteria: readonly (Criterion & { readonly group?: string })[],
    place: Pick<AnswerRow, 'block' | 'part' | 'source'>,
    terms: readonly AnswerTerm[] | undefined,
  ) => {
    const termOf = new Map(terms?.map((term) => [term.criterion, term]));
    return criteria.map(
      (criterion): AnswerRow => ({
        ...place,
        criterion,
        group: criterion.group ?? '',
        answer: answerOf(criterion.id, place.source),
        term: termOf.get(criterion.id),
      }),
    );
  };
  return [
    ...scores.dimensions.flatMap(({ id, terms }) =>
      block(
        criteriaOfDimension(framework, id),
        { block: id, part: t('format.criterion', { id, label: dimensionName(id) }), source: null },
        terms,
      ),
    ),
    ...orderedSources.flatMap((source, index) =>
      block(
        framework.sourceCriteria,
        { block: sourceCode(context, index), part: source.name, source: source.id },
        scores.sources.find(({ id }) => id === source.id)?.terms,
      ),
    ),
  ];
}

function readColumns(context: ReportContext): readonly LiveColumn<AnswerRow>[] {
  const { t, criterionLabel, criterionText } = context;
  const value = (row: AnswerRow) => row.answer?.value ?? null;
  return [
    {
      ...{ key: 'block', name: 'answers_block', label: t('sheet.answers.block'), type: 'text', width: 8 },
      cell: ({ block }) => block,
    },
    { key: 'part', label: t('answers.column.part'), type: 'text', width: 30, cell: ({ part }) => part },
    {
      ...{ key: 'criterion', name: 'answers_criterion', label: t('sheet.column.id'), type: 'text', width: 9 },
      cell: ({ criterion }) => criterion.id,
    },
    {
      ...{ key: 'label', label: t('answers.column.criterion'), type: 'text', width: 32 },
      cell: ({ criterion }) => criterionLabel(criterion.id),
    },
    {
      ...{ key: 'question', label: t('answers.column.question'), type: 'text', width: 44 },
      cell: ({ criterion }) => criterionText(criterion.id)?.question ?? '',
    },
    {
      ...{ key: 'importance', name: 'answers_importance', label: t('answers.column.importance') },
      ...{ type: 'text', width: 11 },
      cell: ({ criterion }) => t(criterion.critical ? 'answers.critical' : 'answers.normal'),
    },
    {
      ...{ key: 'level', name: 'answers_level', label: t('answers.column.level'), type: 'level', width: 8 },
      ...{ scale: LEVEL_SCALE, words: levelWords(context), input: true, choices: 'list_levels' },
      cell: (row) => {
        const given = value(row);
        return typeof given === 'string' ? valueChip(context, given) : given;
      },
    },
    {
      ...{
        key: 'state',
        label: t('sheet.column.state'),
        type: 'text',
        width: 16,
        words: stateWords(context),
      },
      cell: (row, at) => live(`INDEX(list_states,${at('stateNo')}+1)`, valueState(context, value(row))),
    },
    {
      ...{ key: 'levelText', label: t('answers.column.levelText'), type: 'text', width: 50 },
      cell: ({ answer }, at) =>
        live(
          `IF(${at('stateNo')}=1,INDEX(criteria_levels,MATCH(${at('criterion')},criteria_id,0),${at('level')}+1),"")`,
          answer && typeof answer.value === 'number' ? levelText(context, answer) : '',
        ),
    },
    {
      ...{ key: 'confidence', label: t('answers.confidence'), type: 'text', width: 22 },
      ...{ input: true, choices: 'list_confidence' },
      cell: ({ answer }) => (answer && answer.value !== 'NA' ? t(`confidence.${answer.confidence}`) : ''),
    },
    {
      ...{ key: 'justification', label: t('answers.column.justification'), type: 'text', width: 60 },
      cell: ({ answer }) =>
        answer
          ? [answer.naReason, toPlainText(answer.justification)].filter((text) => text !== '').join('\n')
          : '',
    },
    {
      ...{ key: 'evidence', label: t('answers.evidence'), type: 'text', width: 40 },
      cell: ({ answer }) => (answer ? evidenceText(context, answer.evidence) : ''),
    },
    {
      ...{ key: 'date', label: t('answers.column.date'), type: 'date', width: 12 },
      cell: ({ answer }) => answer?.answeredAt?.slice(0, 10) ?? null,
    },
  ];
}

/** What an answer counts for: state, weight, fraction of the scale with both ends, and its share in each sum (F.1 to F.4). */
function stepColumns({ t, input }: ReportContext): readonly LiveColumn<AnswerRow>[] {
  const { confidence } = input.framework.settings;
  const known = (at: At, formula: string, otherwise = '0') =>
    `IF(${at('stateNo')}=1,${formula},${otherwise})`;
  const counts = (at: At, formula: string) => `IF(${at('stateNo')}=2,0,${formula})`;
  const product = ({ term }: AnswerRow, x: number | null | undefined): number =>
    term === undefined || term.value === 'NA' ? 0 : term.weight * (x ?? 0);
  return [
    {
      ...step(t('step.state'), 'answers_state'),
      key: 'stateNo',
      cell: ({ answer }, at) => live(stateFormula(at('level')), stateNumber(answer)),
    },
    {
      ...{ ...step(t('step.group'), 'answers_group'), type: 'text' },
      key: 'group',
      cell: ({ group }) => group,
    },
    {
      ...step(t('step.weight'), 'answers_weight'),
      key: 'weight',
      cell: ({ criterion, term }): SheetValue =>
        criterion.weight ??
        live(criterion.critical ? 'weight_critical' : 'weight_normal', term?.weight ?? null),
    },
    {
      ...step(t('step.x'), 'answers_x'),
      key: 'x',
      cell: ({ term }, at) => live(known(at, `${at('level')}/level_highest`, '""'), term?.x ?? ''),
    },
    {
      ...step(t('step.xLower'), 'answers_x_lower'),
      key: 'xLower',
      cell: ({ term }, at) =>
        live(known(at, `MAX(0,${at('level')}-${byConfidence(at, 'half')})/level_highest`), term?.xLower ?? 0),
    },
    {
      ...step(t('step.xUpper'), 'answers_x_upper'),
      key: 'xUpper',
      cell: ({ term }, at) =>
        live(
          known(
            at,
            `MIN(level_highest,${at('level')}+${byConfidence(at, 'half')})/level_highest`,
            `IF(${at('stateNo')}=2,0,1)`,
          ),
          term?.xUpper ?? 1,
        ),
    },
    {
      ...step(t('step.points'), 'answers_points'),
      key: 'points',
      cell: (row, at) => live(known(at, `${at('weight')}*${at('x')}`), product(row, row.term?.x)),
    },
    {
      ...step(t('step.pointsLower'), 'answers_points_lower'),
      key: 'pointsLower',
      cell: (row, at) => live(counts(at, `${at('weight')}*${at('xLower')}`), product(row, row.term?.xLower)),
    },
    {
      ...step(t('step.pointsUpper'), 'answers_points_upper'),
      key: 'pointsUpper',
      cell: (row, at) => live(counts(at, `${at('weight')}*${at('xUpper')}`), product(row, row.term?.xUpper)),
    },
    {
      ...step(t('step.trust'), 'answers_trust'),
      key: 'trust',
      cell: (row, at) => {
        const given = row.term?.confidence ?? null;
        return live(
          known(at, `${at('weight')}*${byConfidence(at, 'trust')}`),
          product(row, given === null ? 0 : confidence[given].kappa),
        );
      },
    },
  ];
}

/** 0 nothing, 1 a level, 2 not applicable, 3 not known, 4 something that is no answer and counts as none. */
function stateFormula(level: string): string {
  const whole = `IF(AND(${level}>=0,${level}<=level_highest,${level}=INT(${level})),1,4)`;
  return `IF(ISNUMBER(${level}),${whole},IF(${level}="",0,IF(${level}=answer_na,2,IF(${level}=answer_nk,3,4))))`;
}

function stateNumber(answer: Answer | undefined): number {
  if (answer === undefined) return 0;
  if (answer.value === 'NA') return 2;
  return answer.value === 'NK' ? 3 : 1;
}

/** The figure of the stated confidence; an answer without one is taken as a single statement, as in the application. */
function byConfidence(at: At, figure: 'half' | 'trust'): string {
  const is = (id: string) => `${at('confidence')}=confidence_${id}`;
  return `IF(${is('high')},${figure}_high,IF(${is('medium')},${figure}_medium,${figure}_low))`;
}

/** Question and levels beside a criterion where it stands first: notes on every row would cost more than all formulas. */
function answerNotes(context: ReportContext, rows: readonly AnswerRow[]): readonly CellNote[] {
  const seen = new Set<string>();
  return rows.flatMap(({ criterion }, index): readonly CellNote[] => {
    if (seen.has(criterion.id)) return [];
    seen.add(criterion.id);
    const text = criterionNote(context, criterion.id);
    return text === '' ? [] : [{ row: index + 2, column: CRITERION, text }];
  });
}
