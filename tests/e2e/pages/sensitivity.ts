import { expect, type Page } from '@playwright/test';

type View = 'The method' | 'Draws' | 'Single answers' | 'Two assessors';

/** Shows one of the ways to look at how sure the results are. */
export async function showView(page: Page, view: View): Promise<void> {
  await page.getByRole('radiogroup', { name: 'How to look at it' }).getByText(view, { exact: true }).click();
  await expect(page.getByRole('radio', { name: view, exact: true })).toBeChecked();
}

/** A figure of the draws by its name, as it is shown. */
export const figure = (page: Page, name: 'Median' | '5th percentile' | '95th percentile') =>
  page.getByText(name, { exact: true }).locator('xpath=following-sibling::dd');

/** Draws as often as the field says, and waits for what comes out. */
export async function drawAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Draw [\d,]+ times$/ }).click();
  await expect(figure(page, 'Median')).toHaveText(/^\d+\.\d$/);
}

export const influenceTable = (page: Page) => page.getByRole('grid', { name: 'Answers by what they change' });
export const discussTable = (page: Page) =>
  page.getByRole('grid', { name: 'Criteria to discuss, largest distance first' });
export const kappaTable = (page: Page) => page.getByRole('table', { name: 'Weighted kappa by part' });

/** The criterion that is being scored blind. */
export const blindCriterion = (page: Page) => page.getByRole('article', { name: 'Blind scoring' });
