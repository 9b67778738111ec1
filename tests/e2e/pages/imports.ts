import { expect, type Locator, type Page } from '@playwright/test';

/** The choice of what a column holds, by its heading. */
export const columnChoice = (page: Page, heading: string) =>
  page.getByRole('combobox', { name: `Column ${heading} holds` });

/** The button that takes rows in, by how many it says. */
export const takeIn = (page: Page, words: string) => page.getByRole('button', { name: `Take in ${words}` });

/** Lines of the report of rows not taken and values kept as notes. */
export const problems = (page: Page): Locator =>
  page.getByRole('region', { name: 'Rows not taken and values kept as notes' }).getByRole('listitem');

/** Opens the import from the page of a list and chooses a file. */
export async function openImport(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Import/ }).click();
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByText('Choose the row that holds the headings.')).toBeVisible();
}
