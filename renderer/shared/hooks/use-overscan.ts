import { usePrinting } from './use-printing.ts';

/** Rows before and after those in sight that a virtual list puts on paper: up to a thousand in all. */
const ON_PAPER = 500;

/** How many rows beyond those in sight a virtual list draws: a few on screen, all (up to a thousand) on paper. */
export const useOverscan = (usual: number): number => (usePrinting() ? ON_PAPER : usual);
