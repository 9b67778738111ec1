import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../assessment-framework/model/plan-records.ts';
import { newAction } from '../../../assessment-framework/plan/action-from-recommendation.ts';
import { showToast } from '../../shared/components/undo-toast.tsx';
import { cachedAssessment } from '../../shared/data/assessment.ts';
import { changeRecord, removeRecord, saveRecord, saveRecords } from '../../shared/data/save-record.ts';
import { undoChange } from '../../shared/data/undo.ts';
import { useGaps, useWorkspace } from '../../shared/data/workspace.tsx';
import { moveRecord } from '../../shared/ordering/move-record.ts';
import { nextOrder, ownAction } from './facts/new-action.ts';

/** What can be done to the plan; everything saves itself and can be undone. */
export interface PlanChanges {
  readonly change: (id: string, changes: Partial<Action>) => void;
  readonly move: (id: string, to: number) => void;
  /** Writes all actions in this order, as one step of undo. */
  readonly putInOrder: (ids: readonly string[]) => void;
  /** Each gives the id of the new action. */
  readonly addOwn: (title: string) => string;
  readonly addFrom: (recommendation: string) => string | null;
  readonly duplicate: (id: string) => string | null;
  readonly remove: (id: string) => void;
}

/** The changes of the open assessment's plan. */
export function usePlanChanges(): PlanChanges {
  const { t } = useTranslation('plan');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const opened = useRef(assessment);
  opened.current = assessment;
  const gaps = useGaps();
  return useMemo(() => {
    // What is on screen may be one change behind: asked for at the moment of the change.
    const now = () => cachedAssessment(assessmentId) ?? opened.current;
    const add = (action: Action) => {
      saveRecord(assessmentId, 'actions', action);
      return action.id;
    };
    const withUndo = (message: string) =>
      showToast({ message, action: t('shared:undo'), onAction: () => void undoChange(assessmentId) });
    return {
      change: (id, changes) => changeRecord(assessmentId, 'actions', [id], changes),
      move: (id, to) => saveRecords(assessmentId, 'actions', moveRecord(now().actions, id, to)),
      putInOrder: (ids) => {
        const places = new Map(ids.map((id, place) => [id, place]));
        const changed = now().actions.flatMap((action) => {
          const order = places.get(action.id);
          return order === undefined || order === action.order ? [] : [{ ...action, order }];
        });
        saveRecords(assessmentId, 'actions', changed);
        withUndo(t('ordered', { count: ids.length }));
      },
      addOwn: (title) => add(ownAction(title, now().head, now().actions)),
      addFrom: (id) => {
        const recommendation = framework.recommendations.find((each) => each.id === id);
        if (!recommendation) return null;
        const text = texts.recommendations[id];
        return add(
          newAction(framework, now(), recommendation, {
            id: crypto.randomUUID(),
            title: text?.label ?? id,
            success: text?.text ?? '',
            order: nextOrder(now().actions),
            gaps: gaps.filter((gap) => gap.state === 'found' && !gap.dismissed),
          }),
        );
      },
      duplicate: (id) => {
        const action = now().actions.find((each) => each.id === id);
        if (!action) return null;
        return add({
          ...action,
          id: crypto.randomUUID(),
          title: t('copyOf', { title: action.title }).slice(0, 300),
          order: nextOrder(now().actions),
        });
      },
      remove: (id) => {
        const action = now().actions.find((each) => each.id === id);
        if (!action) return;
        removeRecord(assessmentId, 'actions', [id]);
        withUndo(t('removed', { title: action.title }));
      },
    };
  }, [assessmentId, framework, texts, gaps, t]);
}
