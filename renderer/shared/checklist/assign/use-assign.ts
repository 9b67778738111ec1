import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../assessment-framework/model/assessment.ts';
import { showToast } from '../../components/undo-toast.tsx';
import type { AnswerKey } from '../../data/save-answer.ts';
import { removeRecords, saveRecord, saveRecords } from '../../data/save-record.ts';
import { useStatus } from '../../data/status.ts';
import { undoChange } from '../../data/undo.ts';
import { useWorkspace } from '../../data/workspace.tsx';
import { assignmentsOf } from '../answers-index.ts';
import { assignmentKey, assignmentsTo, meAmong } from './team.ts';

/** Who of the team looks after what. */
export interface AssignWork {
  readonly people: readonly Person[];
  /** The person of the team who works here; null until something is assigned to them. */
  readonly me: Person | null;
  readonly myName: string;
  /** Assigns criteria to somebody, or to nobody (null), as one step of undo. */
  readonly assign: (keys: readonly AnswerKey[], person: string | null) => void;
  /** Assigns criteria to whoever works here, who joins the team with it when they were not in it. */
  readonly assignToMe: (keys: readonly AnswerKey[]) => void;
}

/** Assigns criteria to the people of the team. */
export function useAssign(): AssignWork {
  const { t } = useTranslation('checklist');
  const { assessmentId, assessment } = useWorkspace();
  const { profile } = useStatus();
  const { people, assignments } = assessment;
  const me = meAmong(people, profile?.name);
  const done = (message: string) =>
    showToast({
      message,
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  const assignTo = (keys: readonly AnswerKey[], { id, name }: Pick<Person, 'id' | 'name'>) => {
    saveRecords(assessmentId, 'assignments', assignmentsTo(keys, id));
    done(t('assign.done', { count: keys.length, name }));
  };
  return {
    people,
    me,
    myName: profile?.name ?? '',
    assign: (keys, person) => {
      const somebody = people.find(({ id }) => id === person);
      if (somebody) return assignTo(keys, somebody);
      const given = keys.filter((key) => assignmentsOf(assignments, key.source).has(key.criterion));
      if (given.length === 0) return;
      removeRecords(assessmentId, 'assignments', given.map(assignmentKey));
      done(t('assign.cleared', { count: given.length }));
    },
    assignToMe: (keys) => {
      if (me) return assignTo(keys, me);
      if (!profile) return;
      const { name, organisation } = profile;
      const joining: Person = { id: crypto.randomUUID(), name, organisation, role: 'assessor' };
      saveRecord(assessmentId, 'people', joining);
      assignTo(keys, joining);
    },
  };
}
