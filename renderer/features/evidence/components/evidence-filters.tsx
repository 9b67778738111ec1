import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EVIDENCE_STRENGTHS } from '../../../../assessment-framework/scoring/evidence-strength.ts';
import { type EvidenceFilter, KINDS, STATES } from '../facts/evidence-rows.ts';
import styles from './evidence.module.css';

interface EvidenceFiltersProps {
  readonly filter: EvidenceFilter;
  readonly onChange: (filter: EvidenceFilter) => void;
}

/** Which pieces the list shows. */
export function EvidenceFilters({ filter, onChange }: EvidenceFiltersProps) {
  const { t } = useTranslation('evidence');
  const selects = [
    { field: 'kind', data: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })) },
    {
      field: 'strength',
      data: EVIDENCE_STRENGTHS.map((value) => ({ value, label: t(`strength.${value}.name`) })),
    },
    { field: 'state', data: STATES.map((value) => ({ value, label: t(`state.${value}`) })) },
  ] as const;
  return (
    <div className={styles.filters}>
      {selects.map(({ field, data }) => (
        <NativeSelect
          key={field}
          aria-label={t(`filter.${field}`)}
          value={filter[field]}
          data={[{ value: '', label: t(`filter.all.${field}`) }, ...data]}
          onChange={(event) => onChange({ ...filter, [field]: event.currentTarget.value } as EvidenceFilter)}
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
