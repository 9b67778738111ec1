import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../assessment-framework/model/assessment.ts';
import { showToast } from '../../shared/components/undo-toast.tsx';
import { redoChange, undoChange } from '../../shared/data/undo.ts';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import { useErrorSentence } from '../../shared/i18n/use-error-sentence.ts';

/** Takes back the latest change of the user, or brings it back, and says what it was, with the way there and back. */
export function useUndoStep(): (direction: 'undo' | 'redo') => Promise<void> {
  const { t } = useTranslation('app');
  const { assessmentId } = useWorkspace();
  const wordsFor = useChangeWords();
  const sentence = useErrorSentence();
  const isBusy = useRef(false);
  const latest = useRef(wordsFor);
  latest.current = wordsFor;

  return useCallback(
    async function run(direction: 'undo' | 'redo'): Promise<void> {
      if (isBusy.current) return;
      isBusy.current = true;
      try {
        const entries = await (direction === 'undo' ? undoChange : redoChange)(assessmentId);
        if (!entries)
          return showToast({ message: t(direction === 'undo' ? 'undo.nothing' : 'undo.nothingToRedo') });
        const isUndo = direction === 'undo';
        showToast({
          message: t(isUndo ? 'undo.undone' : 'undo.redone', { what: latest.current(entries) }),
          action: t(isUndo ? 'undo.redo' : 'undo.undo'),
          onAction: () => void run(isUndo ? 'redo' : 'undo'),
        });
      } catch (error) {
        showToast({ message: sentence(error) });
      } finally {
        isBusy.current = false;
      }
    },
    [assessmentId, t, sentence],
  );
}

/** What a change touched, in words: the criterion and its source, the topic, or the name of the record. */
function useChangeWords(): (entries: readonly HistoryEntry[]) => string {
  const { t } = useTranslation('app');
  const { assessment, texts } = useWorkspace();
  const nameOf = (id: string) => {
    const record = [...assessment.sources, ...assessment.institutions].find((one) => one.id === id);
    return record && (record.acronym || record.name);
  };
  return (entries) => {
    const [first] = entries;
    if (!first) return '';
    const kind = t([`undo.kinds.${first.entity}`, 'undo.kinds.other']);
    const touched = new Set(
      entries.filter(({ entity }) => entity === 'answers').map(({ entityId }) => entityId),
    );
    if (touched.size > 1) return t('undo.answers', { count: touched.size });
    const [id = '', second = ''] = first.entityId.split('/').map(decodeURIComponent);
    const isCriterion = first.entity === 'answers';
    const own = isCriterion ? id : (texts.topics[id]?.label ?? nameOf(id) ?? nameIn(first.from ?? first.to));
    if (!own) return kind;
    const source = nameOf(second);
    if (first.entity === 'topicLinks' && source) return t('undo.link', { topic: own, source });
    return t('undo.named', {
      kind,
      name: source ? t('undo.ofSource', { name: own, source }) : own,
    });
  };
}

/** Name of a record that the change added or took away, so that it is no longer, or not yet, in the assessment. */
function nameIn(record: unknown): string | undefined {
  const { name, title } = (typeof record === 'object' && record !== null ? record : {}) as {
    name?: unknown;
    title?: unknown;
  };
  return [name, title].find((text) => typeof text === 'string' && text !== '') as string | undefined;
}
