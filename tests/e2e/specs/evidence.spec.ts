import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPdf, aPng } from '../../builders/evidence-files.ts';
import { axeFindings } from '../axe.ts';
import { expect, saveTo, test } from '../electron-app.ts';
import { pageComplaints } from '../page-complaints.ts';
import {
  attachList,
  dropFiles,
  type GivenFile,
  openPiece,
  pasteFiles,
  piecePanel,
  startAtEvidence,
} from '../pages/evidence.ts';
import { title } from '../pages/frame.ts';

const file = (name: string, type: string, bytes: Buffer | string): GivenFile => ({
  name,
  type,
  bytes: Buffer.from(bytes),
});
const pdf = (name: string, bytes: Buffer) => file(name, 'application/pdf', bytes);
const png = (name: string, bytes: Buffer | string) => file(name, 'image/png', bytes);

test('dropped files are kept and shown by what they are, and nothing in them runs', async ({
  electronApp,
  page,
  folder,
}) => {
  await startAtEvidence(page);
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
    expect(await axeFindings(page, { within: '#main' })).toEqual([]);
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
  await startAtEvidence(page);
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
