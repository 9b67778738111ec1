import type { BlockScore, Scores } from '../../../../assessment-framework/scoring/result.ts';

/** What somebody set out to do on a day: dimensions and sources by their names below. */
export interface TodayList {
  /** The day it was made for, YYYY-MM-DD. */
  readonly day: string;
  readonly blocks: readonly string[];
}

/** Name of a block in the list: a dimension, or a source. */
export const blockName = (id: string, source: string | null): string =>
  source === null ? `system:${id}` : `source:${source}`;

/** What is left of one block. */
export interface BlockLeft {
  readonly name: string;
  readonly id: string;
  readonly source: string | null;
  readonly left: number;
  readonly total: number;
}

/** What is left of the blocks of a list, in its order; blocks that are gone are left out. */
export function leftOf(
  { blocks }: TodayList,
  scores: Pick<Scores, 'dimensions' | 'sources'>,
): readonly BlockLeft[] {
  const known = new Map<string, { block: BlockScore; source: string | null }>();
  for (const block of scores.dimensions) known.set(blockName(block.id, null), { block, source: null });
  for (const block of scores.sources) known.set(blockName(block.id, block.id), { block, source: block.id });
  return blocks.flatMap((name) => {
    const found = known.get(name);
    if (!found) return [];
    const { id, counts } = found.block;
    return [{ name, id, source: found.source, left: counts.blank, total: counts.total }];
  });
}

/** The list with a block put on it or taken off; a list of an earlier day gives way to a new one. */
export function withBlock(list: TodayList | undefined, day: string, name: string): TodayList {
  const blocks = list?.day === day ? list.blocks : [];
  return {
    day,
    blocks: blocks.includes(name) ? blocks.filter((other) => other !== name) : [...blocks, name],
  };
}

/** Today as a calendar day of this computer, YYYY-MM-DD. */
export const calendarDay = (now: Date): string => now.toLocaleDateString('sv-SE');
