import type { Page } from '@playwright/test';

export type IndexName = 'Data system' | 'Quality of sources' | 'Coverage of topics';

/** The sheet of one of the three indices; the same on overview and results. */
export const indexCard = (page: Page, name: IndexName) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** The line of a dimension: name, score, range, answered. */
export const dimensionLine = (page: Page, name: string) =>
  page
    .locator('section')
    .filter({ hasText: 'Dimensions of the data system' })
    .getByRole('listitem')
    .filter({ hasText: name });
