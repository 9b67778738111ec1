import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { GapRecord } from '../../../assessment-framework/model/plan-records.ts';
import { showToast } from '../../shared/components/undo-toast.tsx';
import { cachedAssessment } from '../../shared/data/assessment.ts';
import { removeRecord, saveRecord, saveRecords } from '../../shared/data/save-record.ts';
import { undoChange } from '../../shared/data/undo.ts';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import type { GapItem } from './facts/gap-items.ts';
import { changed, dismissed, merged, newGapRecord, standing } from './facts/gap-record.ts';
import { actionFor, withoutGap } from './facts/take-into-plan.ts';

/** What the team can decide about gaps. Each is one step of undo and says so at the foot of the window. */
export interface GapDecisions {
  readonly accept: (items: readonly GapItem[]) => void;
  /** Open again: not accepted, dismissed or merged. */
  readonly open: (items: readonly GapItem[]) => void;
  readonly dismiss: (items: readonly GapItem[], reason: string) => void;
  readonly merge: (item: GapItem, into: GapItem) => void;
  /** Changes fields that decide nothing: note, reason, reporting duty. */
  readonly change: (item: GapItem, changes: Partial<GapRecord>) => void;
  /** Takes a recommendation into the plan, for a gap or for all it closes; gives the id of its action. */
  readonly plan: (recommendation: string, gap: GapItem | null) => string | null;
  /** Takes a gap out of the actions that answer it. */
  readonly unplan: (item: GapItem) => void;
  /** Adds an empty gap by hand; gives its key. */
  readonly add: () => string;
  readonly remove: (item: GapItem) => void;
}

/** Decisions about the gaps of the open assessment; `items` are all gaps of the page. */
export function useGapDecisions(items: readonly GapItem[]): GapDecisions {
  const { t } = useTranslation('gaps');
  const workspace = useWorkspace();
  const { assessmentId } = workspace;
  return useMemo(() => {
    const say = (message: string) =>
      showToast({ message, action: t('shared:undo'), onAction: () => void undoChange(assessmentId) });
    // What is on screen may be one change behind: asked for at the moment of the change.
    const now = (): Assessment => cachedAssessment(assessmentId) ?? workspace.assessment;
    const write = (records: readonly GapRecord[], message: string) => {
      saveRecords(assessmentId, 'gaps', records);
      say(message);
    };
    const named = (chosen: readonly GapItem[], verb: 'accepted' | 'opened' | 'gone') =>
      t(`decision.said.${verb}`, { count: chosen.length, name: chosen[0]?.name ?? '' });
    return {
      accept: (chosen) =>
        write(
          chosen.map((item) => standing(item, 'accepted')),
          named(chosen, 'accepted'),
        ),
      open: (chosen) =>
        write(
          chosen.map((item) => standing(item, 'open')),
          named(chosen, 'opened'),
        ),
      dismiss: (chosen, reason) =>
        write(
          chosen.map((item) => dismissed(item, reason.trim())),
          named(chosen, 'gone'),
        ),
      merge: (item, into) =>
        write([merged(item, into.key)], t('merge.said', { name: item.name, into: into.name })),
      change: (item, changes) => saveRecord(assessmentId, 'gaps', changed(item, changes)),
      plan: (recommendation, gap) => {
        const ground = { ...workspace, assessment: now(), items };
        const action = actionFor(ground, recommendation, gap?.key ?? null);
        if (!action) return null;
        saveRecord(assessmentId, 'actions', action);
        say(t('plan.said', { title: action.title }));
        return action.id;
      },
      unplan: (item) => {
        saveRecords(assessmentId, 'actions', withoutGap(item));
        say(t('plan.outOf', { count: item.actions.length, name: item.name }));
      },
      add: () => {
        const record = newGapRecord({ rule: null, subjectKind: 'system', subject: 'system' });
        saveRecord(assessmentId, 'gaps', record);
        return record.id;
      },
      remove: (item) => {
        removeRecord(assessmentId, 'gaps', [item.record?.id ?? '']);
        say(t('manual.removed'));
      },
    };
  }, [assessmentId, workspace, items, t]);
}
