import { useHotkeys } from '../hooks/use-hotkeys.ts';
import { neighbour } from './neighbour.ts';
import type { Selection } from './selection/use-selection.ts';
import type { AnswerWork } from './use-answer.ts';

/** The part of the checklist that floats open; one at a time. */
export type OpenPart = 'evidence' | 'filter' | 'assign' | 'assignSelection' | 'reason';

interface ChecklistKeys {
  readonly work: AnswerWork;
  /** Criteria of the list in its order. */
  readonly ids: readonly string[];
  readonly selection: Selection;
  readonly onChoose: (criterion: string) => void;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  /** What floats open has the keys to itself. */
  readonly open: OpenPart | null;
  readonly onOpen: (part: OpenPart) => void;
}

/**
 * The keys of a checklist: 0-4, N, U for the answer, L, M, H for confidence, J and K to move, X and Shift with arrows to
 * select, F, A, E to open, Delete. While criteria are selected, N, U, A and Delete belong to the selection.
 */
export function useChecklistKeys(keys: ChecklistKeys): void {
  const { work, ids, selection, onChoose, onPrevious, onNext, open, onOpen } = keys;
  const { criterion } = work.key;
  const sure = (confidence: 'low' | 'medium' | 'high') => () => {
    if (typeof work.answer?.value === 'number') work.change({ confidence });
  };
  const move = (by: 1 | -1) => (event: KeyboardEvent) => {
    const step = by === 1 ? onNext : onPrevious;
    if (!event.shiftKey) return step?.();
    const to = neighbour(ids, criterion, by);
    selection.extendTo(to ?? criterion, criterion);
    if (to !== null) onChoose(to);
  };
  const one = {
    n: () => work.choose('NA'),
    u: () => work.choose('NK'),
    a: () => onOpen('assign'),
    Backspace: work.clear,
    Delete: work.clear,
  };
  const all = {
    '0': () => work.choose(0),
    '1': () => work.choose(1),
    '2': () => work.choose(2),
    '3': () => work.choose(3),
    '4': () => work.choose(4),
    l: sure('low'),
    m: sure('medium'),
    h: sure('high'),
    j: () => onNext?.(),
    ArrowDown: move(1),
    k: () => onPrevious?.(),
    ArrowUp: move(-1),
    x: () => selection.toggle(criterion),
    f: () => onOpen('filter'),
    e: () => {
      if (work.answer) onOpen('evidence');
    },
    ...(selection.ids.length === 0 ? one : {}),
  };
  useHotkeys(open === null || open === 'reason' ? all : {});
}
