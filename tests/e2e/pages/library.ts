import { expect, type Page } from '@playwright/test';
import { title } from './frame.ts';

interface Person {
  readonly name: string;
  readonly organisation?: string;
  readonly role?: 'Assessor' | 'Reviewer' | 'Coordinator';
}

/** First start: says who works here. */
export async function introduce(page: Page, { name, organisation, role }: Person): Promise<void> {
  await expect(title(page)).toHaveText('Who works on this computer?');
  await page.getByLabel('Name').fill(name);
  if (organisation) await page.getByLabel('Organisation').fill(organisation);
  if (role) await page.getByText(role, { exact: true }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(title(page)).toHaveText('No assessment on this computer yet');
}

export async function createAssessment(page: Page, country: string): Promise<void> {
  await page.getByRole('link', { name: 'New assessment' }).click();
  await page.getByLabel('Country').fill(country);
  await page.getByLabel('First day').fill('2026-11-09');
  await page.getByLabel('Last day').fill('2026-11-13');
  await page.getByLabel('Reference date').fill('2026-11-13');
  await page.getByRole('button', { name: 'Create the assessment' }).click();
  await expect(title(page)).toHaveText('A new assessment: begin with the institutions you will meet');
}

export async function openPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the practice country' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
}

/** A new start opens the assessment that was open when the application was left. */
export const expectReopened = (page: Page) =>
  expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
