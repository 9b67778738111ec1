import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './institutions.module.css';

interface AddInstitutionProps {
  readonly onAdd: (name: string) => void;
  /** Nothing is entered yet: the field takes the focus. */
  readonly isFirst: boolean;
  /** A new institution was asked for elsewhere: the field takes the focus. */
  readonly isAsked: boolean;
}

/** A name is enough to begin; the rest is filled in on the sheet. */
export function AddInstitution({ onAdd, isFirst, isAsked }: AddInstitutionProps) {
  const { t } = useTranslation('institutions');
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);
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
        ref={field}
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
