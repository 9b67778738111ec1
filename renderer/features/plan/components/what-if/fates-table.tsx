import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { GAP_FATES, type GapOutcome } from '../../facts/what-if.ts';
import plain from '../plan.module.css';
import styles from './what-if.module.css';

/** What becomes of every gap. */
export function FatesTable({ fates }: { readonly fates: readonly GapOutcome[] }) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const { assessmentId, assessment, texts } = useWorkspace();
  const { sources } = assessment;
  const columns = useMemo<readonly TableColumn<GapOutcome>[]>(() => {
    const names = new Map(sources.map(({ id, name }) => [id, name]));
    const nameOf = ({ listed, opened }: GapOutcome) =>
      listed?.name ?? texts.gaps[opened?.rule ?? '']?.name ?? '';
    const subjectOf = ({ listed, opened }: GapOutcome) =>
      listed?.subjectName ??
      (opened?.subjectKind === 'topic'
        ? (texts.topics[opened.subject]?.label ?? opened.subject)
        : (names.get(opened?.subject ?? '') ?? ''));
    return [
      {
        id: 'fate',
        header: t('whatIf.fate'),
        width: 'minmax(150px, 1.1fr)',
        sortBy: ({ fate }) => GAP_FATES.indexOf(fate),
        cell: ({ fate }) => (
          <span className={styles.fate} data-fate={fate} title={t(`whatIf.fateLong.${fate}`)}>
            {t(`whatIf.fates.${fate}`)}
          </span>
        ),
      },
      {
        id: 'gap',
        header: t('whatIf.gap'),
        width: 'minmax(180px, 2fr)',
        sortBy: nameOf,
        cell: (row) => (
          <span title={nameOf(row)}>
            {nameOf(row)}
            <span className={styles.under}>{subjectOf(row)}</span>
          </span>
        ),
      },
      {
        id: 'severity',
        header: t('whatIf.severity'),
        width: '78px',
        cell: ({ listed, opened }) => (
          <SeverityMark severity={listed?.severity ?? opened?.severity ?? 'low'} />
        ),
      },
    ];
  }, [t, sources, texts]);
  if (fates.length === 0) return <p className={plain.quiet}>{t('whatIf.noGaps')}</p>;
  return (
    <VirtualTable
      label={t('whatIf.gapsTable')}
      rows={fates}
      columns={columns}
      rowId={({ key }) => key}
      rowHeight={46}
      minWidth={480}
      onOpen={({ key, listed }) => {
        if (listed)
          void navigate({ to: '/a/$assessmentId/gaps', params: { assessmentId }, search: { gap: key } });
      }}
    />
  );
}
