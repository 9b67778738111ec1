import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '../../../../../assessment-framework/model/constants.ts';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import type { GapItem } from '../../facts/gap-items.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';
import { GapMarks } from '../gap-marks.tsx';
import styles from '../gaps.module.css';
import { GapSelectionBar } from './gap-selection-bar.tsx';

interface GapTableProps {
  readonly items: readonly GapItem[];
  readonly opened: string | undefined;
  readonly decisions: GapDecisions;
  readonly onOpen: (key: string) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Gaps as a table, gravest first; several can be selected and decided at once. */
export function GapTable({ items, opened, decisions, onOpen }: GapTableProps) {
  const { t } = useTranslation('gaps');
  const [ids, setIds] = useState(NONE);
  const columns = useColumns(opened !== undefined);
  const names = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  const selected = items.filter(({ key }) => ids.has(key));
  const counts = useMemo(() => {
    const count = new Map<string, number>();
    for (const { severity } of items) count.set(severity, (count.get(severity) ?? 0) + 1);
    return count;
  }, [items]);
  return (
    <div className={styles.column}>
      <GapSelectionBar selected={selected} decisions={decisions} onClear={() => setIds(NONE)} />
      <VirtualTable
        label={t('list')}
        rows={items}
        columns={columns}
        rowId={({ key }) => key}
        onOpen={({ key }) => onOpen(key)}
        rowHeight={42}
        minWidth={opened === undefined ? 900 : 560}
        groupOf={({ severity }) =>
          t('group', { severity: t(`shared:severity.${severity}`), count: counts.get(severity) ?? 0 })
        }
        selection={{
          ids,
          onChange: setIds,
          labelOf: (key) => {
            const item = names.get(key);
            return t('selection.box', {
              name: item?.name ?? '',
              subject: item?.subjectName || t('subject.system'),
            });
          },
        }}
      />
    </div>
  );
}

/** Fewer columns while the panel stands beside. */
function useColumns(isNarrow: boolean): readonly TableColumn<GapItem>[] {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const { assessment } = useWorkspace();
  return useMemo(() => {
    const short = new Map(assessment.institutions.map(({ id, name, acronym }) => [id, acronym || name]));
    const institutions = (item: GapItem) => format.list(item.institutions.map((id) => short.get(id) ?? id));
    const goals = (item: GapItem) => item.sdg.join(t('separator'));
    const decision = (item: GapItem) =>
      item.column === null ? t('status.merged') : t(`column.${item.column}`);
    const first: TableColumn<GapItem>[] = [
      {
        id: 'severity',
        header: t('table.severity'),
        width: '72px',
        cell: ({ severity }) => <SeverityMark severity={severity} />,
        sortBy: ({ severity }) => SEVERITIES.indexOf(severity),
      },
      {
        id: 'rule',
        header: t('table.rule'),
        width: '34px',
        cell: ({ rule }) => <span className={styles.code}>{rule ?? t('none')}</span>,
        sortBy: ({ rule }) => rule,
      },
      {
        id: 'name',
        header: t('table.gap'),
        width: 'minmax(170px, 2fr)',
        cell: (item) => (
          <span className={styles.what}>
            <span className={styles.name} title={item.name}>
              {item.name}
            </span>
            <GapMarks item={item} isDecisionShown={false} />
          </span>
        ),
        sortBy: ({ name }) => name,
      },
      {
        id: 'about',
        header: t('table.about'),
        width: 'minmax(110px, 1.2fr)',
        cell: (item) => <span title={item.subjectName}>{item.subjectName || t('subject.system')}</span>,
        sortBy: ({ subjectName }) => subjectName || null,
      },
    ];
    const last: TableColumn<GapItem> = {
      id: 'decision',
      header: t('table.decision'),
      width: '84px',
      cell: decision,
      sortBy: decision,
    };
    if (isNarrow) return [...first, last];
    return [
      ...first,
      {
        id: 'institutions',
        header: t('table.institutions'),
        width: 'minmax(90px, 1fr)',
        cell: (item) => <span title={institutions(item)}>{institutions(item)}</span>,
        sortBy: (item) => institutions(item) || null,
      },
      {
        id: 'sdg',
        header: t('table.sdg'),
        width: '88px',
        cell: (item) => <span title={goals(item)}>{goals(item)}</span>,
      },
      {
        id: 'gcm',
        header: t('table.gcm'),
        width: '62px',
        cell: ({ gcm }) => gcm.map((objective) => format.integer(objective)).join(t('separator')),
      },
      last,
    ];
  }, [isNarrow, assessment.institutions, format, t]);
}
