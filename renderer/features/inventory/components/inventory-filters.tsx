import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Selection } from '../selection.ts';

interface InventoryFiltersProps {
  readonly selection: Selection;
  readonly onChange: (lens: { readonly element?: string; readonly population?: string }) => void;
}

/** Chooses one disaggregation or one population group through which the cells are read. */
export function InventoryFilters({ selection, onChange }: InventoryFiltersProps) {
  const { t } = useTranslation('inventory');
  const { framework, texts } = useWorkspace();
  const demanded = new Set(framework.topics.flatMap(({ mandatory }) => mandatory));
  const spoken = new Set(framework.topics.flatMap(({ populations }) => populations));
  const option = (id: string, label: string | undefined) => ({ value: id, label: label ?? id });
  const common = {
    searchable: true,
    clearable: true,
    w: 186,
    nothingFoundMessage: t('lens.noMatch'),
    // Inside the page, as its landmarks are.
    comboboxProps: { withinPortal: false },
  };
  return (
    <>
      <Select
        {...common}
        aria-label={t('lens.element')}
        placeholder={t('lens.element')}
        data={framework.variables
          .filter(({ id }) => demanded.has(id))
          .map(({ id }) => option(id, texts.variables[id]?.name))}
        value={selection.element ?? null}
        clearButtonProps={{ 'aria-label': t('lens.clear') }}
        onChange={(element) => onChange(element ? { element } : {})}
      />
      {spoken.size > 0 && (
        <Select
          {...common}
          aria-label={t('lens.population')}
          placeholder={t('lens.population')}
          data={framework.populations
            .filter(({ id }) => spoken.has(id))
            .map(({ id }) => option(id, texts.populations[id]?.name))}
          value={selection.population ?? null}
          clearButtonProps={{ 'aria-label': t('lens.clear') }}
          onChange={(population) => onChange(population ? { population } : {})}
        />
      )}
    </>
  );
}
