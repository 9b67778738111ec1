import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EntryFormProps, FormFoot } from './form-foot.tsx';
import { newLink } from './new-evidence.ts';
import styles from './new-evidence-form.module.css';

/** Enters the address of something public. */
export function LinkForm({ onAdd, onBack }: EntryFormProps) {
  const { t } = useTranslation('evidence-entry');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAdd(newLink(title.trim() || url.trim().slice(0, 300), url.trim()));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.pair}>
        <TextInput
          autoFocus
          label={t('url')}
          maxLength={2_000}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <TextInput
          label={t('title')}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <FormFoot isReady={url.trim() !== ''} onBack={onBack} />
    </form>
  );
}
