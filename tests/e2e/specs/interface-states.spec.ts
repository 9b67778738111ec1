import { expect, test } from '@playwright/test';
import { axeFindings } from '../axe.ts';
import { openInterface } from '../fake-application.ts';

test('the first start asks who works here, once', async ({ page }) => {
  const { go } = await openInterface(page, { hasProfile: false, isEmpty: true });
  await go('/');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('Enter your name')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByLabel('Name').fill('Amara Bell');
  await page.getByRole('button', { name: 'Start' }).click();

  await expect(page.getByRole('heading', { name: 'No assessment on this computer yet' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('a new assessment refuses a missing country and begins with the institutions', async ({ page }) => {
  const { go } = await openInterface(page, { isEmpty: true });
  await go('/new');
  await page.getByRole('button', { name: 'Create the assessment' }).click();
  await expect(page.getByText('Enter the name of the country.')).toBeVisible();

  await page.getByLabel('Country').fill('Testland');
  await page.getByRole('button', { name: 'Create the assessment' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('begin with the institutions');
});

test('a failed save keeps what was entered, says why and saves again', async ({ page }) => {
  const { go, assessment, failing } = await openInterface(page);
  await go(`${assessment}/institutions`);
  failing.add('records.save');
  await page.getByRole('textbox', { name: 'Acronym' }).fill('XYZ');
  await page.getByRole('button', { name: '1 change not saved' }).click();
  await expect(page.getByRole('dialog').getByText('The disk is full')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Acronym' })).toHaveValue('XYZ');

  failing.clear();
  await page.getByRole('button', { name: 'Save again' }).click();

  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
});

test('text in fields never runs and never formats', async ({ page }) => {
  const { go, assessment } = await openInterface(page);
  await go(`${assessment}/sources`);
  await page.getByRole('button', { name: 'Add a source' }).click();
  await page.getByLabel('Name', { exact: true }).fill('<img src=x onerror="document.title=1"> =1+1');
  await page
    .getByRole('combobox', { name: 'Type' })
    .or(page.getByLabel('Type', { exact: true }))
    .first()
    .fill('consular');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add', exact: true }).click();

  await expect(page.getByRole('row').filter({ hasText: '<img src=x' })).toBeVisible();
  await expect(page).toHaveTitle('Migration Data Assessment');
});

test('the window mirrors for a language written from right to left', async ({ page }) => {
  const { go, assessment } = await openInterface(page, { interfaceLanguage: 'ar' });
  await go(assessment);
  const rail = await page.getByRole('navigation').boundingBox();

  expect(rail?.x).toBeGreaterThan(1000);
});
