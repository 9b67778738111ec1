import type { AnswerValue } from '../model/assessment.ts';
import type { Confidence } from '../model/common.ts';
import type { FormulaStep } from './formula.ts';
import type { SentenceKey } from './sentence-keys.ts';

/** The indices of F.5 and F.6. */
export type IndexId = 'system' | 'sources' | 'coverage' | 'overall';

/** What a derivation explains: an index, a block, a topic, a cell of the matrix, or one answer. */
export type Subject =
  | { readonly kind: 'index'; readonly id: IndexId }
  | { readonly kind: 'dimension'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'cell'; readonly topic: string; readonly source: string }
  /** `source` null: a criterion of the system checklist. */
  | { readonly kind: 'answer'; readonly criterion: string; readonly source: string | null };

/** What has a name in the framework or the assessment. */
export type NameKind =
  | 'dimension'
  | 'source'
  | 'topic'
  | 'criterion'
  | 'variable'
  | 'band'
  | 'coverage-level'
  | 'reference'
  | 'evidence';

/**
 * What is put into a sentence, still without a language. Numbers are unrounded and are rounded once, when they are written:
 * `score` and `percent` are fractions, `number` is printed with up to three decimals, `count` also chooses the plural.
 * `note` is Markdown, which is printed without its marks.
 */
export type Param =
  | { readonly as: 'score' | 'percent' | 'number' | 'count'; readonly value: number }
  | { readonly as: 'text' | 'note' | 'date'; readonly value: string }
  | { readonly as: 'name'; readonly of: NameKind; readonly id: string }
  /** The sentence of a level in the framework. */
  | { readonly as: 'rubric'; readonly criterion: string; readonly level: number }
  | { readonly as: 'phrase'; readonly key: SentenceKey; readonly params?: Params }
  /** `list`: joined as the language joins words; `items`: joined by semicolons, for entries that hold commas. */
  | { readonly as: 'list' | 'items'; readonly of: readonly Param[] };
export type Params = Readonly<Record<string, Param>>;

/** A sentence without a language: a key of `locales/` and what is put into it. */
export interface Statement {
  readonly key: SentenceKey;
  readonly params: Params;
}

/** One row of what a number is made of. Numbers are fractions 0-1; null where there is none. */
export type DerivationPart =
  | {
      /** A criterion of a block. */
      readonly kind: 'answer';
      readonly subject: Extract<Subject, { kind: 'answer' }>;
      readonly critical: boolean;
      readonly weight: number;
      /** null: not yet answered. */
      readonly level: AnswerValue | null;
      readonly confidence: Confidence | null;
      /** Level divided by the highest level. */
      readonly value: number | null;
      /** Weight times value. */
      readonly adds: number | null;
      /** Whether this answer sets the cap that bites. */
      readonly caps: boolean;
    }
  | {
      /** A dimension, a source or a topic of an index; an index of the overall figure; a cell of a topic. */
      readonly kind: 'score';
      readonly subject: Subject;
      /** null: it has no weight of its own (cells of a topic, indices of the overall figure). */
      readonly weight: number | null;
      readonly value: number | null;
      readonly lower: number;
      readonly upper: number;
      readonly counts: boolean;
    }
  | {
      /** A factor of a cell: share of the population, share of the elements, quality of the source. */
      readonly kind: 'factor';
      readonly factor: 'share' | 'variables' | 'quality';
      /** Where it comes from, when that is a number with a derivation of its own. */
      readonly subject: Subject | null;
      readonly value: number;
    }
  | { readonly kind: 'evidence'; readonly id: string };

/** The formulas of F.1 to F.6; each has its letters and a legend. */
export type FormulaName =
  | 'answer'
  | 'block'
  | 'cell'
  | 'topic'
  | 'coverage'
  | 'sources'
  | 'system'
  | 'overall';

/** Sections of the methodology that a derivation follows. */
export type MethodReference = 'F.1' | 'F.4' | 'F.5' | 'F.6';

/**
 * Where a number comes from, read off the engine's own results and never computed a second time. It holds no words: the
 * sentences are made by `sentencesOf` in any of the languages.
 */
export interface Derivation {
  readonly subject: Subject;
  /** The engine's number, unrounded; null where it gives none. */
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number;
  readonly statements: readonly Statement[];
  readonly formula: {
    readonly name: FormulaName;
    /** Its steps with the numbers put in; empty where there is nothing to compute. */
    readonly steps: readonly FormulaStep[];
  };
  readonly parts: readonly DerivationPart[];
  readonly framework: { readonly id: string; readonly version: string };
  readonly reference: MethodReference;
}
