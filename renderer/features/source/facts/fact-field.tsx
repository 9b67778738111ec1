import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { InlineSelect } from '../../../shared/components/inline-select.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { ContactsFact } from './contacts-fact.tsx';
import type { Fact } from './fact-groups.ts';
import styles from './facts.module.css';
import { KnownLine } from './known-line.tsx';
import { NumberField } from './number-field.tsx';

interface FactFieldProps {
  readonly fact: Fact;
  readonly source: DataSource;
  readonly onChange: (changes: Partial<DataSource>) => void;
}

/** One fact of a source, read as text and edited where it stands. */
export function FactField({ fact, source, onChange }: FactFieldProps) {
  const { t } = useTranslation('source');
  const { assessment, framework, texts } = useWorkspace();
  switch (fact.kind) {
    case 'line':
    case 'text':
      return (
        <InlineField
          label={t(`facts.${fact.name}`)}
          type={fact.kind === 'text' ? 'multiline' : 'text'}
          required={fact.name === 'name'}
          value={source[fact.name]}
          onSave={(value) => onChange({ [fact.name]: value })}
        />
      );
    case 'known':
      return (
        <KnownLine
          label={t(`facts.${fact.name}`)}
          value={source[fact.name]}
          known={assessment.sources.map((other) => other[fact.name])}
          onSave={(value) => onChange({ [fact.name]: value })}
        />
      );
    case 'date':
      return (
        <InlineField
          label={t(`facts.${fact.name}`)}
          type="date"
          value={source[fact.name] ?? ''}
          onSave={(value) => onChange({ [fact.name]: value || null })}
        />
      );
    case 'number':
      return (
        <NumberField
          label={t(`facts.${fact.name}`)}
          value={source[fact.name]}
          least={fact.least}
          most={fact.most}
          isYear={fact.name === 'firstYear'}
          onSave={(value) => onChange({ [fact.name]: value })}
        />
      );
    case 'choice':
      return (
        <InlineSelect
          label={t(`facts.${fact.name}`)}
          value={source[fact.name]}
          options={fact.options.map((value) => ({ value, label: t(`options.${fact.name}.${value}`) }))}
          onSave={(value) => onChange({ [fact.name]: value })}
        />
      );
    case 'type':
      return (
        <InlineSelect
          label={t('facts.type')}
          value={source.type}
          options={framework.sourceTypes.map(({ id }) => ({
            value: id,
            label: texts.sourceTypes[id]?.name ?? id,
          }))}
          onSave={(type) => onChange({ type })}
        />
      );
    case 'custodian':
      return (
        <Select
          comboboxProps={{ withinPortal: false }}
          label={t('facts.custodian')}
          placeholder={t('noCustodian')}
          variant="unstyled"
          classNames={{ label: styles.label ?? '', input: styles.numberInput ?? '' }}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('facts.noCustodian') }}
          nothingFoundMessage={t('facts.noInstitution')}
          data={assessment.institutions.map(({ id, name }) => ({ value: id, label: name }))}
          value={source.custodian}
          onChange={(custodian) => onChange({ custodian })}
        />
      );
    case 'core':
      return (
        <Checkbox
          mt={6}
          label={t('facts.core')}
          checked={source.core}
          onChange={(event) => onChange({ core: event.currentTarget.checked })}
        />
      );
    case 'contacts':
      return <ContactsFact source={source} onChange={(contacts) => onChange({ contacts })} />;
  }
}
