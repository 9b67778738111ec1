import type { ReportContext } from '../report-context.ts';
import type { SheetValue, TableSheet } from '../report-model.ts';

/** Every indicator of the migration profile with its availability and latest figure; empty until one is recorded. */
export function indicatorsSheet(context: ReportContext): TableSheet {
  const { t, input, sourceName } = context;
  const { indicators } = input.assessment;
  const records = new Map(indicators.map((record) => [record.indicator, record]));
  const variable = (id: string) => input.texts.variables[id]?.name ?? id;
  return {
    kind: 'table',
    name: t('sheet.indicators'),
    title: t('sheet.indicators.title'),
    frozenColumns: 2,
    emptyText: t('sheet.indicators.none'),
    columns: [
      { label: t('sheet.column.id'), type: 'text', width: 10 },
      { label: t('sheet.indicators.indicator'), type: 'text', width: 50 },
      { label: t('sheet.indicators.list'), type: 'text', width: 8 },
      {
        label: t('sheet.indicators.availability'),
        type: 'text',
        width: 18,
        words: availabilityWords(context),
      },
      { label: t('sources.column.source'), type: 'text', width: 34 },
      { label: t('sheet.indicators.period'), type: 'text', width: 14 },
      { label: t('sheet.column.value'), type: 'number', width: 14 },
      { label: t('sheet.indicators.unit'), type: 'text', width: 20 },
      { label: t('sheet.indicators.disaggregations'), type: 'text', width: 40 },
      { label: t('gaps.column.sdg'), type: 'text', width: 16 },
      { label: t('gaps.column.reason'), type: 'text', width: 40 },
      { label: t('sheet.indicators.definition'), type: 'text', width: 50 },
    ],
    rows:
      indicators.length === 0
        ? []
        : input.framework.indicators.map(({ id, core, sdg }): readonly SheetValue[] => {
            const record = records.get(id);
            const latest = record?.figures.toSorted((a, b) => (a.period < b.period ? 1 : -1))[0];
            const text = input.texts.indicators[id];
            return [
              id,
              text?.name ?? id,
              t(core ? 'sheet.indicators.core' : 'sheet.indicators.further'),
              t(`sheet.indicators.availability.${record?.availability ?? 'not-recorded'}`),
              record?.source ? sourceName(record.source) : '',
              latest?.period ?? '',
              latest?.value ?? null,
              record?.unit || (text?.unit ?? ''),
              (record?.disaggregations ?? []).map(variable).join(t('format.listSeparator')),
              sdg.join(t('format.listSeparator')),
              record?.reason ?? '',
              record?.definitionNote ?? '',
            ];
          }),
  };
}

const availabilityWords = ({ t }: ReportContext) => [
  { text: t('sheet.indicators.availability.available'), tone: 'ramp-4' as const },
  { text: t('sheet.indicators.availability.partial'), tone: 'ramp-2' as const },
  { text: t('sheet.indicators.availability.not-available'), tone: 'ramp-0' as const },
  { text: t('sheet.indicators.availability.not-recorded'), tone: 'muted' as const },
];
