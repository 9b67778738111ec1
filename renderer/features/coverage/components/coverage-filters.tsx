import { Chip, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TopicFilter } from '../facts/filter-topics.ts';

interface CoverageFiltersProps {
  readonly filter: TopicFilter;
  readonly onChange: (filter: TopicFilter) => void;
}

const PRIORITIES = ['all', 'high', 'normal', 'low', 'not-relevant', 'undecided'] as const;

/** Which topics the matrix shows. */
export function CoverageFilters({ filter, onChange }: CoverageFiltersProps) {
  const { t } = useTranslation('coverage');
  return (
    <>
      <Chip
        variant="outline"
        size="sm"
        radius="md"
        checked={filter.onlyWeak}
        onChange={(onlyWeak) => onChange({ ...filter, onlyWeak })}
      >
        {t('filter.onlyWeak')}
      </Chip>
      <NativeSelect
        aria-label={t('filter.priority')}
        value={filter.priority}
        data={PRIORITIES.map((priority) => ({ value: priority, label: t(`filter.${priority}`) }))}
        onChange={(event) =>
          onChange({ ...filter, priority: event.currentTarget.value as TopicFilter['priority'] })
        }
        w={150}
      />
      <TextInput
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        w={150}
      />
    </>
  );
}
