import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../data/workspace.tsx';
import styles from './evidence.module.css';
import { newInterview, newLink } from './new-evidence.ts';

interface FormProps {
  readonly onAdd: (evidence: Evidence) => void;
  readonly onBack: () => void;
}

/** Enters what was said in a meeting: by function and institution, never by name. */
export function InterviewForm({ onAdd, onBack }: FormProps) {
  const { t } = useTranslation('checklist');
  const { assessment } = useWorkspace();
  const [institution, setInstitution] = useState('');
  const [position, setPosition] = useState('');
  const [note, setNote] = useState('');
  const name = assessment.institutions.find(({ id }) => id === institution);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const who = [position.trim(), name ? name.acronym || name.name : ''].filter(Boolean);
    const title = t('evidence.interviewTitle', { who: who.join(', ') }).slice(0, 300);
    onAdd(
      newInterview({ title, institution: institution || null, function: position.trim(), note: note.trim() }),
    );
  };
  return (
    <form className={styles.picker} onSubmit={submit}>
      <TextInput
        autoFocus
        label={t('evidence.function')}
        description={t('evidence.functionHint')}
        maxLength={200}
        value={position}
        onChange={(event) => setPosition(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('evidence.institution')}
        data={[
          { value: '', label: '–' },
          ...assessment.institutions.map(({ id, name: label }) => ({ value: id, label })),
        ]}
        value={institution}
        onChange={(event) => setInstitution(event.currentTarget.value)}
      />
      <Textarea
        label={t('evidence.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Foot isReady={position.trim() !== ''} onBack={onBack} />
    </form>
  );
}

/** Enters the address of something public. */
export function LinkForm({ onAdd, onBack }: FormProps) {
  const { t } = useTranslation('checklist');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAdd(newLink(title.trim() || url.trim().slice(0, 300), url.trim()));
  };
  return (
    <form className={styles.picker} onSubmit={submit}>
      <TextInput
        autoFocus
        label={t('evidence.url')}
        maxLength={2_000}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <TextInput
        label={t('evidence.title')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Foot isReady={url.trim() !== ''} onBack={onBack} />
    </form>
  );
}

function Foot({ isReady, onBack }: { readonly isReady: boolean; readonly onBack: () => void }) {
  const { t } = useTranslation('checklist');
  return (
    <div className={styles.newOnes}>
      <Button type="submit" disabled={!isReady}>
        {t('evidence.link')}
      </Button>
      <Button variant="default" onClick={onBack}>
        {t('evidence.back')}
      </Button>
    </div>
  );
}
