import { expect, type Locator, type Page } from '@playwright/test';

const table = (page: Page) => page.getByRole('grid', { name: 'Gaps by severity' });

/** Shows only the gaps that hold these words. */
export async function findGaps(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Find a gap' }).fill(words);
  await expect(page.getByRole('textbox', { name: 'Find a gap' })).toHaveValue(words);
}

/** The row of a gap in the table. */
export const gapEntry = (page: Page, rule: string, subject: string): Locator =>
  table(page).getByRole('row').filter({ hasText: rule }).filter({ hasText: subject });

/** What stands beside the work about one gap, recommendation or question. */
export const gapPanel = (page: Page): Locator => page.getByRole('complementary');

/** Another way to look at the gaps. */
export async function showGaps(
  page: Page,
  view: 'Table' | 'Board' | 'Recommendations' | 'Research',
): Promise<void> {
  await page
    .getByRole('radiogroup', { name: 'How to look at the gaps' })
    .getByText(view, { exact: true })
    .click();
}

/** A column of the board. */
export const boardColumn = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/** A card on the board, wherever it stands. */
export const boardCard = (page: Page, key: string): Locator => page.locator(`[data-card="${key}"]`);
