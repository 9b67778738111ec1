import { citeAnswer, valueChip } from '../phrases.ts';
import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';
import { noteOf, outcomeText, targetRows } from '../targets-section.ts';
import { LEVEL_SCALE } from './scales.ts';

/** Every goal, one a row, with today's level, the distance and whether the plan gets there. */
export function targetSheet(context: ReportContext): TableSheet {
  const { t } = context;
  const level = (label: string) => ({ label, type: 'level' as const, width: 10, scale: LEVEL_SCALE });
  return {
    kind: 'table',
    name: t('sheet.targets'),
    title: t('targets.caption'),
    frozenColumns: 1,
    emptyText: t('targets.none'),
    columns: [
      { label: t('answers.column.criterion'), type: 'text', width: 60 },
      { label: t('targets.column.year'), type: 'integer', width: 8 },
      level(t('targets.column.today')),
      { label: t('sheet.column.state'), type: 'text', width: 14 },
      level(t('targets.column.level')),
      { label: t('targets.column.missing'), type: 'integer', width: 10 },
      level(t('targets.column.planned')),
      { label: t('targets.column.plan'), type: 'text', width: 24 },
      { label: t('coverage.column.note'), type: 'text', width: 50 },
    ],
    rows: targetRows(context).flatMap((row) =>
      row.goals.map((goal) => [
        citeAnswer(context, row),
        goal.year,
        typeof goal.today === 'number' ? goal.today : null,
        typeof goal.today === 'number' ? '' : valueChip(context, goal.today),
        goal.level,
        goal.distance.levels,
        typeof goal.planned === 'number' ? goal.planned : null,
        outcomeText(context, goal),
        noteOf(context, row),
      ]),
    ),
  };
}
