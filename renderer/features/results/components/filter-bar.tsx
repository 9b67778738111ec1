import { Button, Chip, MultiSelect, Pill, Popover } from '@mantine/core';
import IconFilter from '@tabler/icons-react/dist/esm/icons/IconFilter.mjs';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isFiltering,
  NO_FILTER,
  type ScoreFilter,
} from '../../../../assessment-framework/scoring/filtered-scores.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { institutionName, referenceName } from '../facts/filter-words.ts';
import styles from './results.module.css';

const LISTS = ['areas', 'institutions', 'references'] as const;
type ListKind = (typeof LISTS)[number];

interface FilterBarProps {
  readonly filter: ScoreFilter;
  /** What the scores rest on, as a sentence; null without a filter. */
  readonly basis: string | null;
  readonly onChange: (filter: ScoreFilter) => void;
}

/** Which criteria and sources the numbers rest on: chips for what is chosen, and how much of all that is. */
export const FilterBar = memo(function FilterBar({ filter, basis, onChange }: FilterBarProps) {
  const { t } = useTranslation('results');
  const names = useFilterNames();
  const without = (kind: ListKind, id: string) =>
    onChange({ ...filter, [kind]: filter[kind].filter((each) => each !== id) });
  return (
    <div className={styles.filters}>
      <Chip
        variant="outline"
        size="sm"
        radius="md"
        checked={filter.critical}
        onChange={(critical) => onChange({ ...filter, critical })}
      >
        {t('filter.critical')}
      </Chip>
      <FilterChoice filter={filter} onChange={onChange} />
      {LISTS.flatMap((kind) =>
        filter[kind].map((id) => (
          <Pill
            key={`${kind} ${id}`}
            withRemoveButton
            onRemove={() => without(kind, id)}
            className={styles.pill ?? ''}
            removeButtonProps={{
              'aria-label': t('filter.remove', { name: names[kind].get(id) ?? id }),
              'aria-hidden': false,
              tabIndex: 0,
            }}
          >
            {names[kind].get(id) ?? t('filter.unknown', { id })}
          </Pill>
        )),
      )}
      {isFiltering(filter) && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(NO_FILTER)}>
          {t('filter.clear')}
        </Button>
      )}
      {basis && (
        <p className={styles.basis} role="status">
          {basis} {t('filter.derivations')}
        </p>
      )}
    </div>
  );
});

interface FilterChoiceProps {
  readonly filter: ScoreFilter;
  readonly onChange: (filter: ScoreFilter) => void;
}

/** Areas, institutions and references to choose from; only those by which something would be left. */
function FilterChoice({ filter, onChange }: FilterChoiceProps) {
  const { t } = useTranslation('results');
  const names = useFilterNames();
  return (
    <Popover position="bottom-start" width={340} trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFilter size={14} stroke={1.5} aria-hidden />}
        >
          {t('filter.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter.open')}>
        <div className={styles.choices}>
          {LISTS.map((kind) => (
            <MultiSelect
              key={kind}
              size="xs"
              label={t(`filter.${kind}`)}
              placeholder={filter[kind].length === 0 ? t('filter.all') : ''}
              searchable
              openOnFocus={false}
              clearable
              clearButtonProps={{ 'aria-label': t('filter.clearKind', { kind: t(`filter.${kind}`) }) }}
              hidePickedOptions
              limit={100}
              comboboxProps={{ withinPortal: false }}
              nothingFoundMessage={t('filter.nothing')}
              data={[...names[kind]].map(([value, label]) => ({ value, label }))}
              value={filter[kind].filter((id) => names[kind].has(id))}
              onChange={(ids) => onChange({ ...filter, [kind]: ids })}
            />
          ))}
          <p className={styles.quiet}>{t('filter.institutionsNote')}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Names of everything that can be chosen, by id. */
function useFilterNames(): Readonly<Record<ListKind, ReadonlyMap<string, string>>> {
  const { assessment, framework, texts } = useWorkspace();
  const { compare } = useFormat();
  const { institutions, sources } = assessment;
  return useMemo(() => {
    const criteria = [...framework.systemCriteria, ...framework.sourceCriteria];
    const used = new Set(criteria.flatMap(({ references }) => references));
    const keepers = new Set(sources.map(({ custodian }) => custodian));
    const isUnkept = keepers.has(null);
    const sorted = (names: readonly (readonly [string, string])[]) =>
      new Map(names.toSorted(([, a], [, b]) => compare(a, b)));
    return {
      areas: new Map(framework.settings.areas.map((id) => [id, texts.framework.areas[id]?.name ?? id])),
      institutions: sorted(
        institutions
          .filter(({ id, roles }) => keepers.has(id) || (isUnkept && roles.length > 0))
          .map(({ id, name }) => [id, name || institutionName(institutions, id)]),
      ),
      references: sorted(
        framework.references
          .filter(({ id }) => used.has(id))
          .map(({ id }) => [id, referenceName(framework.references, id)]),
      ),
    };
  }, [framework, texts, institutions, sources, compare]);
}
