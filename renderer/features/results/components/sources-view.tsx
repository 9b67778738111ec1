import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceScore } from '../../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { sourcesFinding } from '../facts/finding.ts';
import { limitOf } from '../facts/limit-of.ts';
import styles from './results.module.css';
import { WhyButton } from './why-button.tsx';

interface SourceRow {
  readonly source: SourceScore;
  readonly name: string;
  readonly isPlanned: boolean;
  readonly limit: string;
}

/** The sources, best first, each with its interval and what limits it. */
export function SourcesView({ onOpen }: { readonly onOpen: (block: string) => void }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const { sources } = useScores();
  const ticks = framework.settings.bands.map(({ from }) => from);
  const rows = useMemo(() => {
    const records = new Map(assessment.sources.map((source) => [source.id, source]));
    return sources.map((source): SourceRow => {
      const record = records.get(source.id);
      const limit = limitOf(source, { texts, format, t });
      return { source, name: record?.name ?? source.id, isPlanned: record?.status === 'planned', limit };
    });
  }, [sources, assessment.sources, texts, format, t]);
  const columns: readonly TableColumn<SourceRow>[] = [
    {
      id: 'name',
      header: t('column.source'),
      width: 'minmax(180px, 4fr)',
      cell: ({ name, source, isPlanned }) => (
        <>
          {name}
          {source.core && <span className={styles.mark}>{t('sources.core')}</span>}
          {isPlanned && <span className={styles.mark}>{t('sources.planned')}</span>}
        </>
      ),
      sortBy: ({ name }) => name,
    },
    {
      id: 'bar',
      header: t('column.scale'),
      width: 'minmax(60px, 1.5fr)',
      cell: ({ source }) => <RangeBar {...source} ticks={ticks} />,
    },
    {
      id: 'score',
      header: t('column.score'),
      width: '62px',
      align: 'end',
      cell: ({ source }) =>
        source.score === null ? (
          <span className={styles.quiet}>{t('withheldShort')}</span>
        ) : (
          <strong>{format.score(source.score)}</strong>
        ),
      sortBy: ({ source }) => source.score,
    },
    {
      id: 'range',
      header: t('column.range'),
      width: '52px',
      align: 'end',
      cell: ({ source }) => format.range(source.lower, source.upper),
    },
    {
      id: 'limit',
      header: t('column.limit'),
      width: 'minmax(140px, 3fr)',
      cell: ({ limit }) => (
        <span className={styles.quiet} title={limit}>
          {limit}
        </span>
      ),
    },
    {
      id: 'why',
      header: t('why.short'),
      width: '44px',
      align: 'end',
      cell: ({ source, name }) => <WhyButton name={name} onOpen={() => onOpen(source.id)} />,
    },
  ];
  return (
    <section className={styles.view}>
      <div className={styles.viewHead}>
        <h2>{sourcesFinding(sources, t)}</h2>
      </div>
      <VirtualTable
        label={t('sources.table')}
        rows={rows}
        columns={columns}
        rowId={({ source }) => source.id}
        onOpen={({ source }) => onOpen(source.id)}
        rowHeight={34}
        initialSort={{ column: 'score', descending: true }}
        minWidth={660}
      />
    </section>
  );
}
