import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { VIEWS, type View } from '../facts/views.ts';
import styles from './plan.module.css';

interface ViewTabsProps {
  readonly view: View;
  readonly onChange: (view: View) => void;
}

/** Chooses the way to look at the plan; scrolls sideways where there is little room. */
export function ViewTabs({ view, onChange }: ViewTabsProps) {
  const { t } = useTranslation('plan');
  return (
    <div className={styles.tabs}>
      <SegmentedControl
        aria-label={t('view.label')}
        value={view}
        onChange={(next) => onChange(next as View)}
        data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
    </div>
  );
}
