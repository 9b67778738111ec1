import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageWorld } from '../../../../assessment-framework/coverage/improvements.ts';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useWhy } from '../../../shared/why/why-context.ts';
import { WhyButton } from '../../../shared/why/why-number.tsx';
import styles from './results.module.css';
import { CellLines, Raise } from './topic-cells.tsx';
import { wholeColumns } from './whole-columns.ts';

interface TopicsTableProps {
  readonly rows: readonly TopicCoverage[];
  /** The topics without the filter; null without one. */
  readonly whole: readonly TopicCoverage[] | null;
  readonly world: CoverageWorld;
}

const asBlock = ({ id, coverage }: TopicCoverage) => ({ id, score: coverage });

/** Every topic with its two best cells in small bars, and the step that would raise it most. */
export function TopicsTable({ rows, whole, world }: TopicsTableProps) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const why = useWhy();
  const { framework, texts } = useWorkspace();
  const columns = useMemo((): readonly TableColumn<TopicCoverage>[] => {
    const ticks = framework.settings.coverage.levels.map(({ from }) => from);
    const name = ({ id }: TopicCoverage) => texts.topics[id]?.label ?? id;
    const level = ({ band }: TopicCoverage) =>
      band === null ? t('topics.notRelevant') : (texts.framework.coverageLevels[band]?.name ?? band);
    return [
      {
        id: 'name',
        header: t('column.topic'),
        width: 'minmax(120px, 2fr)',
        cell: (topic) => (
          <>
            <span className={styles.twoLines}>{name(topic)}</span>
            <span className={styles.quiet}>{level(topic)}</span>
          </>
        ),
        sortBy: name,
      },
      {
        id: 'coverage',
        header: t(whole ? 'column.filtered' : 'column.coverage'),
        width: '92px',
        cell: (topic) => (
          <>
            <strong>{format.score(topic.coverage)}</strong>{' '}
            <span className={styles.quiet}>{format.range(topic.lower, topic.upper)}</span>
            <RangeBar {...topic} score={topic.coverage} ticks={ticks} lowBelow={0.5} />
          </>
        ),
        sortBy: ({ coverage, weight }) => (weight === 0 ? null : coverage),
      },
      ...wholeColumns<TopicCoverage>(whole?.map(asBlock) ?? null, { blockOf: asBlock, format, t }),
      {
        id: 'cells',
        header: t('column.cells'),
        width: 'minmax(250px, 4fr)',
        cell: (topic) => <CellLines topic={topic} />,
        sortBy: ({ cells }) => cells.length,
      },
      {
        id: 'raise',
        header: t('column.raise'),
        width: 'minmax(150px, 3fr)',
        cell: (topic) => <Raise topic={topic} world={world} />,
      },
      {
        id: 'why',
        header: t('column.why'),
        width: '44px',
        align: 'end',
        cell: (topic) => <WhyButton subject={{ kind: 'topic', id: topic.id }} name={name(topic)} />,
      },
    ];
  }, [whole, world, framework, texts, format, t]);
  return (
    <VirtualTable
      label={t('topics.table')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => why.open({ kind: 'topic', id })}
      rowHeight={66}
      minWidth={whole ? 920 : 780}
    />
  );
}
