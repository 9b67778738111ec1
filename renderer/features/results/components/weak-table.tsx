import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ANSWER_STRENGTHS,
  type WeakHighScore,
} from '../../../../assessment-framework/scoring/evidence-strength.ts';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import { StrengthMark } from '../../../shared/components/strength-mark.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './results.module.css';

/** High levels on hearsay, stale evidence or none; each leads to its answer. */
export function WeakTable({ weak }: { readonly weak: readonly WeakHighScore[] }) {
  const { t } = useTranslation('results');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const navigate = useNavigate();
  const columns = useMemo((): readonly TableColumn<WeakHighScore>[] => {
    const dimensionOf = new Map(framework.systemCriteria.map(({ id, dimension }) => [id, dimension]));
    const names = new Map(assessment.sources.map(({ id, name }) => [id, name]));
    const label = ({ criterion, source }: WeakHighScore) =>
      (source === null ? texts.systemCriteria : texts.sourceCriteria)[criterion]?.label ?? criterion;
    const block = ({ criterion, source }: WeakHighScore) =>
      source === null
        ? (texts.framework.dimensions[dimensionOf.get(criterion) ?? '']?.short ?? criterion)
        : (names.get(source) ?? source);
    return [
      {
        id: 'level',
        header: t('column.level'),
        width: '48px',
        cell: ({ value }) => <LevelChip value={value} size="small" />,
        sortBy: ({ value }) => value,
      },
      {
        id: 'criterion',
        header: t('column.criterion'),
        width: 'minmax(180px, 4fr)',
        cell: (row) => (
          <>
            {label(row)}
            {row.critical && <span className={styles.critical}>{t('critical')}</span>}
          </>
        ),
        sortBy: label,
      },
      { id: 'block', header: t('column.block'), width: 'minmax(120px, 3fr)', cell: block, sortBy: block },
      {
        id: 'strength',
        header: t('column.strength'),
        width: '110px',
        cell: ({ strength }) => <StrengthMark strength={strength} />,
        sortBy: ({ strength }) => ANSWER_STRENGTHS.indexOf(strength),
      },
    ];
  }, [framework, assessment.sources, texts, t]);
  const open = ({ criterion, source }: WeakHighScore) =>
    void (source === null
      ? navigate({ to: '/a/$assessmentId/system', params: { assessmentId }, search: { criterion } })
      : navigate({
          to: '/a/$assessmentId/sources/$sourceId',
          params: { assessmentId, sourceId: source },
          search: { criterion },
        }));
  return (
    <VirtualTable
      label={t('support.weakTable')}
      rows={weak}
      columns={columns}
      rowId={({ criterion, source }) => `${criterion} ${source ?? ''}`}
      onOpen={open}
      rowHeight={36}
      minWidth={560}
    />
  );
}
