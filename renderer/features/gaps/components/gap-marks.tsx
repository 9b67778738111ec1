import { useTranslation } from 'react-i18next';
import type { GapItem } from '../facts/gap-items.ts';
import styles from './gaps.module.css';

interface GapMarksProps {
  readonly item: GapItem;
  /** Without the decision, where a column says it. */
  readonly isDecisionShown?: boolean;
}

/** Small words beside a gap: how it was found, what was decided, what else it stands for. */
export function GapMarks({ item, isDecisionShown = true }: GapMarksProps) {
  const { t } = useTranslation('gaps');
  const marks = [
    ...(item.state === 'found' ? [] : [t(`state.${item.state}`)]),
    ...(item.status === 'reopened' ? [t('status.reopened')] : []),
    ...(isDecisionShown && item.status !== 'open' && item.status !== 'reopened'
      ? [t(`status.${item.status}`)]
      : []),
    ...(item.speaksFor.length > 0 ? [t('merge.mark', { count: item.speaksFor.length })] : []),
    ...(item.record?.reportingDuty ? [t('detail.dutyShort')] : []),
  ];
  return marks.map((mark) => (
    <span key={mark} className={styles.mark}>
      {mark}
    </span>
  ));
}
