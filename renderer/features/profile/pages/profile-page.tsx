import { useTranslation } from 'react-i18next';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { useSaveProfile, useStatus } from '../../../shared/data/status.ts';
import { ProfileForm } from '../components/profile-form.tsx';

/** The same facts as at first start, to correct them. */
export function ProfilePage() {
  const { t } = useTranslation('profile');
  const { profile } = useStatus();
  const save = useSaveProfile();
  return (
    <Page width="text">
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Surface>
        <ProfileForm
          initial={{
            name: profile?.name ?? '',
            organisation: profile?.organisation ?? '',
            role: profile?.role ?? 'assessor',
          }}
          submitLabel={t('save')}
          isSaving={save.isPending}
          error={save.error}
          onSubmit={(changed) =>
            save.mutate(changed, { onSuccess: () => showToast({ message: t('saved') }) })
          }
        />
      </Surface>
    </Page>
  );
}
