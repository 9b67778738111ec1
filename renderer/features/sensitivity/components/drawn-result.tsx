import { SegmentedControl, useDirection } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnIndex } from '../../../../assessment-framework/sensitivity/monte-carlo.ts';
import { Chart } from '../../../shared/charts/chart.tsx';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { ChartExport } from '../../../shared/charts/chart-export.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { barsOf, shareWords } from '../facts/drawn-words.ts';
import { useSensitivityWords } from '../use-sensitivity-words.ts';
import { DrawnTable } from './drawn-table.tsx';
import { histogramOption } from './histogram-option.ts';
import styles from './sensitivity.module.css';

interface DrawnResultProps {
  readonly drawn: DrawnIndex;
  readonly base: number | null;
}

const CHART_HEIGHT = 300;

/** What the draws gave: median and percentiles, shares of the bands in words, and the histogram as chart or table. */
export function DrawnResult({ drawn, base }: DrawnResultProps) {
  const { t } = useTranslation('sensitivity');
  const format = useFormat();
  const words = useSensitivityWords();
  const { framework } = useWorkspace();
  const isRtl = useDirection().dir === 'rtl';
  const [form, setForm] = useState('chart');
  const { p5, median, p95, draws, bandShares } = drawn;
  const bars = useMemo(() => barsOf(drawn.histogram), [drawn]);
  const sentence = t('draws.sentence', {
    p5: format.score(p5),
    p95: format.score(p95),
    median: format.score(median),
  });
  const option = useCallback(
    (colours: ChartColours) =>
      histogramOption({
        bars,
        inner: [p5, p95],
        marks: [
          { at: p5, label: `${t('draws.p5')} ${format.score(p5)}`, isDashed: true },
          { at: median, label: `${t('draws.median')} ${format.score(median)}`, isDashed: false },
          { at: p95, label: `${t('draws.p95')} ${format.score(p95)}`, isDashed: true },
        ],
        bands: framework.settings.bands.map(({ id, from }) => ({ from, name: words.bandTitle(id) })),
        isRtl,
        colours,
      }),
    [bars, p5, median, p95, framework, words, format, isRtl, t],
  );
  const figures = [
    ['median', median],
    ['p5', p5],
    ['p95', p95],
    ['base', base],
  ] as const;
  const inBands = bandShares.filter(({ share }) => share > 0);
  return (
    <Surface>
      <dl className={styles.figures}>
        {figures.map(([name, score]) => (
          <div key={name}>
            <dt>{t(`draws.${name}`)}</dt>
            <dd>{score === null ? t('variant.withheld') : format.score(score)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.resultHead}>
        <h2 className={styles.finding}>{sentence}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('draws.form')}
          value={form}
          onChange={setForm}
          data={[
            { value: 'chart', label: t('draws.chart') },
            { value: 'table', label: t('draws.table') },
          ]}
        />
        <ChartExport
          name={t('view.draws')}
          title={sentence}
          notes={[t('draws.reading')]}
          chart={{ option, height: CHART_HEIGHT }}
        />
      </div>
      {form === 'chart' ? (
        <>
          <Chart
            description={t('draws.description', { count: draws, sentence })}
            height={CHART_HEIGHT}
            option={option}
          />
          <p className={styles.reading}>{t('draws.reading')}</p>
        </>
      ) : (
        <DrawnTable bars={bars} draws={draws} />
      )}
      <ul className={styles.sentences} aria-label={t('draws.bands')}>
        {inBands.map(({ band, share }) => (
          <li key={band}>
            {share === 1
              ? t('draws.bandAlways', { band: words.bandTitle(band) })
              : t('draws.band', { band: words.bandTitle(band), share: shareWords(share, format, t) })}
          </li>
        ))}
      </ul>
    </Surface>
  );
}
