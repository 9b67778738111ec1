import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '../../../../assessment-framework/model/constants.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { GAP_VIEWS, type GapFilter } from '../facts/filter-gaps.ts';
import { GAP_CLASSES } from '../facts/gap-items.ts';
import styles from './gaps.module.css';

interface GapFiltersProps {
  readonly filter: GapFilter;
  readonly onChange: (filter: GapFilter) => void;
}

/** Which gaps the list shows. */
export function GapFilters({ filter, onChange }: GapFiltersProps) {
  const { t } = useTranslation('gaps');
  const { assessment, framework, texts } = useWorkspace();
  const selects = [
    { field: 'view', data: GAP_VIEWS.map((value) => ({ value, label: t(`view.${value}`) })) },
    {
      field: 'severity',
      data: SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
    },
    {
      field: 'class',
      data: GAP_CLASSES.map((value) => ({ value, label: texts.framework.gapClasses[value]?.name ?? value })),
    },
    {
      field: 'topic',
      data: framework.topics.map(({ id }) => ({ value: id, label: texts.topics[id]?.label ?? id })),
    },
    { field: 'source', data: assessment.sources.map(({ id, name }) => ({ value: id, label: name })) },
  ] as const;
  return (
    <div className={styles.filters}>
      {selects.map(({ field, data }) => (
        <NativeSelect
          key={field}
          aria-label={t(`filter.${field}`)}
          value={filter[field]}
          data={field === 'view' ? [...data] : [{ value: '', label: t(`filter.all.${field}`) }, ...data]}
          onChange={(event) => onChange({ ...filter, [field]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
    </div>
  );
}
