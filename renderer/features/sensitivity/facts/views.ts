/** The ways to look at how sure the results are; the first one is where the page opens. */
export const VIEWS = ['method', 'draws', 'answers', 'agreement'] as const;
export type View = (typeof VIEWS)[number];

export const isView = (value: string | undefined): value is View => VIEWS.some((view) => view === value);
