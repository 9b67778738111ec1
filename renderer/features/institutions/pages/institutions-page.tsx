import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { saveRecord } from '../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { AddInstitution } from '../components/add-institution.tsx';
import { InstitutionList } from '../components/institution-list.tsx';
import { InstitutionSheet } from '../components/institution-sheet.tsx';
import styles from '../components/institutions.module.css';
import { newInstitution } from '../new-institution.ts';

/** Who produces, holds and uses migration data, and whom to ask there. */
export function InstitutionsPage() {
  const { t } = useTranslation('institutions');
  const navigate = useNavigate();
  const { assessmentId, assessment } = useWorkspace();
  const { institution: asked } = useSearch({ strict: false });
  const { institutions } = assessment;
  const chosen = institutions.find(({ id }) => id === asked) ?? institutions[0];
  const withoutFocalPoint = institutions.filter(
    ({ contacts }) => !contacts.some((contact) => contact.focalPoint),
  );

  const choose = (id: string | undefined) =>
    void navigate({
      to: '/a/$assessmentId/institutions',
      params: { assessmentId },
      search: id ? { institution: id } : {},
      replace: true,
    });
  const add = (name: string) => {
    const institution = newInstitution(name, institutions.length);
    saveRecord(assessmentId, 'institutions', institution);
    choose(institution.id);
  };
  return (
    <Page layout="fill">
      <PageHeader
        title={
          institutions.length === 0
            ? t('title.none')
            : withoutFocalPoint.length > 0
              ? t('title.missing', { count: withoutFocalPoint.length })
              : t('title.complete', { count: institutions.length })
        }
        subtitle={t('subtitle')}
      />
      <div className={styles.columns}>
        <div className={styles.listColumn}>
          <AddInstitution onAdd={add} isFirst={institutions.length === 0} />
          <InstitutionList institutions={institutions} chosen={chosen?.id} onChoose={choose} />
        </div>
        <section className={styles.sheet}>
          {chosen ? (
            <InstitutionSheet key={chosen.id} institution={chosen} onRemoved={() => choose(undefined)} />
          ) : (
            <EmptyState title={t('empty.title')} text={t('empty.text')} />
          )}
        </section>
      </div>
    </Page>
  );
}
