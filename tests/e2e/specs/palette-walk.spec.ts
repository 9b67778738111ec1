import { expect, firstPage, setPageSize, test } from '../electron-app.ts';
import { expectOnScreen, justification } from '../pages/checklist.ts';
import { expectPage, goTo, title } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import { find, findField, foundIn, markedLine, palette } from '../pages/palette.ts';

test('everything is found by its name and opened by keys alone', async ({ launch }) => {
  const app = await launch();
  const page = await firstPage(app);
  await setPageSize(app, page, 1366, 768);
  await introduce(page, { name: 'Amina Bell', organisation: 'IOM' });
  await openPractice(page);

  await test.step('a criterion by its id, however it is written', async () => {
    await find(page, 'd5 02');
    await expect(markedLine(page)).toContainText('D5.02');
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeHidden();
    await expectOnScreen(page, 'D5.02');
    // The keys of the page act at once.
    await page.keyboard.press('j');
    await expectOnScreen(page, 'D5.03');
  });

  await test.step('from inside a text field, and back into it', async () => {
    await justification(page).focus();
    await find(page, 'census');
    await expect(foundIn(page, 'Data sources').first()).toContainText('Population and Housing Census 2024');
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await expect(justification(page)).toBeFocused();
  });

  await test.step('a source, by its acronym', async () => {
    await find(page, 'lfs');
    await expect(markedLine(page)).toContainText('Labour Force Survey');
    await page.keyboard.press('Enter');
    await expect(title(page)).toContainText('Labour Force Survey');
  });

  await test.step('a source criterion asks which source is meant; Escape goes one step back', async () => {
    await find(page, 'S04');
    await page.keyboard.press('Enter');
    await expect(findField(page)).toHaveAccessibleName('Of which source?');
    await expect(findField(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(findField(page)).toHaveAccessibleName(/^Find a page/);
    await page.keyboard.type('s04');
    await page.keyboard.press('Enter');
    await page.keyboard.type('asylum');
    await page.keyboard.press('Enter');
    await expect(title(page)).toContainText('Asylum Case System');
    await expectOnScreen(page, 'S04');
  });

  await test.step('an institution, a topic, a gap, a page', async () => {
    await find(page, 'border guard');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Border Guard/ })).toHaveAttribute('aria-current', 'true');
    await find(page, 'T17');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/topics\?topic=T17/);
    await find(page, 'G22');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/gaps\?gap=/);
    await find(page, 'scores indices');
    await page.keyboard.press('Enter');
    await expectPage(page, 'Results');
  });

  await test.step('what was entered, with the words marked', async () => {
    await goTo(page, 'System checklist');
    await find(page, 'seminar 2019 zebra');
    await expect(palette(page)).toContainText('nobody wrote it');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^D1\.01/ }).click();
    await justification(page).fill('Le décret de Zanzibar manque');
    await page.keyboard.press('Escape');
    await find(page, 'decret zanzi');
    const hit = foundIn(page, 'In what was entered');
    await expect(hit.filter({ hasText: 'Zanzibar' }).locator('mark').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expectOnScreen(page, 'D1.01');
  });

  await test.step('commands: theme, undo, a new source, all keys', async () => {
    await find(page, 'theme dark');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await find(page, 'undo your');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Undone: /)).toBeVisible();
    await find(page, 'new data source');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await find(page, 'all keys');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'All keys' });
    await expect(sheet).toContainText('Find anything');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await test.step('what was chosen last stands first', async () => {
    await find(page, '');
    await expect(foundIn(page, 'Chosen last').first()).toContainText('Show all keys');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await expect(markedLine(page)).toContainText('Show all keys');
    await page.keyboard.press('Escape');
  });
});
