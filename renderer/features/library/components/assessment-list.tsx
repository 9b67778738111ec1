import { ActionIcon, Menu } from '@mantine/core';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentSummary } from '../../../../electron/api/contract.ts';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { useRemoveAssessment, useRestoreAssessment } from '../../../shared/data/library.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import styles from './assessment-list.module.css';

interface AssessmentListProps {
  readonly assessments: readonly AssessmentSummary[];
}

/** Assessments as a quiet list, last changed first. */
export function AssessmentList({ assessments }: AssessmentListProps) {
  const sorted = assessments.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return (
    <ul className={styles.list} data-ready="library">
      {sorted.map((assessment) => (
        <AssessmentRow key={assessment.id} assessment={assessment} />
      ))}
    </ul>
  );
}

function AssessmentRow({ assessment }: { readonly assessment: AssessmentSummary }) {
  const { t } = useTranslation('library');
  const format = useFormat();
  const { counts } = assessment;
  const done = counts.criteria > 0 ? counts.answered / counts.criteria : 0;
  return (
    <li className={styles.row}>
      <Link to="/a/$assessmentId" params={{ assessmentId: assessment.id }} className={styles.link}>
        <span className={styles.who}>
          <span className={styles.country}>{assessment.country}</span>
          <span className={styles.quiet}>
            {format.period(assessment.periodStart, assessment.periodEnd)}
            {assessment.practice && <span className={styles.practice}>{t('practiceMark')}</span>}
          </span>
        </span>
        <span className={styles.state}>{t(`shared:state.${assessment.state}`)}</span>
        <span className={styles.progress}>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.done} style={{ inlineSize: `${done * 100}%` }} />
          </span>
          <span className={styles.quiet}>
            {t('answered', { done: format.integer(counts.answered), total: format.integer(counts.criteria) })}
          </span>
        </span>
        <span className={styles.changed}>{t('changed', { when: format.when(assessment.updatedAt) })}</span>
      </Link>
      <RowMenu assessment={assessment} />
    </li>
  );
}

function RowMenu({ assessment }: { readonly assessment: AssessmentSummary }) {
  const { t } = useTranslation('library');
  const sentence = useErrorSentence();
  const remove = useRemoveAssessment();
  const restore = useRestoreAssessment();
  const takeOff = () =>
    remove.mutate(assessment.id, {
      onSuccess: () =>
        showToast({
          message: t('removed', { country: assessment.country }),
          action: t('shared:undo'),
          onAction: () => restore.mutate(assessment.id),
        }),
      onError: (error) => showToast({ message: sentence(error) }),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('more', { country: assessment.country })}>
          <IconDots size={18} stroke={1.5} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={takeOff}>{t('remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
