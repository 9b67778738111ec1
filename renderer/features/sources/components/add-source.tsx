import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './sources.module.css';

interface AddSourceProps {
  readonly onAdd: (source: { name: string; type: string; custodian: string | null }) => void;
  readonly onClose: () => void;
}

/** One line to enter a data source: name, type, custodian. */
export function AddSource({ onAdd, onClose }: AddSourceProps) {
  const { t } = useTranslation('sources');
  const { assessment, framework, texts } = useWorkspace();
  const [name, setName] = useState('');
  const [type, setType] = useState<string | null>(null);
  const [custodian, setCustodian] = useState('');
  const isReady = name.trim() !== '' && type !== null;
  return (
    <form
      className={styles.add}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && type !== null)
          onAdd({ name: name.trim(), type, custodian: custodian || null });
      }}
    >
      <TextInput
        label={t('add.name')}
        placeholder={t('add.namePlaceholder')}
        value={name}
        maxLength={300}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('add.type')}
        placeholder={t('add.typePlaceholder')}
        searchable
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={t('add.noType')}
        data={framework.sourceTypes.map(({ id }) => ({
          value: id,
          label: texts.sourceTypes[id]?.name ?? id,
        }))}
        value={type}
        onChange={setType}
      />
      <NativeSelect
        label={t('add.custodian')}
        data={[
          { value: '', label: t('add.noCustodian') },
          ...assessment.institutions.map(({ id, name: label }) => ({ value: id, label })),
        ]}
        value={custodian}
        onChange={(event) => setCustodian(event.currentTarget.value)}
      />
      <div className={styles.addActions}>
        <Button type="submit" disabled={!isReady}>
          {t('add.button')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}
