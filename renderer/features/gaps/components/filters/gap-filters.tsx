import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareSdg } from '../../../../../assessment-framework/gaps/gap-references.ts';
import { SEVERITIES } from '../../../../../assessment-framework/model/constants.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { countOf, GAP_VIEWS, type GapFilter, NO_FILTER } from '../../facts/filter-gaps.ts';
import { GAP_CLASSES, type GapItem } from '../../facts/gap-items.ts';
import styles from './filters.module.css';

interface GapFiltersProps {
  readonly filter: GapFilter;
  /** All gaps: only goals that one of them names can be chosen. */
  readonly items: readonly GapItem[];
  /** The board shows states as columns and offers no choice of them. */
  readonly hasState: boolean;
  readonly onChange: (filter: GapFilter) => void;
}

interface Choice {
  readonly field: Exclude<keyof GapFilter, 'text'>;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const MORE = ['class', 'source', 'sdg', 'gcm', 'area', 'reference'] as const;

/** Which gaps are shown: what is asked most in one line, the rest on demand. */
export function GapFilters({ filter, items, hasState, onChange }: GapFiltersProps) {
  const { t } = useTranslation('gaps');
  const choices = useChoices(items);
  const set = countOf(filter, MORE);
  const [isOpen, { toggle }] = useDisclosure(set > 0);
  const select = ({ field, options }: Choice) => (
    <NativeSelect
      key={field}
      aria-label={t(`filter.${field}`)}
      value={filter[field]}
      data={field === 'view' ? [...options] : [{ value: '', label: t(`filter.all.${field}`) }, ...options]}
      onChange={(event) => onChange({ ...filter, [field]: event.currentTarget.value })}
    />
  );
  const isSet = countOf(filter, Object.keys(NO_FILTER) as (keyof GapFilter)[]) > 0;
  return (
    <section className={styles.filters} aria-label={t('filter.title')}>
      <div className={styles.line}>
        <TextInput
          aria-label={t('filter.text')}
          placeholder={t('filter.text')}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        />
        {choices.first.filter(({ field }) => hasState || field !== 'view').map(select)}
        <div className={styles.end}>
          <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={toggle}>
            {t('filter.more', { count: set })}
          </Button>
          {isSet && (
            <Button variant="subtle" size="compact-sm" color="gray" onClick={() => onChange(NO_FILTER)}>
              {t('filter.clear')}
            </Button>
          )}
        </div>
      </div>
      {isOpen && <div className={styles.line}>{choices.more.map(select)}</div>}
    </section>
  );
}

function useChoices(items: readonly GapItem[]): {
  readonly first: readonly Choice[];
  readonly more: readonly Choice[];
} {
  const { t } = useTranslation('gaps');
  const { assessment, framework, texts } = useWorkspace();
  return useMemo(() => {
    const named = <T extends { readonly id: string }>(list: readonly T[], name: (each: T) => string) =>
      list.map((each) => ({ value: each.id, label: name(each) }));
    const sdg = [...new Set(items.flatMap((item) => item.sdg))].toSorted(compareSdg);
    const gcm = [...new Set(items.flatMap((item) => item.gcm))].toSorted((a, b) => a - b);
    return {
      first: [
        { field: 'view', options: GAP_VIEWS.map((value) => ({ value, label: t(`view.${value}`) })) },
        {
          field: 'severity',
          options: SEVERITIES.map((value) => ({ value, label: t(`shared:severity.${value}`) })),
        },
        {
          field: 'topic',
          options: named(framework.topics, ({ id }) => texts.topics[id]?.label ?? id),
        },
        {
          field: 'institution',
          options: named(assessment.institutions, ({ name, acronym }) => acronym || name),
        },
      ],
      more: [
        {
          field: 'class',
          options: GAP_CLASSES.map((value) => ({
            value,
            label: texts.framework.gapClasses[value]?.name ?? value,
          })),
        },
        { field: 'source', options: named(assessment.sources, ({ name }) => name) },
        { field: 'sdg', options: sdg.map((code) => ({ value: code, label: t('sdg', { code }) })) },
        {
          field: 'gcm',
          options: gcm.map((objective) => ({ value: String(objective), label: t('gcm', { objective }) })),
        },
        {
          field: 'area',
          options: framework.settings.areas.map((id) => ({
            value: id,
            label: texts.framework.areas[id]?.name ?? id,
          })),
        },
        { field: 'reference', options: named(framework.references, ({ citation }) => citation) },
      ],
    };
  }, [items, assessment.institutions, assessment.sources, framework, texts, t]);
}
