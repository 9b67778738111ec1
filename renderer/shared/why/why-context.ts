import { createContext, useContext, useEffect } from 'react';
import type { Subject } from '../../../assessment-framework/derivation/derivation.ts';
import type { Framework } from '../../../assessment-framework/model/framework.ts';
import type { ScoredParts } from '../../../assessment-framework/scoring/compute-scores.ts';
import type { Scores } from '../../../assessment-framework/scoring/result.ts';

/** A step of the way from a number down: its derivation, and at the end a piece of evidence. */
export type WhyPlace = Subject | { readonly kind: 'evidence'; readonly id: string };

/** Scores of a part of the assessment, for a page that shows such, with what they were computed from. */
export interface WhyBasis {
  readonly framework: Framework;
  readonly assessment: ScoredParts;
  readonly scores: Scores;
  /** Says in a sentence which part it is; stands above the derivation. */
  readonly note: string;
}

/** What the interface can do with derivations. The object stays the same while an assessment is open. */
export interface Why {
  /** Shows where a number comes from, in the panel at the side. The focus goes in, and comes back when it is closed. */
  readonly open: (subject: Subject) => void;
  readonly close: () => void;
  /** Sets what derivations are read from; null: the whole assessment. */
  readonly setBasis: (basis: WhyBasis | null) => void;
}

export const WhyContext = createContext<Why | null>(null);

/** Opens derivations. Only for what stands inside an open assessment. */
export function useWhy(): Why {
  const why = useContext(WhyContext);
  if (!why) throw new Error('useWhy needs an open assessment');
  return why;
}

/** Lets the derivations that this page opens be read from a part of the assessment, as long as the page is there. */
export function useWhyBasis(basis: WhyBasis | null): void {
  const { setBasis } = useWhy();
  useEffect(() => setBasis(basis), [setBasis, basis]);
  useEffect(() => () => setBasis(null), [setBasis]);
}

/** The way shown in the panel, first step first; empty while it is closed. */
export interface WhyWay {
  readonly places: readonly WhyPlace[];
  readonly basis: WhyBasis | null;
  /** Goes a step further down. */
  readonly go: (place: WhyPlace) => void;
  /** Goes back to the step of this position. */
  readonly back: (to: number) => void;
}

export const WhyWayContext = createContext<WhyWay | null>(null);

/** The way of the panel itself. */
export function useWhyWay(): WhyWay {
  const way = useContext(WhyWayContext);
  if (!way) throw new Error('useWhyWay needs the provider of derivations');
  return way;
}
