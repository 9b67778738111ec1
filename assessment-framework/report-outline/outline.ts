/**
 * The chapters of the Word report in their standard order (methodology J). Front matter and chapters first, then the annexes.
 * The cover, the disclaimer and the list of contents are always there and are no chapters.
 */
export const REPORT_CHAPTERS = [
  'foreword',
  'acknowledgements',
  'abbreviations',
  'summary',
  'introduction',
  'context',
  'institutions',
  'sources',
  'coverage',
  'topics',
  'system',
  'certainty',
  'gaps',
  'recommendations',
  'research',
  'plan',
  'targets',
  'reservations',
  'annex-gaps',
  'annex-people',
  'annex-evidence',
  'annex-system-answers',
  'annex-source-answers',
  'annex-derivations',
  'annex-method',
  'annex-legal',
  'annex-references',
] as const;
export type ReportChapter = (typeof REPORT_CHAPTERS)[number];

/** Chapters that stand before the first numbered one, without a number of their own. */
export const FRONT_CHAPTERS: readonly ReportChapter[] = [
  'foreword',
  'acknowledgements',
  'abbreviations',
  'summary',
];

const WRITTEN_CHAPTERS = ['foreword', 'acknowledgements'] as const satisfies readonly ReportChapter[];
type WrittenChapter = (typeof WRITTEN_CHAPTERS)[number];

/** Chapters that are nothing but what the team writes: without a text they are not printed. */
export const isWritten = (chapter: ReportChapter): chapter is WrittenChapter =>
  (WRITTEN_CHAPTERS as readonly ReportChapter[]).includes(chapter);

export const isAnnex = (chapter: ReportChapter): boolean => chapter.startsWith('annex-');

/** Ready choices of chapters. `full` is the one that the team may change; the brief of one page is a file of its own. */
export const REPORT_PRESETS = ['full', 'short', 'sources', 'presentation'] as const;
export type ReportPreset = (typeof REPORT_PRESETS)[number];

const PRESET_CHAPTERS: Readonly<Record<Exclude<ReportPreset, 'full'>, readonly ReportChapter[]>> = {
  short: ['summary'],
  sources: ['sources'],
  presentation: ['summary', 'coverage', 'sources', 'system', 'gaps', 'recommendations', 'plan'],
};

/** A chapter and whether it is in the report, as the team ordered them. */
export interface ChapterChoice {
  readonly chapter: string;
  readonly included: boolean;
}

/**
 * All chapters in the order of the team, each with whether it is in the full report. Chapters the team has not placed follow
 * the one that precedes them in the standard order; names that no chapter has are passed over.
 */
export function orderedChapters(
  choices: readonly ChapterChoice[],
): readonly { readonly chapter: ReportChapter; readonly included: boolean }[] {
  const placed = choices.flatMap(({ chapter, included }) => {
    const known = REPORT_CHAPTERS.find((one) => one === chapter);
    return known ? [{ chapter: known, included }] : [];
  });
  const order = placed.filter(
    ({ chapter }, index) => placed.findIndex((one) => one.chapter === chapter) === index,
  );
  REPORT_CHAPTERS.forEach((chapter, index) => {
    if (order.some((one) => one.chapter === chapter)) return;
    const before = order.findIndex((one) => one.chapter === REPORT_CHAPTERS[index - 1]);
    order.splice(before + 1, 0, { chapter, included: true });
  });
  // Annexes are lettered and stand at the end, wherever they were put.
  return [
    ...order.filter(({ chapter }) => !isAnnex(chapter)),
    ...order.filter(({ chapter }) => isAnnex(chapter)),
  ];
}

/** The chapters of a report in their order. */
export function chaptersOf(
  preset: ReportPreset,
  choices: readonly ChapterChoice[],
): readonly ReportChapter[] {
  if (preset !== 'full') return PRESET_CHAPTERS[preset];
  return orderedChapters(choices).flatMap(({ chapter, included }) => (included ? [chapter] : []));
}
