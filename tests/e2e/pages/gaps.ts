import { expect, type Page } from '@playwright/test';

const list = (page: Page) => page.getByRole('list', { name: 'Gaps by severity' });

/** Shows only the gaps that hold these words. */
export async function findGaps(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Find a gap' }).fill(words);
  await expect(page.getByRole('textbox', { name: 'Find a gap' })).toHaveValue(words);
}

export const gapEntry = (page: Page, rule: string, subject: string) =>
  list(page).getByRole('button').filter({ hasText: rule }).filter({ hasText: subject });
