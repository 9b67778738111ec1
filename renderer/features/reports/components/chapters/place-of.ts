import { isAnnex, type ReportChapter } from '../../../../../assessment-framework/report-outline/outline.ts';

/** The place a chapter may move to: annexes stay behind the chapters, and chapters before the annexes. */
export function placeOf(
  chapters: readonly { readonly chapter: ReportChapter }[],
  from: number,
  to: number,
): number {
  const annexes = chapters.filter(({ chapter }) => isAnnex(chapter)).length;
  const firstAnnex = chapters.length - annexes;
  const moved = chapters[from];
  if (moved === undefined) return from;
  return isAnnex(moved.chapter) ? Math.max(to, firstAnnex) : Math.min(to, firstAnnex - 1);
}
