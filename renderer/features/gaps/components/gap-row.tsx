import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapItem } from '../facts/gap-items.ts';
import styles from './gaps.module.css';

interface GapRowProps {
  readonly item: GapItem;
  readonly style: CSSProperties;
  readonly isSelected: boolean;
  readonly isFocusable: boolean;
  readonly onOpen: (key: string) => void;
}

/** One gap in the list: rule, name, subject, and what has been decided about it. */
export function GapRow({ item, style, isSelected, isFocusable, onOpen }: GapRowProps) {
  const { t } = useTranslation('gaps');
  const marks = [
    ...(item.state === 'found' ? [] : [t(`state.${item.state}`)]),
    ...(item.status === 'open' ? [] : [t(`status.${item.status}`)]),
    ...(item.record?.reportingDuty ? [t('detail.dutyShort')] : []),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: item of a virtualised list
    <div role="listitem" className={styles.item} style={style}>
      <button
        type="button"
        className={styles.row}
        data-key={item.key}
        data-severity={item.severity}
        aria-current={isSelected}
        tabIndex={isFocusable ? 0 : -1}
        onClick={() => onOpen(item.key)}
      >
        <span className={styles.code}>{item.rule || '–'}</span>
        <span className={styles.what}>
          <span className={styles.name}>{item.name}</span>
          {marks.map((mark) => (
            <span key={mark} className={styles.mark}>
              {mark}
            </span>
          ))}
        </span>
        <span className={styles.subject}>{item.subjectName || t('subject.system')}</span>
      </button>
    </div>
  );
}
