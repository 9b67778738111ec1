import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  evidenceById,
  strengthShares,
  weakHighScores,
} from '../../../../assessment-framework/scoring/evidence-strength.ts';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { AttachList } from '../../../shared/evidence-entry/attach-list.tsx';
import { attachFiles } from '../../../shared/evidence-entry/attach-queue.ts';
import { useIncomingFiles } from '../../../shared/evidence-entry/use-incoming-files.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import { AddEvidence } from '../components/add-evidence.tsx';
import styles from '../components/evidence.module.css';
import { EvidenceList } from '../components/evidence-list.tsx';
import { WeakScores } from '../components/weak-scores.tsx';
import { evidenceRows } from '../facts/evidence-rows.ts';
import { composeFinding, composeWeakFinding } from '../facts/finding.ts';

/** All evidence of the assessment with what it supports, and the high scores that rest on too little of it. */
export function EvidencePage() {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const { assessmentId, assessment, framework } = useWorkspace();
  const { evidence: selected, view }: { evidence?: string; view?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const isWeakView = view === 'weak';
  const rows = useMemo(() => evidenceRows(assessment), [assessment]);
  const shares = useMemo(
    () =>
      strengthShares(assessment.answers, evidenceById(assessment.evidence), assessment.head.referenceDate),
    [assessment],
  );
  const weak = useMemo(() => weakHighScores(framework, assessment), [framework, assessment]);
  const [entry, setEntry] = useState<'interview' | 'link' | null>(null);
  const go = (search: { evidence?: string; view?: string }) =>
    void navigate({ to: '/a/$assessmentId/evidence', params: { assessmentId }, search, replace: true });
  const open = (id: string | null) => go(id === null ? {} : { evidence: id });
  const attach = (files: readonly File[]) => attachFiles(assessmentId, files);
  const isOver = useIncomingFiles({
    onFiles: ({ files, folders }) => {
      if (folders > 0) showToast({ message: t('evidence-entry:folders', { count: folders }) });
      attach(files);
    },
  });
  return (
    <Page layout="fill">
      <PageHeader
        title={
          isWeakView
            ? composeWeakFinding(weak.length, shares, t)
            : composeFinding(rows, shares, { t, list: format.list })
        }
        subtitle={t(isWeakView ? 'subtitleWeak' : 'subtitle')}
      >
        <SegmentedControl
          aria-label={t('view.label')}
          value={isWeakView ? 'weak' : 'list'}
          onChange={(next) => go(next === 'weak' ? { view: 'weak' } : {})}
          data={[
            { value: 'list', label: t('view.list') },
            { value: 'weak', label: t('view.weak', { count: weak.length }) },
          ]}
        />
      </PageHeader>
      {isWeakView ? (
        <>
          <AttachList />
          <WeakScores weak={weak} />
        </>
      ) : (
        <EvidenceList
          above={
            <>
              <AddEvidence entry={entry} onEntry={setEntry} onAdded={open} onFiles={attach} />
              <AttachList />
            </>
          }
          rows={rows}
          selected={selected}
          onOpen={open}
        />
      )}
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <span>{t('evidence-entry:dropHere')}</span>
        </div>
      )}
    </Page>
  );
}
