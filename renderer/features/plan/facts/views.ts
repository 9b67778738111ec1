/** The ways to look at the plan, in the order of their tabs; the names stand in addresses. */
export const VIEWS = [
  'list',
  'timeline',
  'institutions',
  'horizons',
  'money',
  'what-if',
  'next-steps',
  'targets',
] as const;
export type View = (typeof VIEWS)[number];

export const isView = (text: string | undefined): text is View =>
  text !== undefined && (VIEWS as readonly string[]).includes(text);

/** What every view of actions is given: which action is open beside it, and how to open one. */
export interface ViewProps {
  readonly opened: string | undefined;
  readonly onOpen: (action: string | null) => void;
}
