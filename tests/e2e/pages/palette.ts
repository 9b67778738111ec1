import { expect, type Page } from '@playwright/test';

/** The palette, while it is open. */
export const palette = (page: Page) => page.getByRole('dialog', { name: 'Find' });
/** Its field, which keeps the focus. */
export const findField = (page: Page) => palette(page).getByRole('combobox');
/** The line that Enter chooses. */
export const markedLine = (page: Page) => palette(page).getByRole('option', { selected: true });
/** Lines of one group. */
export const foundIn = (page: Page, group: string) =>
  palette(page)
    .getByRole('group', { name: new RegExp(`^${group}`) })
    .getByRole('option');

/** Opens the palette by its keys and types. */
export async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(findField(page)).toBeFocused();
  await page.keyboard.type(words);
  await expect(findField(page)).toHaveValue(words);
}
