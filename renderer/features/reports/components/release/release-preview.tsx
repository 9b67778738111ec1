import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releaseAssessment } from '../../../../../assessment-framework/release/release-assessment.ts';
import type { ReleaseProfile } from '../../../../../assessment-framework/release/release-profiles.ts';
import { releaseSummary } from '../../../../../assessment-framework/release/release-summary.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import styles from '../reports.module.css';
import { RemovedTable } from './removed-table.tsx';

/** What the files made for a reader go without: in one sentence, and thing by thing when asked. */
export function ReleasePreview({ release }: { readonly release: ReleaseProfile }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const { assessment } = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  // Texts are searched for names: the choice itself answers at once.
  const profile = useDeferredValue(release);
  const removed = useMemo(
    () =>
      releaseAssessment(assessment, profile, {
        name: t('release.mark.name'),
        contact: t('release.mark.contact'),
        leftOut: t('release.mark.leftOut'),
      }).removed,
    [assessment, profile, t],
  );
  const lines = releaseSummary(assessment, removed, profile).filter(({ count }) => count > 0);
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.release}>
      <p className={styles.quiet}>
        {total === 0
          ? t('release.nothing')
          : t('release.leavesOut', {
              count: total,
              items: format.list(
                lines.map(({ category, count }) => t(`release.category.${category}`, { count })),
              ),
            })}
        {profile !== 'internal' && <> {t(`release.note.${profile}`)}</>}
      </p>
      {total > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isOpen}
          onClick={() => setOpen((is) => !is)}
        >
          {t(isOpen ? 'release.hide' : 'release.see')}
        </Button>
      )}
      {total > 0 && isOpen && <RemovedTable removed={removed} />}
    </div>
  );
}
