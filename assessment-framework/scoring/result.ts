import type { AnswerValue } from '../model/assessment.ts';
import type { Confidence, TopicPriority } from '../model/common.ts';
import type { Severity } from '../model/constants.ts';

/** Lower and upper bound of a score, fractions 0-1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** How one criterion entered a block score (F.3, F.4). `x` are fractions 0-1. */
export interface AnswerTerm {
  readonly criterion: string;
  readonly critical: boolean;
  readonly weight: number;
  /** null: not yet answered. */
  readonly value: AnswerValue | null;
  readonly confidence: Confidence | null;
  readonly x: number | null;
  readonly xLower: number;
  readonly xUpper: number;
}

export type BlockState = 'scored' | 'withheld' | 'not-applicable' | 'empty';

/** Score of a dimension or a source with everything it came from (F.3, F.4). */
export interface BlockScore {
  readonly id: string;
  readonly state: BlockState;
  /** Point score; null unless state is `scored`. */
  readonly score: number | null;
  readonly lower: number;
  readonly upper: number;
  /** Weighted mean of known answers before the cap; null when nothing is known. Kept for withheld blocks too. */
  readonly rawMean: number | null;
  /** 0.5, 0.75 or 1. */
  readonly cap: number;
  readonly completeness: number;
  readonly applicability: number;
  /** CF of F.3. */
  readonly confidence: number;
  readonly grade: string;
  readonly counts: {
    readonly total: number;
    readonly known: number;
    readonly notKnown: number;
    readonly notApplicable: number;
    readonly blank: number;
  };
  /** Criteria whose level set the cap; empty when no cap bites. */
  readonly cappedBy: readonly string[];
  /** Why it is withheld; empty unless state is `withheld`. */
  readonly withheldBecause: readonly ('completeness' | 'applicability')[];
  readonly terms: readonly AnswerTerm[];
}

export interface SourceScore extends BlockScore {
  readonly core: boolean;
  /** Weight in the source quality index (F.2). */
  readonly sourceWeight: number;
  /** Mean of known answers by group of criteria (COV, CON, ...), fraction 0-1; null when nothing is known. */
  readonly groups: Readonly<Record<string, number | null>>;
}

/** One source measuring one topic: C(t,s) = cube root of share, variables and quality (F.5). */
export interface CoverageCell {
  readonly source: string;
  readonly share: number;
  readonly variables: number;
  readonly presentVariables: readonly string[];
  readonly missingVariables: readonly string[];
  /** Q: point score of the source, or the middle of its interval when that is withheld or empty. */
  readonly quality: number;
  readonly qualityIsMidpoint: boolean;
  readonly coverage: number;
  readonly lower: number;
  readonly upper: number;
}

export interface TopicCoverage {
  readonly id: string;
  readonly priority: TopicPriority;
  /** True while a contextual topic keeps the framework's default. */
  readonly priorityUndecided: boolean;
  /** p_t of F.2; 0 when not relevant. */
  readonly weight: number;
  readonly coverage: number;
  readonly lower: number;
  readonly upper: number;
  /** Level of F.5: uncovered, weak, partial, good; null when not relevant. */
  readonly band: string | null;
  /** Best first. */
  readonly cells: readonly CoverageCell[];
  /** The second source's share of what the first leaves, and why (F.5); null with fewer than two cells. */
  readonly beta: {
    readonly value: number;
    readonly linked: boolean;
    readonly because: 'stated' | 'answers' | 'not-linked';
  } | null;
}

export interface Index {
  /** null when withheld or when there is nothing to aggregate. */
  readonly score: number | null;
  readonly lower: number;
  readonly upper: number;
  /** Band of the point score; null without one. */
  readonly band: string | null;
  readonly bandLower: string;
  readonly bandUpper: string;
  /** Blocks left out because they have no point score. */
  readonly leftOut: readonly string[];
}

export interface Indices {
  readonly system: Index & { readonly arithmetic: number | null };
  readonly sources: Index;
  readonly coverage: Index & {
    readonly headcount: number | null;
    readonly coveredTopics: number;
    readonly relevantTopics: number;
  };
  readonly overall: {
    readonly score: number | null;
    readonly lower: number;
    readonly upper: number;
    readonly band: string | null;
  };
}

/** Everything computed from the answers and links of one assessment. */
export interface Scores {
  readonly framework: { readonly id: string; readonly version: string };
  readonly dimensions: readonly BlockScore[];
  readonly sources: readonly SourceScore[];
  readonly topics: readonly TopicCoverage[];
  readonly indices: Indices;
}

/**
 * One finding that made a rule fire: what was asked, what was found, and the threshold. Fractions 0-1; years are calendar
 * years; `source` null for a system criterion.
 */
export type GapFact =
  /** A level of at most `atMost` counts as a shortfall; `value` may be 'NK' in a gap to be verified. */
  | {
      readonly kind: 'answer';
      readonly criterion: string;
      readonly source: string | null;
      readonly value: AnswerValue | null;
      readonly atMost: number;
    }
  /** T(t) is below `below`. */
  | { readonly kind: 'coverage'; readonly topic: string; readonly value: number; readonly below: number }
  /** The largest share of the population among the linked sources, which are named best first. */
  | {
      readonly kind: 'share';
      readonly topic: string;
      readonly sources: readonly string[];
      readonly largest: number;
      readonly atMost: number;
    }
  /** Demanded elements that the best source has and lacks; `value` is v of F.5. */
  | {
      readonly kind: 'variables';
      readonly topic: string;
      readonly source: string;
      readonly present: readonly string[];
      readonly missing: readonly string[];
      readonly value: number;
      readonly below: number;
    }
  /** Sources linked with a share above 0; null where the rule sets no such bound. */
  | {
      readonly kind: 'linked-sources';
      readonly topic: string;
      readonly sources: readonly string[];
      readonly count: number;
      readonly atLeast: number | null;
      readonly atMost: number | null;
    }
  /** The latest reference year lies more than `tolerance` years before the reference year of the assessment. */
  | {
      readonly kind: 'age';
      readonly source: string;
      readonly year: number;
      readonly referenceYear: number;
      readonly tolerance: number;
    }
  | { readonly kind: 'no-source-of-type'; readonly type: string; readonly topic: string }
  | { readonly kind: 'demanded'; readonly topic: string; readonly variable: string }
  /** Other sources are linked to these topics of the source. */
  | { readonly kind: 'shares-a-topic'; readonly source: string; readonly topics: readonly string[] }
  /** A topic that the rule names is relevant in the country. */
  | { readonly kind: 'relevant'; readonly topic: string };

/** A detected shortfall (E.1) with its severity (E.2) and what it rests on. */
export interface Gap {
  /** `<rule>:<subject>`, stable between computations. Unique, as no source may have the id of a topic or `system`. */
  readonly key: string;
  readonly rule: string;
  readonly state: 'found' | 'to-verify';
  readonly subjectKind: 'topic' | 'source' | 'system';
  readonly subject: string;
  readonly severity: Severity;
  /** Affected topics and sources. */
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  /** The answers that decided: criterion, source (null for system criteria) and value. */
  readonly decidedBy: readonly {
    readonly criterion: string;
    readonly source: string | null;
    readonly value: AnswerValue | null;
  }[];
  /** Recommendations that close it (E.3); those made for other topics are left out. */
  readonly recommendations: readonly string[];
  /** What made it fire: the parts of the rule that decided. */
  readonly facts: readonly GapFact[];
  /** Custodians of the affected sources; for the system, institutions that fill a lead role of what closes it. */
  readonly institutions: readonly string[];
  /** SDG goals, targets and indicators (`10.7.3`) of the rule and the affected topics, in the order of the Agenda. */
  readonly sdg: readonly string[];
  /** Objectives 1-23 of the Global Compact for Migration, of the rule and the affected topics. */
  readonly gcm: readonly number[];
  readonly derivation: {
    readonly priority: number;
    readonly impact: number;
    readonly points: number;
    readonly baseSeverity: Severity;
    readonly steps: readonly ('protection' | 'reporting-duty' | 'substitutable')[];
  };
  /** Dismissed by the team, and the facts are still those it was dismissed on. */
  readonly dismissed: boolean;
}
