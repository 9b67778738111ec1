import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../../assessment-framework/sensitivity/agreement.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { DiscussTable } from './discuss-table.tsx';
import { NoAnswers } from './no-answers.tsx';
import { SampleForm, type Session } from './sample-form.tsx';
import styles from './sensitivity.module.css';

interface AgreementViewProps {
  readonly agreement: Agreement;
  readonly onStart: (session: Session) => void;
}

/** Agreement between two assessors: choose a sample, score it again blind, see how well the two agree and what to discuss. */
export function AgreementView({ agreement, onStart }: AgreementViewProps) {
  const { t } = useTranslation('sensitivity');
  const { assessmentId, assessment } = useWorkspace();
  if (assessment.people.length === 0) {
    return (
      <Surface>
        <EmptyState title={t('agreement.noTeam.title')} text={t('agreement.noTeam.text')}>
          <Button
            renderRoot={(props) => <Link to="/a/$assessmentId/team" params={{ assessmentId }} {...props} />}
          >
            {t('agreement.noTeam.button')}
          </Button>
        </EmptyState>
      </Surface>
    );
  }
  if (assessment.answers.length === 0)
    return <NoAnswers title={t('agreement.noAnswers.title')} text={t('agreement.noAnswers.text')} />;
  return (
    <div className={styles.agreement}>
      <SampleForm onStart={onStart} />
      {agreement.pairs.length > 0 && (
        <>
          <AgreementTable agreement={agreement} />
          <DiscussTable pairs={agreement.toDiscuss} />
        </>
      )}
    </div>
  );
}
