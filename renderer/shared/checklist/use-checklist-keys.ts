import { useHotkeys } from '../hooks/use-hotkeys.ts';
import type { AnswerWork } from './use-answer.ts';

interface ChecklistKeys {
  readonly work: AnswerWork;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onEvidence: () => void;
}

/** The keys of a checklist: 0-4, N, U for the answer, L, M, H for confidence, J and K to move, E, Delete. */
export function useChecklistKeys({ work, onPrevious, onNext, onEvidence }: ChecklistKeys): void {
  const next = () => onNext?.();
  const previous = () => onPrevious?.();
  const sure = (confidence: 'low' | 'medium' | 'high') => () => {
    if (typeof work.answer?.value === 'number') work.change({ confidence });
  };
  useHotkeys({
    '0': () => work.choose(0),
    '1': () => work.choose(1),
    '2': () => work.choose(2),
    '3': () => work.choose(3),
    '4': () => work.choose(4),
    n: () => work.choose('NA'),
    u: () => work.choose('NK'),
    l: sure('low'),
    m: sure('medium'),
    h: sure('high'),
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    e: () => {
      if (work.answer) onEvidence();
    },
    Backspace: work.clear,
    Delete: work.clear,
  });
}
