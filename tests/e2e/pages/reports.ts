import { expect, type Page } from '@playwright/test';

const BUTTONS = {
  docx: 'Make the report',
  xlsx: 'Make the workbook',
  mdsa: 'Make a package',
  brief: 'Make the brief',
  plan: 'Make the plan',
} as const;

/** Starts an export from the page of reports. */
export const makeFile = (page: Page, kind: keyof typeof BUTTONS) =>
  page.getByRole('button', { name: BUTTONS[kind] }).click();

export const expectMade = (page: Page, name: string) =>
  expect(page.getByText(`Saved as ${name}`)).toBeVisible({ timeout: 60_000 });

/** Opens the list of chapters, and the way back to the files. */
export const openContents = (page: Page) => choose(page, 'What to show', 'Contents and texts');
export const openFiles = (page: Page) => choose(page, 'What to show', 'Files');
export const makeFor = (page: Page, reader: 'The team' | 'The government' | 'The public') =>
  choose(page, 'Made for', reader);

async function choose(page: Page, group: string, name: string): Promise<void> {
  const choices = page.getByRole('radiogroup', { name: group });
  await choices.getByText(name, { exact: true }).click();
  await expect(choices.getByRole('radio', { name, exact: true })).toBeChecked();
}

export const chapterName = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Contents of the full report' })
    .getByRole('button', { name: new RegExp(`^${name}`) });
export const chapterBox = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: `Print: ${name}` });
