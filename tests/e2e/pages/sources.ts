import { expect, type Page } from '@playwright/test';

interface Source {
  readonly name: string;
  /** A word that finds one type in the list. */
  readonly type: string;
  readonly custodian?: string;
}

/** The row of a source in the inventory. */
export const sourceRow = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Data sources' }).getByRole('row').filter({ hasText: name });

export async function addSource(page: Page, { name, type, custodian }: Source): Promise<void> {
  await page.getByRole('button', { name: 'Add a source' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page
    .getByRole('combobox', { name: 'Type' })
    .or(page.getByPlaceholder('Type to search'))
    .first()
    .fill(type);
  await page.getByRole('option', { name: type }).click();
  if (custodian) await page.getByLabel('Custodian', { exact: true }).selectOption({ label: custodian });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(sourceRow(page, name)).toBeVisible();
}

/** Names of the sources, in the order of the inventory. */
export const sourceNames = (page: Page): Promise<string[]> =>
  page
    .getByRole('grid', { name: 'Data sources' })
    .locator('[role=row][data-index]')
    .evaluateAll((rows) =>
      rows.map(
        (row) =>
          [...row.querySelectorAll('[role=gridcell]')]
            .map((each) => each.textContent?.trim() ?? '')
            .find((text) => text !== '') ?? '',
      ),
    );

export async function openSource(page: Page, name: string): Promise<void> {
  await sourceRow(page, name).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** One of the three sides of a source. */
export const sourceTab = (page: Page, name: 'Checklist' | 'Facts' | 'Topics') =>
  page
    .getByRole('navigation', { name: 'Parts of the source' })
    .getByRole('link', { name: new RegExp(`^${name}`) });
