import { Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isWritten, type ReportChapter } from '../../../../../assessment-framework/report-outline/outline.ts';
import { SortHandle } from '../../../../shared/ordering/sort-handle.tsx';
import { useSortableRow } from '../../../../shared/ordering/use-sortable-row.ts';
import styles from './chapters.module.css';

interface ChapterRowProps {
  readonly chapter: ReportChapter;
  readonly isIncluded: boolean;
  readonly isChosen: boolean;
  readonly isFirstAnnex: boolean;
  readonly hasText: boolean;
  readonly onChoose: (chapter: ReportChapter) => void;
  readonly onInclude: (isIncluded: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One chapter: printed or not, its name, whether the team wrote for it, and a handle to move it. */
export function ChapterRow(props: ChapterRowProps) {
  const { chapter, isIncluded, isChosen, isFirstAnnex, hasText } = props;
  const { t } = useTranslation('reports');
  const sortable = useSortableRow(chapter);
  const name = t(`chapters.name.${chapter}`);
  return (
    <li
      ref={sortable.ref}
      data-chapter={chapter}
      data-first-annex={isFirstAnnex}
      className={styles.row}
      style={sortable.style}
    >
      <Checkbox
        size="xs"
        checked={isIncluded}
        aria-label={t('chapters.include', { name })}
        onChange={(event) => props.onInclude(event.currentTarget.checked)}
      />
      <button
        type="button"
        className={styles.name}
        aria-current={isChosen}
        data-off={!isIncluded}
        onClick={() => props.onChoose(chapter)}
        onKeyDown={props.onKeyDown}
      >
        <span>{name}</span>
        {hasText ? (
          <span className={styles.mark}>{t('chapters.hasText')}</span>
        ) : (
          isWritten(chapter) && <span className={styles.quiet}>{t('chapters.noText')}</span>
        )}
      </button>
      <SortHandle handle={sortable.handle} />
    </li>
  );
}
