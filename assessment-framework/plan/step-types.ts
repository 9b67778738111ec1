import type { Severity } from '../model/constants.ts';

/** An action as the choice of next steps sees it. */
export interface StepCandidate {
  readonly id: string;
  /** Cost in the currency of the plan; null: nobody gave a figure. */
  readonly cost: number | null;
  /** The cost is an order of magnitude and not an amount. */
  readonly costIsClass: boolean;
  /** Keys of the gaps it closes; those that are not in the list of gaps are passed over. */
  readonly closes: readonly string[];
  /** Candidates that must be done before it. What is done already is not named. */
  readonly dependsOn: readonly string[];
  /** Day on which it can be done at the earliest, over its dependencies; null: never, as it waits for itself. */
  readonly finish: string | null;
}

/** A gap as the choice of next steps sees it. */
export interface StepGap {
  readonly key: string;
  readonly severity: Severity;
  /** What closing it is worth; above 0. */
  readonly points: number;
}

/** What the choice must keep to, and how long it may look. */
export interface StepLimits {
  /** Money at hand in the currency of the plan; null: as much as it takes. */
  readonly budget: number | null;
  /** Day by which every chosen action must be done; null: no such day. */
  readonly until: string | null;
  /** Actions without a figure for their cost: leave them out (the default), or take them to cost nothing. */
  readonly unknownCosts?: 'leave-out' | 'as-nothing';
  /** Work after which the search gives the best plan found and a bound, in comparisons; a count, so that every computer answers alike. */
  readonly effort?: number;
}

/** A reason in words: a key of the sentences, and what fills them. */
export interface StepReason {
  /**
   * `closes-critical` {gaps, count}; `closes` {gaps, count, points}: all gaps it closes at this place in the order;
   * `unlocks` {actions, count}: chosen actions that wait for it; `needed-for` {actions, count}: it closes nothing new
   * itself; `points-per-cost` {points, cost}; `costs-nothing`.
   */
  readonly key: 'closes-critical' | 'closes' | 'unlocks' | 'needed-for' | 'points-per-cost' | 'costs-nothing';
  readonly params: Readonly<Record<string, number | readonly string[]>>;
}

/** Totals of the steps up to one of them. */
export interface StepTotals {
  readonly critical: number;
  readonly gaps: number;
  readonly points: number;
  readonly cost: number;
}

/** A chosen action at its place in the order. */
export interface Step {
  readonly action: string;
  /** Gaps that it closes and no step before it. */
  readonly closes: readonly string[];
  readonly cost: number;
  readonly costIsClass: boolean;
  readonly finish: string | null;
  readonly reasons: readonly StepReason[];
  readonly totals: StepTotals;
}

/** Why an action was not chosen. */
export interface LeftOut {
  readonly action: string;
  /**
   * `no-cost`: no figure; `cycle`: it waits for itself; `too-late` {finish, until}; `dependency-left-out` {actions}: it
   * needs something that cannot be chosen; `closes-nothing`: no open gap names it; `over-budget` {cost, budget}: with
   * what it needs it costs more than there is; `nothing-new`: the chosen steps close all its gaps; `no-money-left`
   * {cost, left, gaps, points}: it would close more, but the money is better spent.
   */
  readonly why:
    | 'no-cost'
    | 'cycle'
    | 'too-late'
    | 'dependency-left-out'
    | 'closes-nothing'
    | 'over-budget'
    | 'nothing-new'
    | 'no-money-left';
  readonly params: Readonly<Record<string, number | string | readonly string[]>>;
}

/** How sure it is that nothing better exists. */
export type StepProof =
  /** No other choice closes more critical gaps, nor more points with as many, nor the same for less. */
  | { readonly kind: 'optimal' }
  /**
   * The search stopped at its effort. No choice closes more than `moreCritical` further critical gaps; none closes more
   * than `morePoints` further points (with as many critical gaps where `moreCritical` is 0). Both 0: nothing closes
   * more, but the same may be had for less.
   */
  | { readonly kind: 'bound'; readonly moreCritical: number; readonly morePoints: number };

/** The best next steps under a budget and a day. */
export interface BestSteps {
  readonly steps: readonly Step[];
  /** Gaps closed by the steps, in the order given. */
  readonly closed: readonly string[];
  /** Gaps that stay open; `no-action`: no candidate closes it. */
  readonly left: readonly { readonly gap: string; readonly why: 'no-action' | 'not-chosen' }[];
  readonly leftOut: readonly LeftOut[];
  readonly totals: StepTotals;
  readonly proof: StepProof;
  /** Work done, as counted against the effort. */
  readonly effort: number;
}

/** How far a search has come. */
export interface StepProgress {
  readonly effort: number;
  readonly limit: number;
  /** Of the best choice so far. */
  readonly critical: number;
  readonly points: number;
}
