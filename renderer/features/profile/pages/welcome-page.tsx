import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSaveProfile } from '../../../shared/data/status.ts';
import styles from '../components/profile-form.module.css';
import { ProfileForm } from '../components/profile-form.tsx';

/** First start: who works here. Asked once. */
export function WelcomePage() {
  const { t } = useTranslation('profile');
  const navigate = useNavigate();
  const save = useSaveProfile();
  return (
    <main className={styles.welcome}>
      <span className={styles.mark} aria-hidden="true" />
      <div>
        <h1 className={styles.title}>{t('welcome.title')}</h1>
        <p className={styles.text}>{t('welcome.text')}</p>
      </div>
      <ProfileForm
        initial={{ name: '', organisation: '', role: 'assessor' }}
        submitLabel={t('welcome.start')}
        isSaving={save.isPending}
        error={save.error}
        onSubmit={(profile) => save.mutate(profile, { onSuccess: () => void navigate({ to: '/' }) })}
      />
    </main>
  );
}
