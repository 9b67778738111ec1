import type { Criterion } from '../../../assessment-framework/model/framework.ts';
import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;
/** Column of the sentence for level 0. */
const FIRST_LEVEL = 6;

/** Every criterion of the framework once, with the sentences of its five levels; the answers take their wording from here. */
export function criteriaSheet(context: ReportContext): TableSheet {
  const { t, input, criterionLabel, criterionText, dimensionName } = context;
  const { settings, systemCriteria, sourceCriteria } = input.framework;
  const rows: readonly (Criterion & { readonly dimension?: string })[] = [
    ...systemCriteria,
    ...sourceCriteria,
  ];
  const last = Math.max(2, rows.length + 1);
  return {
    kind: 'table',
    name: t('sheet.criteria'),
    title: t('sheet.criteria.title'),
    frozenColumns: 2,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('sheet.column.id'), type: 'text', width: 9, name: 'criteria_id' },
      { label: t('answers.column.criterion'), type: 'text', width: 30 },
      { label: t('answers.column.checklist'), type: 'text', width: 26 },
      { label: t('answers.column.importance'), type: 'text', width: 11 },
      { label: t('answers.column.question'), type: 'text', width: 44 },
      ...LEVELS.map((level) => ({
        label: t('sheet.criteria.level', { level }),
        type: 'text' as const,
        width: 36,
      })),
      { label: t('answers.column.references'), type: 'text', width: 24 },
      { label: t('answers.column.version'), type: 'text', width: 16 },
    ],
    rows: rows.map((criterion) => [
      criterion.id,
      criterionLabel(criterion.id),
      criterion.dimension === undefined ? t('sheet.criteria.sources') : dimensionName(criterion.dimension),
      t(criterion.critical ? 'answers.critical' : 'answers.normal'),
      criterionText(criterion.id)?.question ?? '',
      ...LEVELS.map((level) => criterionText(criterion.id)?.levels[level] ?? ''),
      criterion.references.join(t('format.listSeparator')),
      t('answers.versionText', {
        framework: settings.id,
        version: settings.version,
        criterion: context.format.integer(criterion.version),
      }),
    ]),
    names: [
      {
        name: 'criteria_levels',
        from: { row: 2, column: FIRST_LEVEL },
        to: { row: last, column: FIRST_LEVEL + LEVELS.length - 1 },
      },
    ],
  };
}

/** Question and the sentences of the five levels, for the note beside a criterion; empty where the framework has no text. */
export function criterionNote({ t, criterionText }: ReportContext, id: string): string {
  const text = criterionText(id);
  if (text === undefined) return '';
  return [
    text.question,
    ...LEVELS.map((level) =>
      t('format.leadText', { lead: t('sheet.note.level', { level }), text: text.levels[level] ?? '' }),
    ),
  ].join('\n');
}
