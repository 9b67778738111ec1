import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindings } from '../axe.ts';
import { expect, firstPage, setPageSize, test } from '../electron-app.ts';
import { goTo, goToAddress, personButton, personPanel, railLink, title } from '../pages/frame.ts';
import { createAssessment, expectReopened, introduce, openPractice } from '../pages/library.ts';

const html = (page: Page) => page.locator('html');

/** Pixels by which something is wider than the window. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('settings hold at once and after a new start, inside an assessment and outside', async ({
  launch,
  folder,
}) => {
  let app = await launch();
  let page = await firstPage(app);
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await personButton(page).click();
  await personPanel(page).getByRole('link', { name: 'Settings' }).click();
  await expect(title(page)).toHaveText('Settings');
  const settings = page.getByRole('main');
  await settings.getByRole('radiogroup', { name: 'Contrast' }).getByText('High').click();
  await settings.getByRole('radiogroup', { name: 'Text size' }).getByText('Larger').click();
  await settings.getByRole('radiogroup', { name: 'Motion' }).getByText('Reduced').click();
  await expect(html(page)).toHaveAttribute('data-contrast', 'high');
  await expect(html(page)).toHaveAttribute('data-motion', 'reduced');
  await expect(html(page)).toHaveCSS('font-size', '20px');
  await app.close();

  app = await launch();
  page = await firstPage(app);
  await expect(html(page)).toHaveAttribute('data-contrast', 'high');
  await expect(html(page)).toHaveCSS('font-size', '20px');
  await setPageSize(app, page, 1366, 768);
  await openPractice(page);
  for (const name of [
    'Overview',
    'Data sources',
    'System checklist',
    'Topics covered',
    'Gaps',
    'Results',
  ] as const) {
    await goTo(page, name);
    expect.soft(await sideways(page), name).toBeLessThanOrEqual(0);
  }
  await goToAddress(page, `${new URL(page.url()).hash.slice(1).split('/').slice(0, 3).join('/')}/settings`);
  await expect(title(page)).toHaveText('Settings');
  await expect(railLink(page, 'Overview')).toBeVisible();
  for (const scheme of ['Light', 'Dark'] as const) {
    await page.getByRole('main').getByRole('radiogroup', { name: 'Colours' }).getByText(scheme).click();
    const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'wcag2aaa'];
    expect.soft(await axeFindings(page, { tags }), scheme).toEqual([]);
  }
  expect(existsSync(join(folder, 'library.sqlite'))).toBe(true);
});

test('the foot of every page says where the data is and leads to the backups', async ({ page, folder }) => {
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  const foot = page.getByRole('contentinfo');
  await expect(foot).toContainText('library.sqlite');
  await expect(foot.getByRole('link')).toContainText('Never backed up');

  await foot.getByRole('button', { name: /Copy this path/ }).click();
  await expect(page.getByText('The path is on the clipboard.')).toBeVisible();
  await foot.getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Backups' })).toBeFocused();
  expect(folder).toBeTruthy();
});

test('a backup is made in the second folder, listed, and the line says so', async ({ electronApp, page }) => {
  // Not inside the folder of the library: that is refused.
  const second = mkdtempSync(join(tmpdir(), 'mda-second-'));
  await electronApp.evaluate(({ dialog }, path) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) });
  }, second);
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await createAssessment(page, 'Auroria');
  await page.getByRole('contentinfo').getByRole('link').click();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByRole('contentinfo')).toContainText(/Backed up today \d\d:\d\d/);
  expect(readdirSync(second).length).toBeGreaterThan(0);

  const copies = page.getByRole('grid', { name: 'Copies of the library' });
  await expect(copies.getByRole('row')).toHaveCount(2);
  await expect(copies).toContainText('Whole');
  await copies.getByRole('button', { name: /^Restore the copy of/ }).click();
  await expect(page.getByText(/^Go back to the copy of/)).toBeVisible();
  await page.getByRole('button', { name: 'Go back to this copy' }).click();
  await expect(page.getByText(/The one before is kept as/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Auroria' })).toBeVisible();
  rmSync(second, { recursive: true });
});

test('the tour leads through the practice country by keyboard and goes on after a new start', async ({
  launch,
}) => {
  let app = await launch();
  let page = await firstPage(app);
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await page.getByRole('button', { name: 'Take the tour' }).click();
  const tour = () => page.getByRole('region', { name: 'Tour' });
  await expect(tour()).toContainText('1/9');
  await expect(tour().getByRole('button', { name: 'Next' })).toBeFocused();
  for (const stop of [2, 3, 4]) {
    await page.keyboard.press('Enter');
    await expect(tour()).toContainText(`${stop}/9`);
    await expect(page.locator('[data-tour]')).toBeVisible();
  }
  await page.waitForTimeout(1_000);
  await app.close();

  app = await launch();
  page = await firstPage(app);
  await expectReopened(page);
  await expect(tour()).toContainText('4/9');
  await tour().getByRole('button', { name: 'Leave the tour' }).click();
  await expect(tour()).toBeHidden();
  await goToAddress(page, '/');
  await expect(page.getByRole('button', { name: 'Take the tour' })).toBeVisible();
});

test('an assessment taken off the list comes back from the first page', async ({ page }) => {
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await createAssessment(page, 'Auroria');
  await goToAddress(page, '/');
  await page.getByRole('button', { name: /Auroria/ }).click();
  await page.getByRole('menuitem').click();
  await page.getByRole('button', { name: '1 assessment taken off the list' }).click();
  await page.getByRole('button', { name: 'Bring back Auroria' }).click();
  await expect(page.getByRole('link', { name: 'Auroria' })).toBeVisible();
});

test('a panel keeps the width it was given by keyboard', async ({ page }) => {
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await openPractice(page);
  await goTo(page, 'System checklist');
  const handle = page.getByRole('separator', { name: 'Width of the panel' });
  const before = Number(await handle.getAttribute('aria-valuenow'));
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuenow', String(before + 32));
  await goTo(page, 'Overview');
  await goTo(page, 'System checklist');
  await expect(handle).toHaveAttribute('aria-valuenow', String(before + 32));
});
