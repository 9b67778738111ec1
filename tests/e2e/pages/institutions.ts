import { expect, type Page } from '@playwright/test';

const list = (page: Page) => page.getByRole('list', { name: 'Institutions' });

/** The entry of an institution in the list. */
export const institutionEntry = (page: Page, name: string) =>
  list(page).getByRole('button').filter({ hasText: name });

export async function addInstitution(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name of a new institution' }).fill(name);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(institutionEntry(page, name)).toHaveAttribute('aria-current', 'true');
}
