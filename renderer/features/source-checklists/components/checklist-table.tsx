import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceScore } from '../../../../assessment-framework/scoring/result.ts';
import { useBlockWords } from '../../../shared/checklist/use-block-words.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import type { TableSelection } from '../../../shared/components/use-table-selection.tsx';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyNumber } from '../../../shared/why/why-number.tsx';
import { type ChecklistRow, weakestGroup } from '../checklist-rows.ts';
import styles from './checklist-table.module.css';

interface ChecklistTableProps {
  readonly rows: readonly ChecklistRow[];
  readonly selection: TableSelection;
}

/** Every source with progress, score, interval and what holds it down; opens its checklist. */
export function ChecklistTable({ rows, selection }: ChecklistTableProps) {
  const { t } = useTranslation('source-checklists');
  const format = useFormat();
  const navigate = useNavigate();
  const { assessmentId, framework, texts } = useWorkspace();
  const columns = useMemo<TableColumn<ChecklistRow>[]>(
    () => [
      {
        id: 'name',
        header: t('columns.source'),
        width: 'minmax(200px, 2fr)',
        sortBy: ({ source }) => source.name,
        cell: ({ source }) => (
          <>
            <span className={styles.name}>{source.name}</span>
            <span className={styles.under}>
              {source.core
                ? t('coreType', { type: texts.sourceTypes[source.type]?.name ?? source.type })
                : (texts.sourceTypes[source.type]?.name ?? source.type)}
            </span>
          </>
        ),
      },
      {
        id: 'left',
        header: t('columns.answered'),
        width: '104px',
        sortBy: ({ left }) => left,
        cell: ({ score: { counts }, left }) => (
          <span className={styles.progress}>
            <span className={styles.track} aria-hidden="true">
              <span
                className={styles.done}
                style={{ inlineSize: `${((counts.total - left) / counts.total) * 100}%` }}
              />
            </span>
            {t('answeredOf', {
              done: format.integer(counts.total - left),
              total: format.integer(counts.total),
            })}
          </span>
        ),
      },
      {
        id: 'bar',
        header: t('columns.quality'),
        width: 'minmax(140px, 1.3fr)',
        cell: ({ score }) => <RangeBar {...score} ticks={framework.settings.bands.map(({ from }) => from)} />,
      },
      {
        id: 'score',
        header: t('columns.score'),
        width: '92px',
        align: 'end',
        sortBy: ({ score }) => score.score,
        cell: ({ source, score }) => (
          <>
            {score.score !== null && (
              <WhyNumber
                subject={{ kind: 'source', id: source.id }}
                name={source.name}
                value={format.score(score.score)}
              >
                <strong>{format.score(score.score)}</strong>
              </WhyNumber>
            )}{' '}
            <span className={styles.quiet}>
              {score.state === 'empty' ? '–' : format.range(score.lower, score.upper)}
            </span>
          </>
        ),
      },
      {
        id: 'limits',
        header: t('columns.limits'),
        width: 'minmax(200px, 2.2fr)',
        cell: ({ score }) => <Limits score={score} />,
      },
    ],
    [t, format, framework, texts],
  );
  return (
    <VirtualTable
      label={t('table')}
      rows={rows}
      selection={selection}
      columns={columns}
      rowId={({ source }) => source.id}
      rowHeight={50}
      minWidth={860}
      onOpen={({ source }) =>
        void navigate({
          to: '/a/$assessmentId/sources/$sourceId',
          params: { assessmentId, sourceId: source.id },
        })
      }
    />
  );
}

/** Why there is no score, or what caps it; else the group of criteria with the lowest answers. */
function Limits({ score }: { readonly score: SourceScore }) {
  const { t } = useTranslation('source-checklists');
  const format = useFormat();
  const words = useBlockWords();
  const { texts } = useWorkspace();
  const weakest = weakestGroup(score.groups);
  const sentences = [
    ...(score.state === 'empty' ? [t('notBegun')] : words.limits(score)),
    ...(weakest
      ? [
          t('weakest', {
            group: texts.framework.sourceGroups[weakest.group]?.name ?? weakest.group,
            mean: format.score(weakest.mean),
          }),
        ]
      : []),
  ].join(' ');
  return (
    <span className={styles.limits} title={sentences}>
      {sentences}
    </span>
  );
}
