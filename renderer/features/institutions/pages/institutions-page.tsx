import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { ImportButton } from '../../../shared/components/import-button.tsx';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { saveRecord, saveRecords } from '../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { inOrder, moveRecord } from '../../../shared/ordering/move-record.ts';
import { usePasteToImport } from '../../../shared/pasted-cells/use-paste-to-import.ts';
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
  const { institution: asked, new: wish } = useSearch({ strict: false });
  usePasteToImport('institutions');
  const institutions = useMemo(() => inOrder(assessment.institutions), [assessment.institutions]);
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
    const institution = newInstitution(name, (institutions.at(-1)?.order ?? -1) + 1);
    saveRecord(assessmentId, 'institutions', institution);
    choose(institution.id);
  };
  useEffect(() => {
    // The wish is fulfilled: going back must not ask again.
    if (wish !== undefined)
      void navigate({ to: '/a/$assessmentId/institutions', params: { assessmentId }, replace: true });
  }, [wish, assessmentId, navigate]);
  const importButton = <ImportButton kind="institutions">{t('import')}</ImportButton>;
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
      >
        {institutions.length > 0 && importButton}
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.listColumn}>
          <AddInstitution onAdd={add} isFirst={institutions.length === 0} isAsked={wish !== undefined} />
          <InstitutionList
            institutions={institutions}
            chosen={chosen?.id}
            onChoose={choose}
            onMove={(id, to) => saveRecords(assessmentId, 'institutions', moveRecord(institutions, id, to))}
          />
        </div>
        <section className={styles.sheet}>
          {chosen ? (
            <InstitutionSheet key={chosen.id} institution={chosen} onRemoved={() => choose(undefined)} />
          ) : (
            <EmptyState title={t('empty.title')} text={t('empty.text')}>
              {importButton}
            </EmptyState>
          )}
        </section>
      </div>
    </Page>
  );
}
