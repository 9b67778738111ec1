import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../assessment-framework/gaps/research-agenda.ts';
import type { ResearchQuestion } from '../../../assessment-framework/model/plan-records.ts';
import { showToast } from '../../shared/components/undo-toast.tsx';
import { cachedAssessment } from '../../shared/data/assessment.ts';
import { changeRecord, removeRecord, saveRecord } from '../../shared/data/save-record.ts';
import { undoChange } from '../../shared/data/undo.ts';
import { useWorkspace } from '../../shared/data/workspace.tsx';

/** What can be done to the research agenda; everything saves itself and can be undone. */
export interface ResearchChanges {
  /** Takes up a question of the framework with what it brings; gives the id of the record. */
  readonly adopt: (agenda: AgendaItem) => string;
  /** Adds an empty question of the country's own. */
  readonly add: () => string;
  readonly change: (id: string, changes: Partial<ResearchQuestion>) => void;
  readonly remove: (id: string) => void;
}

/** A record names so many gaps at most; those of the gravest come first. */
const MOST_GAPS = 200;

/** The changes of the open assessment's research agenda. */
export function useResearchChanges(): ResearchChanges {
  const { t } = useTranslation('gaps');
  const { assessmentId, texts } = useWorkspace();
  return useMemo(() => {
    const say = (message: string) =>
      showToast({ message, action: t('shared:undo'), onAction: () => void undoChange(assessmentId) });
    const save = (changes: Partial<ResearchQuestion>): string => {
      const now = cachedAssessment(assessmentId);
      const id = crypto.randomUUID();
      saveRecord(assessmentId, 'researchQuestions', {
        id,
        template: null,
        question: '',
        purpose: '',
        method: '',
        sources: [],
        lead: null,
        partners: [],
        gaps: [],
        topics: [],
        status: 'proposed',
        note: '',
        order: (now?.researchQuestions ?? []).reduce((last, { order }) => Math.max(last, order), -1) + 1,
        ...changes,
      });
      return id;
    };
    return {
      adopt: ({ template, gaps, topics }) => {
        const text = texts.researchQuestions[template.id];
        const types = new Set(template.sources);
        const sources = cachedAssessment(assessmentId)?.sources.filter(({ type }) => types.has(type)) ?? [];
        const id = save({
          template: template.id,
          question: text?.question ?? '',
          purpose: text?.purpose ?? '',
          method: text?.method ?? '',
          sources: sources.map((source) => source.id),
          gaps: gaps.slice(0, MOST_GAPS),
          topics: [...topics],
        });
        say(t('research.adopted'));
        return id;
      },
      add: () => save({}),
      change: (id, changes) => changeRecord(assessmentId, 'researchQuestions', [id], changes),
      remove: (id) => {
        removeRecord(assessmentId, 'researchQuestions', [id]);
        say(t('research.removed'));
      },
    };
  }, [assessmentId, texts, t]);
}
