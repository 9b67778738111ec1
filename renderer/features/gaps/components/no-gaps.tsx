import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './gaps.module.css';

interface NoGapsProps {
  /** There are gaps, but none passes the filter. */
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** What stands where no gap is to be shown. */
export function NoGaps({ isFiltered, onClear }: NoGapsProps) {
  const { t } = useTranslation('gaps');
  const { assessmentId } = useWorkspace();
  return (
    <Surface className={styles.none ?? ''}>
      {isFiltered ? (
        <EmptyState title={t('noMatch.title')} text={t('noMatch.text')}>
          <Button variant="default" onClick={onClear}>
            {t('noMatch.clear')}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          <Button
            renderRoot={(props) => <Link to="/a/$assessmentId/system" params={{ assessmentId }} {...props} />}
          >
            {t('empty.system')}
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/a/$assessmentId/topics" params={{ assessmentId }} {...props} />}
          >
            {t('empty.topics')}
          </Button>
        </EmptyState>
      )}
    </Surface>
  );
}
