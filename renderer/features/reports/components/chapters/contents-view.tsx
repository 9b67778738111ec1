import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../assessment-framework/model/common.ts';
import type { ReportChapter } from '../../../../../assessment-framework/report-outline/outline.ts';
import { SidePanel } from '../../../../shared/components/side-panel.tsx';
import styles from '../reports.module.css';
import { ChapterList } from './chapter-list.tsx';
import { ChapterText } from './chapter-text.tsx';
import { SummaryText } from './summary-text.tsx';

interface ContentsViewProps {
  readonly language: Language;
  readonly chapter: ReportChapter | null;
  readonly onChapter: (chapter: ReportChapter | null) => void;
}

/** What the full report holds, chapter by chapter, and the texts that the team writes into it. */
export function ContentsView({ language, chapter, onChapter }: ContentsViewProps) {
  const { t } = useTranslation('reports');
  return (
    <div className={styles.contents}>
      <div className={styles.contentsList}>
        <ChapterList chosen={chapter} onChoose={onChapter} />
      </div>
      {chapter && (
        <SidePanel
          above={t('text.above')}
          title={t(`chapters.name.${chapter}`)}
          opened
          closable
          width={560}
          onClose={() => onChapter(null)}
        >
          {chapter === 'summary' ? (
            <SummaryText key={language} language={language} />
          ) : (
            <ChapterText key={`${chapter}-${language}`} chapter={chapter} language={language} draft="" />
          )}
        </SidePanel>
      )}
    </div>
  );
}
