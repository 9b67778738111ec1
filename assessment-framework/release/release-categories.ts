import type { ReportChapter } from '../report-outline/outline.ts';
import type { ReleaseProfile } from './release-profiles.ts';

interface CategoryRule {
  /** Profiles whose files go without it. */
  readonly leftOutOf: readonly ReleaseProfile[];
  /** What printed files then do not hold at all: their content is of this category from end to end. */
  readonly chapters?: readonly ReportChapter[];
  readonly sheets?: readonly ReleaseSheet[];
}

/** Sheets of the workbook that a release can do without; ids as in their keys `sheet.<id>`. */
export type ReleaseSheet = 'answers' | 'evidence' | 'derivations' | 'influence' | 'agreement' | 'targets';

/**
 * What a release profile leaves out: the one place where this is decided. A sentence for each is in the locale files under
 * `release.category.<id>`.
 */
const CATEGORIES = {
  /** Names of the team and of reviewers; their organisations stay. */
  people: { leftOutOf: ['public'], chapters: ['acknowledgements'] },
  /** Name, e-mail and telephone of contacts that are no focal points or did not consent; their function stays. */
  contacts: { leftOutOf: ['government', 'public'] },
  /** The same of focal points who consented to be published. */
  'official-contacts': { leftOutOf: ['public'] },
  /** Names of interviewed persons who did not consent. */
  'interview-names-without-consent': { leftOutOf: ['internal', 'government', 'public'] },
  /** Names of those who did. */
  'interview-names': { leftOutOf: ['government', 'public'] },
  /** Notes, recordings and other files of interviews. */
  'interview-files': { leftOutOf: ['government', 'public'] },
  /** Records of interviews: function, institution, place, date. */
  interviews: { leftOutOf: ['public'] },
  /** Records and files of documents and links. */
  evidence: { leftOutOf: ['public'], chapters: ['annex-evidence'], sheets: ['evidence'] },
  /** Notes that the team wrote for itself. */
  comments: { leftOutOf: ['government', 'public'] },
  /** Why an answer, a link or a decision on a gap is as it is. */
  justifications: { leftOutOf: ['public'] },
  /** Verdicts and comments of reviewers; reservations stay, they are made to be printed. */
  reviews: { leftOutOf: ['public'] },
  'second-scores': { leftOutOf: ['government', 'public'], sheets: ['agreement'] },
  /** Who of the team looks after what. */
  assignments: { leftOutOf: ['government', 'public'] },
  /** Who gave an answer or settled a review, and when an answer was given; drafts behind the texts of the report. */
  authorship: { leftOutOf: ['government', 'public'] },
  history: { leftOutOf: ['government', 'public'] },
  /** Levels of single answers in printed files. Packages keep them bare: scores are computed from them. */
  'answer-levels': {
    leftOutOf: ['public'],
    chapters: ['targets', 'annex-gaps', 'annex-system-answers', 'annex-source-answers', 'annex-derivations'],
    sheets: ['answers', 'derivations', 'influence', 'agreement', 'targets'],
  },
  /** Names of persons that this profile leaves out, where texts that stay mention them. */
  'names-in-texts': { leftOutOf: ['government', 'public'] },
  /** E-mail addresses and telephone numbers in texts that stay. */
  'contact-details-in-texts': { leftOutOf: ['government', 'public'] },
} as const satisfies Readonly<Record<string, CategoryRule>>;

export type ReleaseCategory = keyof typeof CATEGORIES;

/** All categories, in the order in which a preview shows them. */
export const RELEASE_CATEGORIES = Object.keys(CATEGORIES) as readonly ReleaseCategory[];

const ruleOf = (category: ReleaseCategory): CategoryRule => CATEGORIES[category];

/** Whether files of a profile go without what is in a category. */
export const leavesOut = (profile: ReleaseProfile, category: ReleaseCategory): boolean =>
  ruleOf(category).leftOutOf.includes(profile);

/** What the printed files of a profile hold: Word, PDF, Excel, the brief and the plan. */
export interface ReleaseChoices {
  readonly chaptersLeftOut: readonly ReportChapter[];
  readonly sheetsLeftOut: readonly ReleaseSheet[];
  /** Whether levels of single answers are shown at all: in tables, in facts behind gaps, in formulas over answers. */
  readonly answerLevels: boolean;
  /** Whether the agreement between assessors is shown. */
  readonly secondScores: boolean;
  /** Whether evidence is listed and counted. */
  readonly evidence: boolean;
  /** Whether reasons are shown; where they are not, nothing says that there are none. */
  readonly justifications: boolean;
}

/** What printed files show for a profile. What is left out is named as left out, never as missing. */
export function releaseChoices(profile: ReleaseProfile): ReleaseChoices {
  const out = RELEASE_CATEGORIES.filter((category) => leavesOut(profile, category)).map(ruleOf);
  return {
    chaptersLeftOut: out.flatMap(({ chapters = [] }) => chapters),
    sheetsLeftOut: [...new Set(out.flatMap(({ sheets = [] }) => sheets))],
    answerLevels: !leavesOut(profile, 'answer-levels'),
    secondScores: !leavesOut(profile, 'second-scores'),
    evidence: !leavesOut(profile, 'evidence'),
    justifications: !leavesOut(profile, 'justifications'),
  };
}

/** The chapters of a report that a profile may hold, in their order. */
export function chaptersForRelease(
  chapters: readonly ReportChapter[],
  profile: ReleaseProfile,
): readonly ReportChapter[] {
  const { chaptersLeftOut } = releaseChoices(profile);
  return chapters.filter((chapter) => !chaptersLeftOut.includes(chapter));
}
