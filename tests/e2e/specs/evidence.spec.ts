import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { aPdf, aPng } from '../../builders/evidence-files.ts';
import { expect, saveTo, test } from '../electron-app.ts';
import { pageComplaints } from '../page-complaints.ts';
import { expectAnswerSaved, expectOnScreen } from '../pages/checklist.ts';
import {
  attachList,
  dropFiles,
  type GivenFile,
  openPiece,
  pasteFiles,
  piecePanel,
} from '../pages/evidence.ts';
import { assessmentAddress, expectSaved, goTo, goToAddress, title } from '../pages/frame.ts';
import { createAssessment, introduce, openPractice } from '../pages/library.ts';

const file = (name: string, type: string, bytes: Buffer | string): GivenFile => ({
  name,
  type,
  bytes: Buffer.from(bytes),
});
const pdf = (name: string, bytes: Buffer) => file(name, 'application/pdf', bytes);
const png = (name: string, bytes: Buffer | string) => file(name, 'image/png', bytes);

const toEvidence = (page: Page) => goTo(page, 'Evidence');

async function startPractice(page: Page): Promise<void> {
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await openPractice(page);
  await toEvidence(page);
}

/** Findings of axe in the part of the page that belongs to the evidence. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('#main').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

test('dropped files are kept and shown by what they are, and nothing in them runs', async ({
  electronApp,
  page,
  folder,
}) => {
  test.setTimeout(180_000);
  await startPractice(page);
  await expect(title(page)).toContainText('27 pieces of evidence');
  const complaints = pageComplaints(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"><script>document.title=1</script></svg>';
  await dropFiles(
    page.getByRole('main'),
    png('photo.png', aPng(640, 400)),
    pdf('decree.pdf', aPdf(12)),
    file('notes.txt', 'text/plain', '<b onclick="x">Población السكان</b>\n'.repeat(10_000)),
    png('page.png', '<!doctype html><script>document.title=1</script>'),
    file('drawing.svg', 'image/svg+xml', svg),
    pdf('scripted.pdf', aPdf(2, { script: true })),
    pdf('cut.pdf', aPdf(40).subarray(0, 900)),
    png('huge.png', aPng(20_000, 20_000)),
    file('empty.txt', 'text/plain', ''),
  );

  await expect(attachList(page)).toContainText('8 files are attached.', { timeout: 20_000 });
  await expect(attachList(page)).toContainText('empty.txt is empty. There is nothing to keep.');
  await expect(title(page)).toContainText('35 pieces of evidence');
  const panel = piecePanel(page);

  await test.step('a picture, and one that would fill the memory', async () => {
    await openPiece(page, 'photo.png');
    await expect(panel.getByRole('img', { name: 'photo.png' })).toHaveJSProperty('naturalWidth', 640);
    await openPiece(page, 'huge.png');
    await expect(panel).toContainText('too large to be shown here (20,000 × 20,000 pixels)');
  });
  await test.step('a PDF, in the panel and large, with its text for screen readers', async () => {
    await openPiece(page, 'decree.pdf');
    await expect(panel).toContainText('Page 1 of 12');
    await expect(panel.getByText('Page 1 of the decree')).toBeAttached();
    await panel.getByRole('button', { name: 'Show larger' }).click();
    const large = page.getByRole('region', { name: 'File of decree.pdf' });
    await expect(large.getByRole('img', { name: 'Page 1', exact: true })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await large.getByRole('region', { name: 'decree.pdf' }).focus();
    await page.keyboard.press('End');
    await expect(large).toContainText('Page 12 of 12');
    await page.keyboard.press('Escape');
    await expect(large).toBeHidden();
  });
  await test.step('a text as text, part by part', async () => {
    await openPiece(page, 'notes.txt');
    await expect(panel.locator('pre')).toHaveCount(1);
    await expect(panel.locator('pre')).toContainText('<b onclick="x">Población السكان</b>');
    await panel.getByRole('button', { name: /^Show more/ }).click();
    await expect(panel.locator('pre')).toHaveCount(2);
  });
  await test.step('a file that lies about its type, a drawing with script, a PDF with script, half a PDF', async () => {
    await openPiece(page, 'page.png');
    await expect(panel.getByRole('alert')).toContainText('promises something else than what is in the file');
    await openPiece(page, 'drawing.svg');
    await expect(panel.locator('pre')).toContainText('onload=');
    await openPiece(page, 'scripted.pdf');
    await expect(panel).toContainText('Page 1 of 2');
    await expect(panel.getByText('Page 1 of the decree')).toBeAttached();
    await expect(panel.getByRole('link')).toHaveCount(0);
    await openPiece(page, 'cut.pdf');
    await expect(panel).toContainText('The PDF is damaged and cannot be shown.');
  });
  await test.step('a copy has the same bytes', async () => {
    await openPiece(page, 'decree.pdf');
    await saveTo(electronApp, join(folder, 'copy.pdf'));
    await panel.getByRole('button', { name: 'Save a copy' }).click();
    await expect(page.getByText(/^A copy is saved as/)).toBeVisible();
    expect(readFileSync(join(folder, 'copy.pdf')).equals(aPdf(12))).toBe(true);
  });
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !/^(app:\/\/bundle\/|blob:app:)/.test(address))).toEqual([]);
  expect(await page.title()).toBe('Migration Data Assessment');
});

test('a pasted screenshot gets a name; the same file twice leads to the one that is there', async ({
  page,
}) => {
  await startPractice(page);
  await pasteFiles(page.getByRole('main'), png('image.png', aPng(64, 40)));
  await expect(attachList(page)).toContainText(
    /^Screenshot \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png is attached\./,
  );
  await attachList(page).getByRole('link', { name: 'Open' }).click();
  await expect(piecePanel(page).getByRole('img', { name: /^Screenshot/ })).toBeVisible();

  await dropFiles(page.getByRole('main'), png('again.png', aPng(64, 40)));
  await expect(attachList(page)).toContainText('This file is here already, as "Screenshot');
  await expect(title(page)).toContainText('28 pieces of evidence');
  await attachList(page).getByRole('button', { name: 'Attach a second time' }).click();
  await expect(title(page)).toContainText('29 pieces of evidence');
});

test('an interview that supports two answers, and a link, without a mouse', async ({ electronApp, page }) => {
  await startPractice(page);
  await page.getByRole('button', { name: 'Record an interview' }).focus();
  await page.keyboard.press('Enter');
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
    await panel.getByRole('button', { name: 'Add an answer that it supports' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('D1.0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(panel).toContainText('Supports 1 answer');
    await page.keyboard.press('Enter');
    await expect(panel).toContainText('Supports 2 answers');
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('list', { name: 'Answers it supports' }).getByRole('link')).toHaveCount(2);
    expect(await axeFindings(page)).toEqual([]);
  });
  await test.step('removed, and back', async () => {
    await expectSaved(page);
    await panel.getByRole('button', { name: 'Remove this piece' }).focus();
    await page.keyboard.press('Enter');
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
    await toEvidence(page);
    await page.getByRole('button', { name: 'Add a link' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('https://stat.example/tables');
    await page.keyboard.press('Enter');
    await expect(panel).toHaveAccessibleName('https://stat.example/tables');
    await panel.getByRole('button', { name: 'Copy address' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The address is copied.')).toBeVisible();
    expect(await electronApp.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      'https://stat.example/tables',
    );
  });
  await test.step('a copy of the page goes to the same piece', async () => {
    await expectSaved(page);
    const chosen = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Attach a copy' }).focus();
    await page.keyboard.press('Enter');
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
  expect(await axeFindings(page)).toEqual([]);
  const row = page.getByRole('grid', { name: 'High scores on weak evidence' }).getByRole('row').nth(1);
  await expect(row).toContainText('none');
  await row.focus();
  await page.keyboard.press('Enter');
  await expectOnScreen(page, 'D1.01');

  const act = file('act.txt', 'text/plain', 'Statistics Act, article 4');
  await dropFiles(page.getByRole('button', { name: /^Add evidence/ }), act);
  await expect(page.getByRole('article')).toContainText('strongest: copy held');
  await goToAddress(page, `${address}/evidence?view=weak`);
  await expect(title(page)).toHaveText('No high score rests on weak evidence');

  await test.step('evidence that is stale on the reference date no longer counts', async () => {
    await toEvidence(page);
    await openPiece(page, 'act.txt');
    await piecePanel(page).getByLabel('Stale on').fill('2026-11-13');
    await expect(title(page)).toContainText('1 is stale');
    await goToAddress(page, `${address}/evidence?view=weak`);
    await expect(title(page)).toHaveText('1 high score rests on weak evidence');
  });
});
