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
