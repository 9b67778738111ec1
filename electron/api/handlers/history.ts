import type { UndoneChange } from '../../../db/undo.ts';
import { defined } from '../defined.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { authorOf } from './author.ts';

type HistoryProcedures = `history.${'list' | 'changes' | 'restore' | 'undo' | 'redo'}`;

export function historyHandlers({ library }: Services): HandlersOf<HistoryProcedures> {
  return {
    'history.list': ({ assessmentId, ...query }) => library.history.list(assessmentId, defined(query)),
    'history.changes': ({ assessmentId, ...query }) => {
      const { changes, people, more } = library.history.changes(assessmentId, query);
      return {
        changes: changes.map((change) => ({ ...change, entries: [...change.entries] })),
        people: [...people],
        more,
      };
    },
    'history.restore': ({ assessmentId, entry, value }) =>
      library.history.restore(assessmentId, entry, value, authorOf(library)),
    'history.undo': ({ assessmentId }) => entriesOf(library.history.undo(assessmentId, authorOf(library))),
    'history.redo': ({ assessmentId }) => entriesOf(library.history.redo(assessmentId, authorOf(library))),
  };
}

const entriesOf = (change: UndoneChange | null) => change && { entries: [...change.entries] };
