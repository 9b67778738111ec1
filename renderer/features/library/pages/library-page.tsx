import { Button } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { Link, useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AssessmentSummary } from '../../../../electron/api/contract.ts';
import { BridgeError, choosesFilesInPage, pickFile, uploadFile } from '../../../shared/bridge/bridge.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { ErrorState } from '../../../shared/components/error-state.tsx';
import { LoadingState } from '../../../shared/components/loading-state.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import {
  useAssessments,
  useImportPackage,
  useOpenPractice,
  useRestoreAssessment,
} from '../../../shared/data/library.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import { AssessmentList } from '../components/assessment-list.tsx';
import foot from '../components/library-foot.module.css';
import { RemovedList } from '../components/removed-list.tsx';
import { TourOffer } from '../components/tour-offer.tsx';
import styles from './library-page.module.css';

/** Home: the assessments on this computer, and the three ways to begin. */
export function LibraryPage() {
  const { t } = useTranslation('library');
  const assessments = useAssessments();
  const list = assessments.data ?? [];
  return (
    <Page width="text">
      <PageHeader title={titleOf(t, list)} subtitle={t('subtitle')}>
        {list.length > 0 && <BeginActions assessments={list} />}
      </PageHeader>
      <Surface className={list.length > 0 ? (styles.sheet ?? '') : ''}>
        {assessments.data ? (
          list.length > 0 ? (
            <AssessmentList assessments={list} />
          ) : (
            <EmptyState title={t('empty.title')} text={t('empty.text')}>
              <BeginActions assessments={list} />
            </EmptyState>
          )
        ) : assessments.error ? (
          <ErrorState error={assessments.error} onRetry={() => void assessments.refetch()} />
        ) : (
          <LoadingState />
        )}
      </Surface>
      <div className={foot.foot}>
        <TourOffer />
        <RemovedList />
      </div>
    </Page>
  );
}

function titleOf(t: TFunction<'library'>, list: readonly AssessmentSummary[]): string {
  const open = list.filter(({ state, practice }) => state !== 'final' && !practice);
  if (open.length > 0) return t('title.open', { count: open.length });
  return list.length > 0 ? t('title.all', { count: list.length }) : t('title.none');
}

interface BeginActionsProps {
  readonly assessments: readonly AssessmentSummary[];
}

function BeginActions({ assessments }: BeginActionsProps) {
  const { t } = useTranslation('library');
  const navigate = useNavigate();
  const sentence = useErrorSentence();
  const practice = useOpenPractice();
  const importPackage = useImportPackage();
  const restore = useRestoreAssessment();
  const open = (assessmentId: string) => navigate({ to: '/a/$assessmentId', params: { assessmentId } });

  // Awaited, not a callback: this button is gone as soon as the list holds the practice country.
  const openPractice = async () => {
    try {
      await open((await practice.mutateAsync()).id);
    } catch (error) {
      showToast({ message: sentence(error) });
    }
  };
  const bringIn = async () => {
    try {
      const file = choosesFilesInPage() ? await pickFile('.mdsa') : null;
      if (choosesFilesInPage() && !file) return;
      const outcome = await importPackage.mutateAsync(file ? await uploadFile(file) : undefined);
      if (outcome) await open(outcome.id);
    } catch (error) {
      if (error instanceof BridgeError && error.code === 'conflict')
        sayItIsHere(String(error.params.id ?? ''));
      else showToast({ message: sentence(error) });
    }
  };
  // A package of an assessment that this library holds already: nothing is brought in, the way to it is offered.
  const sayItIsHere = (id: string) => {
    const isListed = assessments.some((assessment) => assessment.id === id);
    showToast({
      message: t(isListed ? 'here.listed' : 'here.offList'),
      action: t(isListed ? 'here.open' : 'here.bringBack'),
      onAction: () => (isListed ? void open(id) : restore.mutate(id, { onSuccess: () => void open(id) })),
    });
  };
  return (
    <>
      <Button variant="default" loading={importPackage.isPending} onClick={() => void bringIn()}>
        {t('import')}
      </Button>
      {!assessments.some(({ practice }) => practice) && (
        <Button variant="default" loading={practice.isPending} onClick={() => void openPractice()}>
          {t('practice')}
        </Button>
      )}
      <Button
        component={Link}
        to="/new"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
      >
        {t('new')}
      </Button>
    </>
  );
}
