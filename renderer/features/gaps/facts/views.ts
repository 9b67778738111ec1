/** Ways to look at the gaps. */
export const PAGE_VIEWS = ['table', 'board', 'recommendations', 'research'] as const;
export type PageView = (typeof PAGE_VIEWS)[number];

export const isPageView = (view: unknown): view is PageView => PAGE_VIEWS.some((each) => each === view);
