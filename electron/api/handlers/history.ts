import type { UndoneChange } from '../../../db/undo.ts';
import { defined } from '../defined.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { authorOf } from './author.ts';

export function historyHandlers({
  library,
}: Services): HandlersOf<'history.list' | 'history.undo' | 'history.redo'> {
  return {
    'history.list': ({ assessmentId, ...query }) => library.history.list(assessmentId, defined(query)),
    'history.undo': ({ assessmentId }) => entriesOf(library.history.undo(assessmentId, authorOf(library))),
    'history.redo': ({ assessmentId }) => entriesOf(library.history.redo(assessmentId, authorOf(library))),
  };
}

const entriesOf = (change: UndoneChange | null) => change && { entries: [...change.entries] };
