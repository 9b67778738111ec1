import { expect, firstPage, test } from '../electron-app.ts';
import { answerByKeys, expectAnswerSaved, expectOnScreen, levelChoice } from '../pages/checklist.ts';
import { goTo, title } from '../pages/frame.ts';
import { createAssessment, expectReopened, introduce } from '../pages/library.ts';

test('what was changed is listed in words, put back, and taken back again after a new start', async ({
  launch,
}) => {
  let app = await launch();
  let page = await firstPage(app);
  await introduce(page, { name: 'Amina Bell', organisation: 'IOM' });
  await createAssessment(page, 'Auroria');
  await goTo(page, 'System checklist');
  await answerByKeys(page, 'D1.01', 3);
  await expectAnswerSaved(page, 'D1.01', 3);
  await answerByKeys(page, 'D1.01', 1);
  await expectAnswerSaved(page, 'D1.01', 1);

  await test.step('the answer tells its own history', async () => {
    await page.getByRole('complementary').getByRole('button', { name: 'History' }).click();
    const panel = page.getByRole('dialog', { name: 'History' });
    await expect(panel.getByRole('listitem')).toHaveCount(2);
    await expect(panel.getByRole('listitem').first()).toContainText('Level 3');
    await expect(panel.getByRole('listitem').first()).toContainText('Level 1');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });

  await test.step('the page says who changed what since Monday', async () => {
    await page.getByRole('link', { name: 'History' }).click();
    await expect(title(page)).toContainText('since Monday');
    const list = page.getByRole('region', { name: 'Changes, newest first' });
    await expect(list.getByText(/^D1\.01 /).first()).toBeVisible();
    await expect(list.getByText('Amina Bell').first()).toBeVisible();
    await expect(list.locator('del').filter({ hasText: 'Level 3' })).toBeVisible();
    await expect(list.locator('ins').filter({ hasText: 'Level 1' })).toBeVisible();
  });

  await test.step('by kind and by person', async () => {
    await page.getByRole('combobox', { name: 'What kind' }).selectOption({ label: 'Evidence' });
    await expect(title(page)).toHaveText('Nothing was changed since Monday');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect(title(page)).toContainText('so far');
    await page.getByRole('combobox', { name: 'By whom' }).selectOption('Amina Bell');
    await expect(page.getByText(/^D1\.01 /).first()).toBeVisible();
  });

  await test.step('an earlier value is put back, and undone from the message', async () => {
    await page
      .getByRole('button', { name: /^Put back the earlier value of: D1\.01/ })
      .first()
      .click();
    await expect(page.getByText(/^Put back: D1\.01/)).toBeVisible();
    await goTo(page, 'System checklist');
    await page.getByRole('button', { name: /^D1\.01/ }).click();
    await expect(levelChoice(page, 3)).toBeChecked();
  });

  await test.step('undo reaches over a new start, which opens the same page', async () => {
    await page.waitForTimeout(1_000);
    await app.close();
    app = await launch();
    page = await firstPage(app);
    await expectReopened(page);
    await expectOnScreen(page, 'D1.01');
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Undone: /)).toBeVisible();
    await expect(levelChoice(page, 1)).toBeChecked();
  });
});
