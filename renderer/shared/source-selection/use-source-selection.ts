import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableSelection } from '../components/use-table-selection.tsx';
import { useWorkspace } from '../data/workspace.tsx';

const NONE: ReadonlySet<string> = new Set();

/** The data sources that are selected in a table; those that are gone are selected no longer. */
export function useSourceSelection() {
  const { t } = useTranslation('source-selection');
  const { sources } = useWorkspace().assessment;
  const [held, setIds] = useState(NONE);
  const selected = useMemo(() => sources.filter(({ id }) => held.has(id)), [sources, held]);
  const table: TableSelection = {
    ids: held,
    onChange: setIds,
    labelOf: (id) => t('select', { name: sources.find((source) => source.id === id)?.name ?? id }),
  };
  return { table, selected, clear: () => setIds(NONE) };
}
