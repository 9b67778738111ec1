import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseProfile } from '../../../../../assessment-framework/release/release-profiles.ts';
import { ErrorState } from '../../../../shared/components/error-state.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { useReleasePreview } from '../../api/release-preview.ts';
import styles from '../reports.module.css';
import { RemovedTable } from './removed-table.tsx';

/** What the files made for a reader go without: in one sentence, and thing by thing when asked. */
export function ReleasePreview({ release }: { readonly release: ReleaseProfile }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { preview, error, retry } = useReleasePreview(release);
  if (error) return <ErrorState error={error} onRetry={() => void retry()} />;
  if (preview === undefined) return <p className={styles.quiet}>{t('release.looking')}</p>;
  const { removed, release: profile } = preview;
  const lines = preview.lines.filter(({ count }) => count > 0);
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
