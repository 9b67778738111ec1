import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../data/workspace.tsx';
import { type EntryFormProps, FormFoot } from './form-foot.tsx';
import { newInterview, today } from './new-evidence.ts';
import styles from './new-evidence-form.module.css';

/** Enters what was said in a meeting: by function and institution; a name only apart from it. */
export function InterviewForm({ onAdd, onBack }: EntryFormProps) {
  const { t } = useTranslation('evidence-entry');
  const { assessment } = useWorkspace();
  const [known, setKnown] = useState({
    function: '',
    institution: '',
    place: '',
    date: today(),
    consent: false,
    personName: '',
    note: '',
  });
  const change = (changes: Partial<typeof known>) => setKnown((before) => ({ ...before, ...changes }));
  const position = known.function.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { institution, consent, date, note } = known;
    const house = assessment.institutions.find(({ id }) => id === institution);
    const who = [position, house ? house.acronym || house.name : ''].filter(Boolean).join(', ');
    const place = known.place.trim();
    const personName = known.personName.trim();
    onAdd(
      newInterview({
        title: t('interviewTitle', { who }).slice(0, 300),
        date: date || null,
        note: note.trim(),
        interview: { function: position, institution: institution || null, place, consent, personName },
      }),
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        autoFocus
        label={t('function')}
        description={t('functionHint')}
        maxLength={200}
        value={known.function}
        onChange={(event) => change({ function: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={t('institution')}
          data={[
            { value: '', label: '–' },
            ...assessment.institutions.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          value={known.institution}
          onChange={(event) => change({ institution: event.currentTarget.value })}
        />
        <TextInput
          label={t('place')}
          maxLength={300}
          value={known.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('date')}
          value={known.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
        <TextInput
          label={t('personName')}
          description={t('apart')}
          maxLength={300}
          value={known.personName}
          onChange={(event) => change({ personName: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={known.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Checkbox
        size="xs"
        label={t('consent')}
        checked={known.consent}
        onChange={(event) => change({ consent: event.currentTarget.checked })}
      />
      <FormFoot isReady={position !== ''} onBack={onBack} />
    </form>
  );
}
