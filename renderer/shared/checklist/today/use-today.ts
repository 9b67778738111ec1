import { useSavePreferences, useStatus } from '../../data/status.ts';
import { useScores, useWorkspace } from '../../data/workspace.tsx';
import { type BlockLeft, calendarDay, leftOf, withBlock } from './today.ts';

/** The list of today in the open assessment. */
export interface TodayWork {
  readonly blocks: readonly BlockLeft[];
  /** Blocks of an earlier day that are not finished; empty once something is on the list of today. */
  readonly over: readonly BlockLeft[];
  readonly has: (name: string) => boolean;
  readonly toggle: (name: string) => void;
  /** Takes what an earlier day left over to today. */
  readonly keep: () => void;
  /** Begins today with an empty list. */
  readonly begin: () => void;
}

/** What the assessor set out to do today; a preference of this computer, not a part of the assessment. */
export function useToday(): TodayWork {
  const { assessmentId } = useWorkspace();
  const scores = useScores();
  const { today } = useStatus().preferences;
  const save = useSavePreferences();
  const day = calendarDay(new Date());
  const list = today[assessmentId];
  const isToday = list?.day === day;
  const left = list ? leftOf(list, scores) : [];
  const over = isToday ? [] : left.filter((block) => block.left > 0);
  const write = (blocks: readonly string[]) =>
    save.mutate({ today: { ...today, [assessmentId]: { day, blocks: [...blocks] } } });
  return {
    blocks: isToday ? left : [],
    over,
    has: (name) => isToday && list.blocks.includes(name),
    toggle: (name) => write(withBlock(list, day, name).blocks),
    keep: () => write(over.map(({ name }) => name)),
    begin: () => write([]),
  };
}
