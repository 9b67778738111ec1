import IconFile from '@tabler/icons-react/dist/esm/icons/IconFile.mjs';
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import IconMessage from '@tabler/icons-react/dist/esm/icons/IconMessage.mjs';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../assessment-framework/model/assessment.ts';
import { StrengthMark } from '../../../shared/components/strength-mark.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { type Format, useFormat } from '../../../shared/format/use-format.ts';
import { type EvidenceRow, strengthRank } from '../facts/evidence-rows.ts';
import styles from './evidence.module.css';

const ICONS = { file: IconFile, link: IconLink, interview: IconMessage } as const;

interface EvidenceTableProps {
  readonly rows: readonly EvidenceRow[];
  /** Beside an open piece, and in a narrow window: only what one chooses by. */
  readonly isCompact: boolean;
  readonly selected: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** All pieces of evidence in columns. */
export function EvidenceTable({ rows, isCompact, selected, onOpen }: EvidenceTableProps) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const columns = useMemo((): readonly TableColumn<EvidenceRow>[] => {
    const wide: readonly TableColumn<EvidenceRow>[] = [
      {
        id: 'date',
        header: t('column.date'),
        width: '92px',
        cell: ({ evidence }) => evidence.date && format.date(evidence.date),
        sortBy: ({ evidence }) => evidence.date,
      },
      {
        id: 'describes',
        header: t('column.describes'),
        width: 'minmax(110px, 1.4fr)',
        cell: ({ evidence }) => periodOf(evidence, format, t),
        sortBy: ({ evidence }) => evidence.describesFrom ?? evidence.describesTo,
      },
    ];
    return [
      {
        id: 'title',
        header: t('column.title'),
        width: 'minmax(160px, 4fr)',
        cell: ({ evidence }) => (
          <span className={styles.name} {...(evidence.id === selected ? { 'aria-current': 'true' } : {})}>
            <KindIcon kind={evidence.kind} />
            <span className={styles.cut} title={evidence.title}>
              {evidence.title}
            </span>
          </span>
        ),
        sortBy: ({ evidence }) => evidence.title,
      },
      {
        id: 'strength',
        header: t('column.strength'),
        width: '104px',
        cell: ({ evidence }) => <StrengthMark strength={evidence.strength} />,
        sortBy: strengthRank,
      },
      ...(isCompact ? [] : wide),
      {
        id: 'stale',
        header: t('column.stale'),
        width: '112px',
        cell: (row) => <StaleState row={row} />,
        sortBy: ({ evidence }) => evidence.staleOn,
      },
      {
        id: 'supports',
        header: t('column.supports'),
        width: '76px',
        align: 'end',
        cell: ({ answers, indicators }) => format.integer(answers.length + indicators.length),
        sortBy: ({ answers, indicators }) => answers.length + indicators.length,
      },
    ];
  }, [t, format, isCompact, selected]);
  return (
    <VirtualTable
      label={t('list')}
      rows={rows}
      columns={columns}
      rowId={({ evidence }) => evidence.id}
      onOpen={({ evidence }) => onOpen(evidence.id)}
      rowHeight={36}
      minWidth={isCompact ? 520 : 760}
    />
  );
}

function KindIcon({ kind }: { readonly kind: Evidence['kind'] }) {
  const { t } = useTranslation('evidence');
  const Icon = ICONS[kind];
  return (
    <span role="img" aria-label={t(`kind.${kind}`)} title={t(`kind.${kind}`)} className={styles.icon}>
      <Icon size={16} stroke={1.5} aria-hidden="true" />
    </span>
  );
}

function StaleState({ row: { evidence, isStale } }: { readonly row: EvidenceRow }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  if (evidence.staleOn === null) return null;
  const date = format.date(evidence.staleOn);
  return isStale ? (
    <span className={styles.stale}>{t('stale.since', { date })}</span>
  ) : (
    t('stale.on', { date })
  );
}

function periodOf(
  { describesFrom, describesTo }: Evidence,
  format: Format,
  t: TFunction<'evidence'>,
): string {
  if (describesFrom && describesTo) {
    return describesFrom <= describesTo
      ? format.period(describesFrom, describesTo)
      : format.list([format.date(describesFrom), format.date(describesTo)]);
  }
  if (describesFrom) return t('period.from', { date: format.date(describesFrom) });
  return describesTo ? t('period.to', { date: format.date(describesTo) }) : '';
}
