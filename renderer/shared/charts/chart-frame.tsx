import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../hooks/use-printing.ts';
import { Chart } from './chart.tsx';
import styles from './chart-frame.module.css';
import { ChartMenu } from './chart-menu.tsx';
import type { ChartSpec } from './chart-spec.ts';
import { useChartFile } from './use-chart-file.ts';

interface ChartFrameProps {
  /** What the chart shows in a few words ("Dimensions"): names the controls and the files. */
  readonly name: string;
  /** The finding, as a sentence. */
  readonly title: string;
  readonly chart: ChartSpec;
  /** The same numbers as a table; give it a height by itself (virtual tables take what is left). */
  readonly table: ReactNode;
  /** What is shown first. */
  readonly first?: 'chart' | 'table';
  /** How the chart is read: under it on the page and in its file. */
  readonly reading?: string;
  /** More lines for the file, such as what a filter leaves. */
  readonly notes?: readonly string[];
  /** More controls in the line of the title. */
  readonly children?: ReactNode;
  /** Level of the title in the page. */
  readonly level?: 2 | 3;
}

const NO_NOTES: readonly string[] = [];

/**
 * Every chart of the application stands in one: a title that states the finding, the same as a table, and files in SVG and
 * PNG. On paper the table stands below the chart.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { name, title, chart, table, first = 'chart', reading, notes = NO_NOTES, level = 2 } = props;
  const { t } = useTranslation('charts');
  const [form, setForm] = useState(first);
  const isPrinting = usePrinting();
  const file = useChartFile({ name, title, notes: reading ? [reading, ...notes] : notes, chart });
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.frame} data-form={form}>
      <div className={styles.head}>
        <Heading className={styles.title}>{title}</Heading>
        <div className={styles.controls}>
          {props.children}
          <SegmentedControl
            size="xs"
            aria-label={t('form.label', { name })}
            value={form}
            onChange={(next) => setForm(next as typeof form)}
            data={[
              { value: 'chart', label: t('form.chart') },
              { value: 'table', label: t('form.table') },
            ]}
          />
          <ChartMenu name={name} isBusy={file.isPending} onSave={(format) => file.mutate(format)} />
        </div>
      </div>
      {form === 'chart' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a tall chart scrolls, so the keyboard must reach it
        <section className={styles.sheet} aria-label={name} tabIndex={0}>
          <Chart {...chart} />
          {reading && <p className={styles.reading}>{reading}</p>}
        </section>
      )}
      {form === 'table' && table}
      {form === 'chart' && isPrinting && <div className={styles.paper}>{table}</div>}
    </section>
  );
}
