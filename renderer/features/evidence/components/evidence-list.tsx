import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { SidePanel } from '../../../shared/components/side-panel.tsx';
import { useHotkeys } from '../../../shared/hooks/use-hotkeys.ts';
import { type EvidenceRow, filterRows, NO_FILTER } from '../facts/evidence-rows.ts';
import styles from './evidence.module.css';
import { EvidenceDetail } from './evidence-detail.tsx';
import { EvidenceFilters } from './evidence-filters.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { LargePreview } from './large-preview.tsx';

const PANEL_WIDTH = 400;

interface EvidenceListProps {
  /** What stands over the list, and gives way to a file that is shown large. */
  readonly above: ReactNode;
  readonly rows: readonly EvidenceRow[];
  /** Id of the open piece. */
  readonly selected: string | undefined;
  readonly onOpen: (id: string | null) => void;
}

/** The list with its filters; beside it the open piece, whose file can take the room of the list. */
export function EvidenceList({ above, rows, selected, onOpen }: EvidenceListProps) {
  const { t } = useTranslation('evidence');
  const [filter, setFilter] = useState(NO_FILTER);
  const [isLarge, setIsLarge] = useState(false);
  // Below this the panel is a drawer over the list, and covers a file that would be shown large.
  const isNarrow = useMediaQuery('(width < 1100px)', false, { getInitialValueInEffect: false });
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const row = rows.find(({ evidence }) => evidence.id === selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another piece begins with its list
  useEffect(() => setIsLarge(false), [selected]);
  const leave = () => (isLarge ? setIsLarge(false) : onOpen(null));
  useHotkeys({ Escape: leave });
  const panel = row && (
    <SidePanel
      above={t(`kind.${row.evidence.kind}`)}
      title={row.evidence.title}
      opened={!(isNarrow && isLarge)}
      onClose={() => onOpen(null)}
      closable
      width={PANEL_WIDTH}
    >
      <EvidenceDetail
        key={row.evidence.id}
        row={row}
        isLarge={isLarge}
        onEnlarge={() => setIsLarge(true)}
        onRemoved={() => onOpen(null)}
      />
    </SidePanel>
  );
  if (isLarge && row?.evidence.file) {
    return (
      <div className={styles.work}>
        <LargePreview evidence={row.evidence} onClose={() => setIsLarge(false)} />
        {panel}
      </div>
    );
  }
  return (
    <>
      {above}
      {rows.length > 0 && <EvidenceFilters filter={filter} onChange={setFilter} />}
      <div className={styles.work}>
        {shown.length > 0 ? (
          <EvidenceTable
            rows={shown}
            isCompact={row !== undefined || isNarrow}
            selected={selected}
            onOpen={onOpen}
          />
        ) : (
          <Surface className={styles.none ?? ''}>
            {rows.length === 0 ? (
              <EmptyState title={t('empty.title')} text={t('empty.text')} />
            ) : (
              <EmptyState title={t('noMatch.title')} text={t('noMatch.text')}>
                <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                  {t('noMatch.clear')}
                </Button>
              </EmptyState>
            )}
          </Surface>
        )}
        {panel}
      </div>
    </>
  );
}
