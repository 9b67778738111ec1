import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './institutions.module.css';

interface AddInstitutionProps {
  readonly onAdd: (name: string) => void;
  /** Nothing is entered yet: the field takes the focus. */
  readonly isFirst: boolean;
}

/** A name is enough to begin; the rest is filled in on the sheet. */
export function AddInstitution({ onAdd, isFirst }: AddInstitutionProps) {
  const { t } = useTranslation('institutions');
  const [name, setName] = useState('');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <TextInput
        autoFocus={isFirst}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        placeholder={t('add.placeholder')}
        aria-label={t('add.label')}
        maxLength={300}
        flex={1}
      />
      <Button type="submit" variant="default">
        {t('add.button')}
      </Button>
    </form>
  );
}
