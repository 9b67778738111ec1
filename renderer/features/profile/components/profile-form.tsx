import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import styles from './profile-form.module.css';

type ProfileInput = InputOf<'profile.save'>;

interface ProfileFormProps {
  readonly initial: ProfileInput;
  readonly submitLabel: string;
  readonly onSubmit: (profile: ProfileInput) => void;
  readonly isSaving: boolean;
  readonly error: unknown;
}

const ROLES = ['assessor', 'reviewer', 'coordinator'] as const;

/** Name, organisation and role of the person who works on this computer. */
export function ProfileForm({ initial, submitLabel, onSubmit, isSaving, error }: ProfileFormProps) {
  const { t } = useTranslation('profile');
  const sentence = useErrorSentence();
  const roleId = useId();
  const form = useForm<ProfileInput>({
    initialValues: initial,
    validate: { name: (name) => (name.trim() === '' ? t('nameMissing') : null) },
  });
  const role = form.values.role;
  return (
    <form className={styles.form} onSubmit={form.onSubmit(onSubmit)}>
      {error ? (
        <p role="alert" className={styles.error}>
          {sentence(error)}
        </p>
      ) : null}
      <TextInput label={t('name')} maxLength={300} autoFocus {...form.getInputProps('name')} />
      <TextInput
        label={t('organisation')}
        placeholder={t('organisationExample')}
        maxLength={300}
        {...form.getInputProps('organisation')}
      />
      <div>
        <p id={roleId} className={styles.label}>
          {t('role')}
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby={roleId}
          data={ROLES.map((value) => ({ value, label: t(`shared:role.${value}`) }))}
          value={role}
          onChange={(value) => form.setFieldValue('role', value as ProfileInput['role'])}
        />
        <p className={styles.hint}>{t(`roleHint.${role}`)}</p>
      </div>
      <div>
        <Button type="submit" loading={isSaving}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
