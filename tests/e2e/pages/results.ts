import { expect, type Page } from '@playwright/test';

export type ResultsViewName = 'Dimensions' | 'Sources' | 'Topics' | 'Withheld' | 'Evidence';

/** Shows one of the views of the results. */
export async function showView(page: Page, name: ResultsViewName): Promise<void> {
  const views = page.getByRole('radiogroup', { name: 'What to look at' });
  await views.getByText(name, { exact: true }).click();
  await expect(views.getByRole('radio', { name, exact: true })).toBeChecked();
}

/** Heading of the view: its finding. */
export const finding = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).last();

/** Shows a chart as a drawing or as its table. */
export const showAs = (page: Page, name: ResultsViewName, form: 'Chart' | 'Table') =>
  page
    .getByRole('radiogroup', { name: `Show as: ${name}` })
    .getByText(form, { exact: true })
    .click();

/** Saves the chart of the view; the dialog is answered beforehand, with a file of this name. */
export async function saveChart(
  page: Page,
  name: ResultsViewName,
  { format, file }: { readonly format: 'SVG' | 'PNG'; readonly file: string },
): Promise<void> {
  await page.getByRole('button', { name: `Export the chart: ${name}` }).click();
  await page.getByRole('menuitem', { name: `Save as ${format}` }).click();
  await expect(page.getByText(`Saved: ${file}`, { exact: true })).toBeVisible();
}

/** Turns the filter for critical criteria on or off. */
export const toggleCritical = (page: Page) =>
  page.getByText('Critical criteria only', { exact: true }).click();
