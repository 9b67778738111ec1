import { bandOf } from '../../../assessment-framework/scoring/bands.ts';
import { intervalChart } from '../interval-chart-model.ts';
import { blockTone, coverageTone, topicBand } from '../phrases.ts';
import type { ReportContext } from '../report-context.ts';
import type { ChartModel, PageSheet } from '../report-model.ts';

type Picture = NonNullable<PageSheet['parts'][number]['picture']>;
type Bars = ChartModel['rows'];

/** The dimensions as bars with their ranges over the bands. */
export function dimensionPicture(context: ReportContext): Picture {
  const { t, input, format, bandName } = context;
  const { bands } = input.framework.settings;
  const rows = input.scores.dimensions.map((block) => ({
    label: input.texts.framework.dimensions[block.id]?.short ?? block.id,
    score: block.score,
    lower: block.lower,
    upper: block.upper,
    valueText:
      block.score === null
        ? t(`state.${block.state}`)
        : t('format.scoreBand', {
            score: format.score(block.score),
            band: bandName(bandOf(bands, block.score)),
          }),
    tone: blockTone(context, block.score),
  }));
  return {
    chart: intervalChart(context, {
      rows,
      bands: bands.map(({ id, from }) => ({ from, name: bandName(id) })),
    }),
    alt: t('sheet.summary.profileAlt', { values: valuesOf(context, rows) }),
  };
}

/** The relevant topics as bars with their ranges over the levels of coverage; null where no topic is relevant. */
export function topicPicture(context: ReportContext): Picture | null {
  const { t, input, format, topicLabel, coverageName } = context;
  const rows = input.scores.topics
    .filter(({ priority }) => priority !== 'not-relevant')
    .map((topic) => ({
      label: topicLabel(topic.id),
      score: topic.coverage,
      lower: topic.lower,
      upper: topic.upper,
      valueText: t('format.scoreBand', {
        score: format.score(topic.coverage),
        band: topicBand(context, topic),
      }),
      tone: coverageTone(context, topic.coverage),
    }));
  if (rows.length === 0) return null;
  return {
    chart: intervalChart(context, {
      rows,
      bands: input.framework.settings.coverage.levels.map(({ id, from }) => ({
        from,
        name: coverageName(id),
      })),
    }),
    alt: t('sheet.summary.topicsAlt', { values: valuesOf(context, rows) }),
  };
}

/** Every bar in words. */
const valuesOf = ({ t }: ReportContext, rows: Bars): string =>
  rows
    .map(({ label, valueText }) => t('format.labelValue', { label, value: valueText }))
    .join(t('format.listSeparator'));
