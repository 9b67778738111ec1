import type { ElectronApplication } from '@playwright/test';
import { expect, firstPage, setPageSize, test } from '../electron-app.ts';
import { expectOnScreen } from '../pages/checklist.ts';
import { goTo } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import { partOf, sentencesIn, stepBack, whyNumber, whyPanel } from '../pages/why.ts';

const clipboard = (app: ElectronApplication) => app.evaluate(({ clipboard: board }) => board.readText());

test('a number leads down to its evidence, in sentences that can be copied', async ({ launch }) => {
  const app = await launch();
  const page = await firstPage(app);
  await setPageSize(app, page, 1366, 768);
  await introduce(page, { name: 'Amina Bell', organisation: 'IOM' });
  await openPractice(page);
  await goTo(page, 'Overview');

  await test.step('from an index of the overview to a dimension, an answer and its evidence', async () => {
    await whyNumber(page, 'Data system').click();
    const index = whyPanel(page, 'System index');
    await expect(index.getByRole('heading', { name: 'System index' })).toBeFocused();
    await expect(index).toContainText('It is the weighted geometric mean of 10 dimension scores');
    await expect(index).toContainText(/SYS = exp\(\(ln 0[.]\d+ .* ÷ 10\) = 0[.]\d{3}/);
    await partOf(page, 'Legal and policy framework').click();
    const dimension = whyPanel(page, 'Legal and policy framework');
    await expect(dimension.getByRole('heading', { name: 'Legal and policy framework' })).toBeFocused();
    await expect(dimension).toContainText('9 criteria: known 9');
    await expect(dimension.getByRole('table').getByRole('row')).toHaveCount(10);
    await partOf(page, /^D1[.]01/).click();
    const answer = whyPanel(page, /^D1[.]01/);
    await expect(answer).toContainText('is at level 3 of 4, which enters the score as 0.75');
    await expect(answer).toContainText('Answered by Amara Bell on 10 November 2026.');
    await partOf(page, /^Statistics Act 2022/).click();
    await expect(whyPanel(page, /^Statistics Act 2022/)).toContainText('copy held');
  });

  await test.step('back by the steps of the way', async () => {
    await stepBack(page, 'Legal and policy framework').click();
    await expect(whyPanel(page, 'Legal and policy framework')).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(whyPanel(page, 'System index')).toBeVisible();
  });

  await test.step('copied as plain text, in the language of the sentences', async () => {
    const panel = whyPanel(page, 'System index');
    await panel.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByText('The explanation is on the clipboard')).toBeVisible();
    const english = await clipboard(app);
    expect(english.split('\n')[0]).toBe('System index');
    expect(english).toContain('The arithmetic mean would be');
    expect(english).toContain('section F.6 of the method.');
    await sentencesIn(page, 'French');
    const french = page.locator('[data-why-panel]');
    await expect(french).toContainText('C’est la moyenne géométrique pondérée de 10 scores de dimension');
    await french.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => clipboard(app)).toMatch(/^Indice du système\n/);
  });

  await test.step('Escape closes it and the focus comes back to the number', async () => {
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-why-panel]')).toHaveCount(0);
    await expect(whyNumber(page, 'Data system')).toBeFocused();
  });

  await test.step('an address of the results opens the derivation; its link opens the checklist', async () => {
    await page.evaluate(() => {
      location.hash = `${location.hash.slice(1).split('/').slice(0, 3).join('/')}/results?block=D2`;
    });
    const dimension = whyPanel(page, 'Institutional coordination and governance');
    await expect(dimension).toContainText('A low critical answer');
    await partOf(page, /^D2[.]04/).click();
    await page.getByRole('link', { name: 'Open in the checklist' }).click();
    await expectOnScreen(page, 'D2.04');
    await expect(page.locator('[data-why-panel]')).toHaveCount(0);
  });
});
