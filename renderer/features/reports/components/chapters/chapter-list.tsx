import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isAnnex,
  orderedChapters,
  REPORT_CHAPTERS,
  type ReportChapter,
} from '../../../../../assessment-framework/report-outline/outline.ts';
import { Surface } from '../../../../shared/components/page.tsx';
import { saveHead } from '../../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { OrderVoice } from '../../../../shared/ordering/order-voice.tsx';
import { SortableArea } from '../../../../shared/ordering/sortable-area.tsx';
import { useKeyboardOrder } from '../../../../shared/ordering/use-sortable-row.ts';
import { ChapterRow } from './chapter-row.tsx';
import styles from './chapters.module.css';
import { placeOf } from './place-of.ts';

interface ChapterListProps {
  readonly chosen: ReportChapter | null;
  readonly onChoose: (chapter: ReportChapter) => void;
}

/** The chapters of the full report: switched on and off, put in another order, opened to write their text. */
export function ChapterList({ chosen, onChoose }: ChapterListProps) {
  const { t } = useTranslation('reports');
  const { assessmentId, assessment } = useWorkspace();
  const { head, reportTexts } = assessment;
  const list = useRef<HTMLUListElement>(null);
  const chapters = orderedChapters(head.reportChapters);
  const save = (reportChapters: typeof head.reportChapters) => saveHead(assessmentId, { reportChapters });
  const move = (id: string, to: number) => {
    const from = chapters.findIndex(({ chapter }) => chapter === id);
    const moved = chapters[from];
    if (moved === undefined) return;
    save([...chapters].toSpliced(from, 1).toSpliced(placeOf(chapters, from, to), 0, moved));
  };
  const order = useKeyboardOrder(move);
  const included = chapters.filter((one) => one.included).length;
  const focus = (chapter: string) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-chapter="${chapter}"] button`)?.focus(),
    );
  return (
    <Surface
      title={t('chapters.title')}
      aside={t('chapters.count', { count: included, total: REPORT_CHAPTERS.length })}
    >
      <p className={styles.quiet}>{t('chapters.text')}</p>
      <SortableArea ids={chapters.map(({ chapter }) => chapter)} onMove={move}>
        <ul
          ref={list}
          className={styles.list}
          aria-label={t('chapters.title')}
          aria-describedby={order.hintId}
        >
          {chapters.map(({ chapter, included: isIncluded }, index) => (
            <ChapterRow
              key={chapter}
              chapter={chapter}
              isIncluded={isIncluded}
              isChosen={chapter === chosen}
              isFirstAnnex={isAnnex(chapter) && !isAnnex(chapters[index - 1]?.chapter ?? 'summary')}
              hasText={reportTexts.some(({ part, text }) => part === chapter && text.trim() !== '')}
              onChoose={onChoose}
              onInclude={(is) =>
                save(chapters.map((one) => (one.chapter === chapter ? { ...one, included: is } : one)))
              }
              onKeyDown={(event) => {
                if (order.onKeyDown(event, { id: chapter, index, count: chapters.length })) focus(chapter);
              }}
            />
          ))}
        </ul>
      </SortableArea>
      <OrderVoice order={order} />
      {head.reportChapters.length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => save([])}>
          {t('chapters.reset')}
        </Button>
      )}
    </Surface>
  );
}
