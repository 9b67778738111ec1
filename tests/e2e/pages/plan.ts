import { expect, type Page } from '@playwright/test';

type View = 'List' | 'Timeline' | 'Institutions' | 'Terms' | 'Money' | 'What if' | 'Next steps' | 'Targets';

/** Chooses the way to look at the plan. */
export async function showView(page: Page, view: View): Promise<void> {
  const choice = page
    .getByRole('radiogroup', { name: 'Ways to look at the plan' })
    .getByRole('radio', { name: view, exact: true });
  await page
    .getByRole('radiogroup', { name: 'Ways to look at the plan' })
    .getByText(view, { exact: true })
    .click();
  await expect(choice).toBeChecked();
}

/** The panel of the open action. */
export const actionPanel = (page: Page, title: string) => page.getByRole('complementary', { name: title });

/** Adds an action of the country's own; its panel opens. */
export async function addOwnAction(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('textbox', { name: 'Or an action of your own' }).fill(title);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(actionPanel(page, title)).toBeVisible();
}

/** Takes a recommendation into the plan; its panel opens. */
export async function addRecommendation(page: Page, id: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByPlaceholder('Find by number or words').fill(id);
  await page.getByRole('option', { name: new RegExp(`^${id} `) }).click();
  await expect(page.getByRole('complementary')).toBeVisible();
}

/** The row of an action in the list. */
export const actionRow = (page: Page, title: string) =>
  page.getByRole('grid', { name: 'Actions of the plan' }).getByRole('row').filter({ hasText: title });

/** The bar of an action on the timeline. */
export const actionBar = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Actions in time' }).getByRole('button', { name: new RegExp(`^${title}`) });

const INDEX_NAMES = {
  system: 'Data system',
  sources: 'Quality of sources',
  coverage: 'Coverage of topics',
} as const;

/** An index of the what-if, today or then: its number, band and interval. */
export const indexLine = (page: Page, index: keyof typeof INDEX_NAMES, when: 'today' | 'then') =>
  page
    .getByRole('region', { name: INDEX_NAMES[index] })
    .getByRole('definition')
    .nth(when === 'today' ? 0 : 1);
