import { axeFindings } from '../axe.ts';
import { expect, test } from '../electron-app.ts';
import { expectAnswerSaved, expectOnScreen } from '../pages/checklist.ts';
import { openPiece, piecePanel, startAtEvidence } from '../pages/evidence.ts';
import { assessmentAddress, expectSaved, goTo, goToAddress, title } from '../pages/frame.ts';
import { createAssessment, introduce } from '../pages/library.ts';

test('an interview that supports two answers, and a link', async ({ electronApp, page }) => {
  await startAtEvidence(page);
  await page.getByRole('button', { name: 'Record an interview' }).click();
  await expect(page.getByRole('textbox', { name: 'Function of the person' })).toBeFocused();
  await page.keyboard.type('Head of the registry');
  await page.getByRole('textbox', { name: 'Place' }).focus();
  await page.keyboard.type('Ministry, second floor');
  await page.getByRole('textbox', { name: 'Name of the person' }).focus();
  await page.keyboard.type('A. Person');
  await page.keyboard.press('Enter');
  const panel = piecePanel(page);
  await expect(panel).toHaveAccessibleName('Interview, Head of the registry');
  await expect(panel.getByRole('textbox', { name: 'Name of the person' })).toHaveValue('A. Person');
  await expect(panel.getByRole('radio', { name: /^Heard/ })).toBeChecked();

  await test.step('what it supports', async () => {
    await panel.getByRole('button', { name: 'Add an answer that it supports' }).click();
    await page.keyboard.type('D1.0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(panel).toContainText('Supports 1 answer');
    await page.keyboard.press('Enter');
    await expect(panel).toContainText('Supports 2 answers');
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('list', { name: 'Answers it supports' }).getByRole('link')).toHaveCount(2);
    expect(await axeFindings(page, { within: '#main' })).toEqual([]);
  });
  await test.step('removed, and back', async () => {
    await expectSaved(page);
    await panel.getByRole('button', { name: 'Remove this piece' }).click();
    await expect(panel).toBeHidden();
    await expect(title(page)).toContainText('27 pieces of evidence');
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(title(page)).toContainText('28 pieces of evidence');
    await openPiece(page, 'Head of the registry');
    await expect(panel).toContainText('Supports 2 answers');
    await panel.getByRole('list', { name: 'Answers it supports' }).getByRole('link').first().click();
    await expectOnScreen(page, 'D1.01');
  });
  await test.step('a link is text that can be copied', async () => {
    await goTo(page, 'Evidence');
    await page.getByRole('button', { name: 'Add a link' }).click();
    await page.keyboard.type('https://stat.example/tables');
    await page.keyboard.press('Enter');
    await expect(panel).toHaveAccessibleName('https://stat.example/tables');
    await panel.getByRole('button', { name: 'Copy address' }).click();
    await expect(page.getByText('The address is copied.')).toBeVisible();
    expect(await electronApp.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      'https://stat.example/tables',
    );
  });
  await test.step('a copy of the page goes to the same piece', async () => {
    await expectSaved(page);
    const chosen = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Attach a copy' }).click();
    const copy = { name: 'tables.csv', mimeType: 'text/csv', buffer: Buffer.from('year;stock\n2025;4\n') };
    await (await chosen).setFiles(copy);
    await expect(panel.locator('pre')).toContainText('2025;4');
    await expect(title(page)).toContainText('29 pieces of evidence');
    await expect(panel.getByRole('button', { name: 'Copy address' })).toBeVisible();
  });
});

test('a high score on hearsay stands on the page of weak scores until it is supported', async ({ page }) => {
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await createAssessment(page, 'Auroria');
  await goTo(page, 'System checklist');
  await expectOnScreen(page, 'D1.01');
  await page.keyboard.press('4');
  await expectAnswerSaved(page, 'D1.01', 4);
  await expect(page.getByRole('article')).toContainText('strongest: none');
  const address = assessmentAddress(page);
  await goToAddress(page, `${address}/evidence?view=weak`);
  await expect(title(page)).toHaveText('1 high score rests on weak evidence');
  expect(await axeFindings(page, { within: '#main' })).toEqual([]);
  const row = page.getByRole('grid', { name: 'High scores on weak evidence' }).getByRole('row').nth(1);
  await expect(row).toContainText('none');
  await row.click();
  await expectOnScreen(page, 'D1.01');

  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Add evidence/ }).click();
  await page.getByRole('dialog', { name: 'Add evidence' }).getByRole('button', { name: 'File' }).click();
  const act = { name: 'act.txt', mimeType: 'text/plain', buffer: Buffer.from('Statistics Act, article 4') };
  await (await chosen).setFiles(act);
  await expect(page.getByRole('article')).toContainText('strongest: copy held');
  await goToAddress(page, `${address}/evidence?view=weak`);
  await expect(title(page)).toHaveText('No high score rests on weak evidence');

  await test.step('evidence that is stale on the reference date no longer counts', async () => {
    await goTo(page, 'Evidence');
    await openPiece(page, 'act.txt');
    await piecePanel(page).getByLabel('Stale on').fill('2026-11-13');
    await expect(title(page)).toContainText('1 is stale');
    await goToAddress(page, `${address}/evidence?view=weak`);
    await expect(title(page)).toHaveText('1 high score rests on weak evidence');
  });
});
