import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerInfluence } from '../../../../assessment-framework/sensitivity/answer-influence.ts';
import {
  INFLUENCED_INDICES,
  type InfluencedIndex,
} from '../../../../assessment-framework/sensitivity/indices-after.ts';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { type InfluenceRow, influenceRows } from '../facts/influence-rows.ts';
import { useCriterionNames } from '../use-criterion-names.ts';
import { useSensitivityWords } from '../use-sensitivity-words.ts';
import { AnswerLink } from './answer-link.tsx';
import { NoAnswers } from './no-answers.tsx';
import styles from './sensitivity.module.css';

/** Which single answers matter most for an index: one level up, one level down, or not there at all. */
export function AnswersView({ influences }: { readonly influences: readonly AnswerInfluence[] }) {
  const { t } = useTranslation('sensitivity');
  const { assessmentId } = useWorkspace();
  const navigate = useNavigate();
  const [index, setIndex] = useState<InfluencedIndex>('system');
  const rows = useMemo(() => influenceRows(influences, index), [influences, index]);
  const columns = useColumns(index);
  const open = ({ criterion, source }: InfluenceRow) =>
    void (source === null
      ? navigate({ to: '/a/$assessmentId/system', params: { assessmentId }, search: { criterion } })
      : navigate({
          to: '/a/$assessmentId/sources/$sourceId',
          params: { assessmentId, sourceId: source },
          search: { criterion },
        }));
  return (
    <>
      <div className={styles.tabs}>
        <SegmentedControl
          size="xs"
          aria-label={t('influence.index')}
          value={index}
          onChange={(next) => setIndex(next as InfluencedIndex)}
          data={INFLUENCED_INDICES.map((value) => ({ value, label: t(`influence.${value}`) }))}
        />
      </div>
      {rows.length === 0 ? (
        <NoAnswers title={t('influence.empty.title')} text={t('influence.empty.text')} />
      ) : (
        <VirtualTable
          key={index}
          label={t('influence.table')}
          rows={rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={open}
          rowHeight={36}
          minWidth={index === 'system' ? 720 : 860}
          initialSort={{ column: 'largest', descending: true }}
        />
      )}
    </>
  );
}

function useColumns(index: InfluencedIndex): readonly TableColumn<InfluenceRow>[] {
  const { t } = useTranslation('sensitivity');
  const words = useSensitivityWords();
  const names = useCriterionNames();
  return useMemo(() => {
    const change = (id: 'up' | 'down' | 'without'): TableColumn<InfluenceRow> => ({
      id,
      header: t(`influence.column.${id}`),
      width: '86px',
      align: 'end',
      cell: ({ [id]: value }) => (value === null ? t('influence.none') : words.fineChange(value)),
      sortBy: ({ [id]: value }) => value,
    });
    const source: TableColumn<InfluenceRow> = {
      id: 'source',
      header: t('influence.column.source'),
      width: 'minmax(120px, 0.7fr)',
      cell: (row) => names.source(row.source),
      sortBy: (row) => names.source(row.source),
    };
    return [
      {
        id: 'criterion',
        header: t('influence.column.criterion'),
        width: 'minmax(200px, 1fr)',
        cell: (row) => <AnswerLink place={row}>{`${row.criterion} ${names.criterion(row)}`}</AnswerLink>,
        sortBy: ({ criterion }) => criterion,
      },
      ...(index === 'system' ? [] : [source]),
      {
        id: 'value',
        header: t('influence.column.value'),
        width: '72px',
        cell: ({ value }) => <LevelChip value={value} size="small" />,
        sortBy: ({ value }) => (typeof value === 'number' ? value : null),
      },
      change('up'),
      change('down'),
      change('without'),
      {
        id: 'largest',
        header: t('influence.column.largest'),
        width: '86px',
        align: 'end',
        cell: ({ largest }) => words.fineSize(largest),
        sortBy: ({ largest }) => largest,
      },
      {
        id: 'band',
        header: t('influence.column.band'),
        width: '84px',
        cell: ({ changesBand }) =>
          changesBand && <span className={styles.changed}>{t('influence.changesBand')}</span>,
        sortBy: ({ changesBand }) => (changesBand ? 0 : 1),
      },
    ];
  }, [index, names, words, t]);
}
