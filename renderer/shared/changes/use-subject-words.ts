import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useNames } from './use-value-words.ts';

type Subject = Pick<HistoryEntry, 'entity' | 'entityId' | 'from' | 'to'>;

/** What an entry of the history is about, by its name: the criterion and its source, the topic, the record. */
export function useSubjectWords(): (entry: Subject) => string {
  const { t } = useTranslation('changes');
  const { assessment, texts } = useWorkspace();
  const { secondScores } = assessment;
  const nameOf = useNames();
  return useCallback(
    (entry) => {
      const { entity, entityId } = entry;
      const [id = '', second = ''] = entityId.split('/').map(decodeURIComponent);
      const placeOf = (criterionId: string, source: string) => {
        const label = (texts.systemCriteria[criterionId] ?? texts.sourceCriteria[criterionId])?.label ?? '';
        const criterion = t('subject.criterion', { id: criterionId, question: label });
        return source ? t('subject.of', { what: criterion, whose: nameOf(source) ?? source }) : criterion;
      };
      if (entity === 'answers' || entity === 'assignments') return placeOf(id, second);
      if (entity === 'targets')
        return t('subject.pair', { first: t('kinds.targets'), second: placeOf(id, second) });
      if (entity === 'secondScores') {
        const score = secondScores.find((one) => one.id === id) ?? scoreIn(entry.to) ?? scoreIn(entry.from);
        const kind = t('kinds.secondScores');
        return score
          ? t('subject.pair', { first: kind, second: placeOf(score.criterion, score.source ?? '') })
          : kind;
      }
      const own = nameOf(id) ?? nameIn(entry.to) ?? nameIn(entry.from);
      if (entity === 'topicLinks')
        return t('subject.link', { topic: own ?? id, source: nameOf(second) ?? second });
      const kind = t([`kinds.${entity}`, 'kinds.head']);
      if (entity === 'head' || !own) return kind;
      return t('subject.pair', { first: kind, second: own });
    },
    [t, texts, nameOf, secondScores],
  );
}

/** The place of a second score that was added or taken away. */
function scoreIn(record: unknown): { readonly criterion: string; readonly source: string | null } | null {
  const { criterion, source } = (typeof record === 'object' && record !== null ? record : {}) as {
    criterion?: unknown;
    source?: unknown;
  };
  if (typeof criterion !== 'string') return null;
  return { criterion, source: typeof source === 'string' ? source : null };
}

/** Name of a record that was added or taken away, so that it is no longer, or not yet, in the assessment. */
function nameIn(record: unknown): string | undefined {
  const { name, title, question } = (typeof record === 'object' && record !== null ? record : {}) as {
    name?: unknown;
    title?: unknown;
    question?: unknown;
  };
  return [name, title, question].find((text): text is string => typeof text === 'string' && text !== '');
}
