import { SegmentedControl, useDirection } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../../shared/charts/chart.tsx';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { intervalOption } from '../../../shared/charts/interval-option.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { profileFinding } from '../facts/finding.ts';
import { ProfileTable } from './profile-table.tsx';
import styles from './results.module.css';

/** The dimensions as one profile: a chart, or the same as a table. */
export function ProfileView({ onOpen }: { readonly onOpen: (block: string) => void }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const isRtl = useDirection().dir === 'rtl';
  const { framework, texts } = useWorkspace();
  const { dimensions } = useScores();
  const [form, setForm] = useState('chart');
  const nameOf = useCallback((id: string) => texts.framework.dimensions[id]?.short ?? id, [texts]);
  const rows = useMemo(
    () => dimensions.map((each) => ({ ...each, name: nameOf(each.id) })),
    [dimensions, nameOf],
  );
  const option = useCallback(
    (colours: ChartColours, width: number) => {
      const bands = framework.settings.bands.map(({ id, from }) => ({
        from,
        name: texts.framework.bands[id]?.name ?? id,
      }));
      return intervalOption({ rows, bands, format: format.score, isRtl, colours, width });
    },
    [rows, framework, texts, format, isRtl],
  );
  const openAt = useCallback(
    (index: number) => {
      const dimension = dimensions[index];
      if (dimension) onOpen(dimension.id);
    },
    [dimensions, onOpen],
  );
  const finding = profileFinding(dimensions, nameOf, t);
  return (
    <section className={styles.view}>
      <div className={styles.viewHead}>
        <h2>{finding}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('form.label')}
          value={form}
          onChange={setForm}
          data={[
            { value: 'chart', label: t('form.chart') },
            { value: 'table', label: t('form.table') },
          ]}
        />
      </div>
      {form === 'chart' ? (
        <div className={styles.sheet}>
          <Chart
            description={t('profile.description', { finding })}
            height={rows.length * 31 + 34}
            option={option}
            onItem={openAt}
          />
          <p className={styles.quiet}>{t('profile.reading')}</p>
        </div>
      ) : (
        <ProfileTable onOpen={onOpen} />
      )}
    </section>
  );
}
