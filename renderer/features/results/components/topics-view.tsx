import { useTranslation } from 'react-i18next';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { topicsFinding } from '../facts/finding.ts';
import styles from './results.module.css';
import { WhyButton } from './why-button.tsx';

/** The relevant topics by coverage, best first. */
export function TopicsView({ onOpen }: { readonly onOpen: (block: string) => void }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { framework, texts } = useWorkspace();
  const { topics } = useScores();
  const { levels, headcountFrom } = framework.settings.coverage;
  const ticks = levels.map(({ from }) => from);
  const name = ({ id }: TopicCoverage) => texts.topics[id]?.label ?? id;
  const level = ({ band }: TopicCoverage) =>
    band === null ? t('topics.notRelevant') : (texts.framework.coverageLevels[band]?.name ?? band);
  const columns: readonly TableColumn<TopicCoverage>[] = [
    { id: 'name', header: t('column.topic'), width: 'minmax(150px, 3fr)', cell: name, sortBy: name },
    {
      id: 'bar',
      header: t('column.scale'),
      width: 'minmax(70px, 2fr)',
      cell: (topic) => (
        <RangeBar
          score={topic.coverage}
          lower={topic.lower}
          upper={topic.upper}
          ticks={ticks}
          lowBelow={0.5}
        />
      ),
    },
    {
      id: 'coverage',
      header: t('column.coverage'),
      width: '76px',
      align: 'end',
      cell: ({ coverage }) => <strong>{format.score(coverage)}</strong>,
      sortBy: ({ coverage, weight }) => (weight === 0 ? null : coverage),
    },
    {
      id: 'range',
      header: t('column.range'),
      width: '60px',
      align: 'end',
      cell: ({ lower, upper }) => format.range(lower, upper),
    },
    { id: 'level', header: t('column.level'), width: '84px', cell: level },
    {
      id: 'sources',
      header: t('column.sources'),
      width: '60px',
      align: 'end',
      cell: ({ cells }) => format.integer(cells.length),
      sortBy: ({ cells }) => cells.length,
    },
    {
      id: 'why',
      header: t('why.short'),
      width: '44px',
      align: 'end',
      cell: (topic) => <WhyButton name={name(topic)} onOpen={() => onOpen(topic.id)} />,
    },
  ];
  return (
    <section className={styles.view}>
      <div className={styles.viewHead}>
        <h2>{topicsFinding(topics, headcountFrom, t)}</h2>
      </div>
      <VirtualTable
        label={t('topics.table')}
        rows={topics}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        rowHeight={34}
        initialSort={{ column: 'coverage', descending: true }}
        minWidth={640}
      />
    </section>
  );
}
