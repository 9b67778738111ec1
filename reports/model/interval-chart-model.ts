import type { ReportContext } from './report-context.ts';
import type { ChartModel } from './report-model.ts';

/** Chart of scores with intervals on the scale of the framework; values 0-1 go in, 0-100 come out. */
export function intervalChart(
  context: ReportContext,
  content: { readonly rows: ChartModel['rows']; readonly bands: ChartModel['bands'] },
): ChartModel {
  const { t, format, language } = context;
  return {
    rows: content.rows.map((row) => ({
      ...row,
      score: row.score === null ? null : row.score * 100,
      lower: row.lower * 100,
      upper: row.upper * 100,
    })),
    bands: content.bands.map(({ from, name }) => ({ from: from * 100, name })),
    axisLabel: t('chart.axis'),
    rightToLeft: language.rightToLeft,
    ticks: [0, 20, 40, 60, 80, 100].map((value) => ({ value, text: format.integer(value) })),
  };
}
