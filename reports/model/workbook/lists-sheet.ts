import { CONFIDENCES } from '../../../assessment-framework/model/common.ts';
import type { ReportContext } from '../report-context.ts';
import type { ColumnType, NamedRange, SheetValue, TableSheet } from '../report-model.ts';

/** States of an answer in the order of their numbers: 0 not yet answered to 4 to be checked. */
const ANSWER_STATES = ['blank', 'answered', 'na', 'nk', 'check'] as const;
/** States of a dimension or source in the order of their numbers, from 1. */
export const BLOCK_STATES = ['scored', 'withheld', 'not-applicable', 'empty'] as const;
export const PRIORITIES = ['high', 'normal', 'low', 'not-relevant'] as const;
export const SOURCE_STATUSES = ['active', 'planned', 'discontinued'] as const;

interface List {
  /** Name of the range in formulas. */
  readonly name: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly width: number;
  readonly values: readonly SheetValue[];
}

/** Words and steps that drop-downs offer and formulas answer with; every list is a named range. */
export function listsSheet(context: ReportContext): TableSheet {
  const { t } = context;
  const lists = listsOf(context);
  const length = Math.max(...lists.map(({ values }) => values.length));
  return {
    kind: 'table',
    name: t('sheet.lists'),
    title: t('sheet.lists.title'),
    frozenColumns: 1,
    emptyText: t('sheet.empty'),
    columns: lists.map(({ label, type, width }) => ({ label, type, width })),
    rows: Array.from({ length }, (_, row) => lists.map(({ values }) => values[row] ?? null)),
    names: lists.map(({ name, values }, index): NamedRange => {
      const column = index + 1;
      return { name, from: { row: 2, column }, to: { row: 1 + values.length, column } };
    }),
  };
}

function listsOf(context: ReportContext): readonly List[] {
  const { t, input } = context;
  const { settings } = input.framework;
  const text = (name: string, label: string, values: readonly SheetValue[], width = 22): List => ({
    name,
    label,
    type: 'text',
    width,
    values,
  });
  const number = (name: string, label: string, values: readonly number[]): List => ({
    name,
    label,
    type: 'number',
    width: 12,
    values,
  });
  // From the lowest bound up, as look-ups need them.
  const rising = <S extends { readonly from: number }>(steps: readonly S[]) =>
    steps.toSorted((a, b) => a.from - b.from);
  const bands = rising(settings.bands);
  const levels = rising(settings.coverage.levels);
  const grades = rising(settings.grades);
  const from = (step: { readonly from: number }) => step.from;
  return [
    text('list_levels', t('answers.column.level'), [0, 1, 2, 3, 4, t('value.naChip'), t('value.nkChip')], 10),
    text('answer_na', t('list.notApplicable'), [t('value.naChip')], 14),
    text('answer_nk', t('list.notKnown'), [t('value.nkChip')], 14),
    text(
      'list_states',
      t('list.states'),
      ANSWER_STATES.map((state) => t(`value.${state}`)),
    ),
    text(
      'list_confidence',
      t('answers.confidence'),
      CONFIDENCES.map((id) => t(`confidence.${id}`)),
      38,
    ),
    ...CONFIDENCES.map((id) =>
      text(
        `confidence_${id}`,
        t('list.confidence', { name: t(`confidence.${id}`) }),
        [t(`confidence.${id}`)],
        38,
      ),
    ),
    text('list_importance', t('answers.column.importance'), [t('answers.critical'), t('answers.normal')], 12),
    { ...number('list_shares', t('coverage.column.share'), settings.coverage.shares), type: 'fraction' },
    text(
      'list_priorities',
      t('coverage.column.priority'),
      PRIORITIES.map((id) => t(`priority.${id}`)),
      16,
    ),
    text(
      'list_source_weights',
      t('sources.column.weight'),
      [t('sources.core'), t('sources.supplementary')],
      16,
    ),
    text(
      'list_source_statuses',
      t('sources.column.status'),
      SOURCE_STATUSES.map((id) => t(`sources.status.${id}`)),
      16,
    ),
    text(
      'list_block_states',
      t('list.blockStates'),
      BLOCK_STATES.map((id) => t(`state.${id}`)),
    ),
    text(
      'bands_name',
      t('score.column.band'),
      bands.map(({ id }) => context.bandName(id)),
      16,
    ),
    number('bands_from', t('list.from', { name: t('score.column.band') }), bands.map(from)),
    text(
      'coverage_name',
      t('coverage.column.level'),
      levels.map(({ id }) => context.coverageName(id)),
      16,
    ),
    number('coverage_from', t('list.from', { name: t('coverage.column.level') }), levels.map(from)),
    text(
      'grades_name',
      t('score.column.confidence'),
      grades.map(({ id }) => id),
      10,
    ),
    number('grades_from', t('list.from', { name: t('score.column.confidence') }), grades.map(from)),
    text('list_quality', t('coverage.column.midpoint'), [t('coverage.point'), t('coverage.midpoint')], 18),
    text(
      'text_band_range',
      t('list.bandRange'),
      [t('index.bandRange', { band: '{band}', lower: '{lower}', upper: '{upper}' })],
      36,
    ),
    text('text_no_band', t('list.noBand'), [t('index.noBand', { lower: '{lower}', upper: '{upper}' })], 30),
  ];
}
